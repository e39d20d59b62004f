/** Cockpit's list of stalled exercises and secretariats: on the dashboard and as a page of its own. */
const load = () => fetch('/tablero/estancados', { credentials: 'same-origin', headers: { Accept: 'application/json' } })
  .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))));

const element = (name, text, parent) => {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (parent) parent.appendChild(made);
  return made;
};

const show = node => {
  node.replaceChildren();
  const section = element('section', '', node);
  section.className = 'stalls';
  element('h3', 'STL estancados', section);
  load().then(stalls => {
    if (stalls.length === 0) {
      element('p', 'Ningún ejercicio está estancado.', section);
      return;
    }
    const table = element('table', '', section);
    table.className = 'cam-table';
    const head = element('tr', '', element('thead', '', table));
    ['Ejercicio', 'Entidad', 'Qué pasa y quién puede destrabarlo'].forEach(title => element('th', title, head));
    const body = element('tbody', '', table);
    stalls.forEach(stall => {
      const row = element('tr', '', body);
      const link = element('a', stall.code, element('td', '', row));
      link.href = '/ejercicios/' + encodeURIComponent(stall.code);
      element('td', stall.territory, row);
      const sentence = element('td', stall.message + ' ', row);
      if (stall.instance) {
        element('a', 'Ver la incidencia', sentence).href =
          '#/process-instance/' + encodeURIComponent(stall.instance) + '/runtime?tab=incidents-tab';
      }
    });
  }).catch(() => element('p', 'No se pudo leer la lista. Vuelve a cargar la página.', section));
};

export default [
  { id: 'tripartita.stalls.dashboard', pluginPoint: 'cockpit.dashboard', priority: 100, render: show },
  { id: 'tripartita.stalls.page', pluginPoint: 'cockpit.route', properties: { path: '/estancados' }, render: show },
  {
    id: 'tripartita.stalls.navigation', pluginPoint: 'cockpit.navigation', priority: 5,
    render: node => { const link = element('a', 'STL estancados', node); link.href = '#/estancados'; }
  }
];
