/**
 * A link in a form opens beside it: what the person has typed so far stays where it is.
 * Forms drop the target of a link, so it is set when the link is used.
 */
document.addEventListener('click', event => {
  const link = event.target.closest?.('.fjs-form a[href]');
  if (link) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
}, true);

export default [];
