/**
 * Leads from a form that was refused to its first answer in error; what the notice asks for is under way once it is typed,
 * and done once the task was sent.
 */
const IN_ERROR = '.fjs-has-errors :is(input, textarea, select)';
const NOTICE = '.notifications .alert-danger .close';

let refused = false;
window.addEventListener('tripartita-form-refused', () => {
  refused = true;
  requestAnimationFrame(() => setTimeout(() => {
    const field = document.querySelector(IN_ERROR);
    field?.focus({ preventScroll: true });
    field?.closest('.fjs-form-field').scrollIntoView({ block: 'center' });
  }));
});

document.addEventListener('input', () => {
  if (refused) {
    refused = false;
    closeNotices();
  }
});

// After the digest that reports it: the cross of a notice begins one of its own.
window.addEventListener('tripartita-task-sent', () => setTimeout(closeNotices));

function closeNotices() {
  document.querySelectorAll(NOTICE).forEach((close) => close.click());
}

export default [];
