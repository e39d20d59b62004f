/**
 * One login for everything: where the web application would show its own, the person goes to the product's.
 */
const base = document.querySelector('base');
const site = base.getAttribute('app-root').replace(/\/camunda$/, '');

export default [{
  id: 'tripartita.login',
  pluginPoint: `${base.getAttribute('app-name')}.login`,
  priority: 1000,
  render: () => window.location.assign(`${site}/login`)
}];
