/** Confirms that a task was sent: the list alone, one task shorter, says it too quietly. */
const SHOWN_FOR = 6000;

const notice = document.createElement('div');
notice.className = 'task-sent';
notice.setAttribute('role', 'status');
document.body.append(notice);

let hiding;
window.addEventListener('tripartita-task-sent', () => {
  clearTimeout(hiding);
  notice.textContent = 'La tarea se envió.';
  hiding = setTimeout(() => notice.replaceChildren(), SHOWN_FOR);
});

export default [];
