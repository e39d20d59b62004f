import '../../../../js/webapp/labels.js';

export default {
  app: { vendor: 'Tripartita', name: 'Administración' },
  locales: { availableLocales: ['es'], fallbackLocale: 'es' },
  disableWelcomeMessage: true,
  customScripts: [
    '../../../js/webapp/login.js'
  ]
};
