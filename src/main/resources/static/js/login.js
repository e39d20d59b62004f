// The part of an address after # never reaches the server: hand it on, so that a link to a task survives the login.
const form = document.querySelector('main form');
if (form && location.hash) {
  form.action += location.hash;
}
