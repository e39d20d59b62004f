/**
 * Fetches the labels before the web application starts. The application would start without them the
 * first time and keep some of their keys on the screen, and show changed labels one visit late. It reads
 * them from the browser's storage under the name built here.
 */
const STORAGE = 'camunda-web';

const base = document.querySelector('base');
const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;

try {
  const answer = await fetch(`${folder}es.json?bust=${window.bust}`, { credentials: 'same-origin' });
  const stored = JSON.parse(localStorage.getItem(STORAGE) || '{}');
  stored[`${folder}_locales_data_es_${window.bust}`] = JSON.stringify(await answer.json());
  localStorage.setItem(STORAGE, JSON.stringify(stored));
} catch (unavailable) {
  // Without storage the application loads the labels itself.
  console.warn('Labels not stored', unavailable);
}
