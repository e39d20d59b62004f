export default {
  app: { vendor: 'Tripartita', name: 'Cockpit' },
  disableWelcomeMessage: true,
  customScripts: [
    '../../../js/webapp/login.js'
    // The module that watches the secretariats adds its plugin here.
  ]
};
