/** Leads from a form that was refused to its first answer in error; what the notice asks for is under way once it is typed. */
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
    document.querySelectorAll(NOTICE).forEach((close) => close.click());
  }
});

export default [];
