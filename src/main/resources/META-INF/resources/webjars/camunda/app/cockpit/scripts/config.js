import '../../../../js/webapp/labels.js';

export default {
  app: { vendor: 'Tripartita', name: 'Cockpit' },
  locales: { availableLocales: ['es'], fallbackLocale: 'es' },
  disableWelcomeMessage: true,
  customScripts: [
    '../../../js/webapp/login.js'
    // The module that watches the secretariats adds its plugin here.
  ]
};
