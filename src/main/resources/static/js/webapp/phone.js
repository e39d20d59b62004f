/**
 * On a phone the columns stand one below the other with the open task first: choosing a task in the list
 * brings it into view.
 */
const phone = window.matchMedia('(max-width: 842px)');
const chosen = address => new URLSearchParams(address.split('?').pop()).get('task');

window.addEventListener('hashchange', event => {
  if (phone.matches && chosen(event.newURL) && chosen(event.newURL) !== chosen(event.oldURL)) {
    document.querySelector('.page-wrap')?.scrollTo({ top: 0 });
  }
});

export default [];
