import '../../../../js/webapp/labels.js';

export default {
  app: { vendor: 'Tripartita', name: 'Mis tareas' },
  locales: { availableLocales: ['es'], fallbackLocale: 'es' },
  disableWelcomeMessage: true,
  customScripts: [
    '../../../js/webapp/login.js',
    '../../../js/webapp/links.js',
    '../../../js/webapp/phone.js',
    '../../../js/webapp/refused.js',
    '../../../js/webapp/sent.js'
  ],

  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'tomar la tarea elegida' },
    focusFilter: { key: 'ctrl+shift+f', description: 'ir al primer filtro' },
    focusList: { key: 'ctrl+alt+l', description: 'ir a la primera tarea de la lista' },
    focusForm: { key: 'ctrl+alt+f', description: 'ir al primer campo del formulario' },
    startProcess: { key: 'ctrl+alt+p', description: 'iniciar un proceso' }
  }
};
