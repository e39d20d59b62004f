import '../../../../js/webapp/labels.js';

export default {
  app: { vendor: 'Tripartita', name: 'Cockpit' },
  locales: { availableLocales: ['es'], fallbackLocale: 'es' },
  disableWelcomeMessage: true,
  customScripts: [
    '../../../js/webapp/login.js',
    '../../../js/monitoring/stalls.js'
  ]
};
