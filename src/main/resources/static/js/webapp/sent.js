/**
 * Confirms that a task was sent: the list alone, one task shorter, says it too quietly. Who works by keyboard goes on
 * at the list; the focus would fall back to the top of the page with the form that goes.
 */
const SHOWN_FOR = 6000;

const notice = document.createElement('div');
notice.className = 'task-sent';
notice.setAttribute('role', 'status');
document.body.append(notice);

let hiding;
window.addEventListener('tripartita-task-sent', () => {
  clearTimeout(hiding);
  notice.textContent = 'La tarea se envió.';
  const list = document.querySelector('[cam-tasks]');
  list.tabIndex = -1;
  list.focus({ preventScroll: true });
  hiding = setTimeout(() => notice.replaceChildren(), SHOWN_FOR);
});

export default [];
