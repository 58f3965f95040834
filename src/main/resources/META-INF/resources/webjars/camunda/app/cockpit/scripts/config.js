// Not one of the customScripts: Camunda shows a blank page when one of those cannot be loaded.
import('../../../lib/dudao/session.js').catch(error => console.error("Camunda's own login page stays", error));

await import('../../../lib/dudao/words.js')
  .then(words => words.haveReady('cockpit'))
  .catch(error => console.error('The words may come late', error));

// Loaded on its own: a script of ours that is missing or broken costs its own work, never the webapp.
const chineseCalendar = [
  '$injector',
  $injector =>
    import('../../../lib/dudao/calendar.js')
      .then(calendar => calendar.speakChinese($injector))
      .catch(error => console.error('The date picker stays English', error))
];

export default {
  app: {
    name: '督导',
    vendor: '教育'
  },
  // Only Chinese is offered, so that a browser set to another language shows Chinese too.
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  dateFormat: {
    monthName: 'M月',
    day: 'D',
    abbr: 'YYYY-MM-DD HH:mm',
    normal: 'YYYY年M月D日 HH:mm',
    long: 'YYYY年M月D日 dddd HH:mm',
    short: 'YYYY年M月D日'
  },
  disableWelcomeMessage: true,
  requireJsConfig: {
    ngDeps: [() => chineseCalendar]
  }
};
