// Not one of the customScripts: Camunda shows a blank page when one of those cannot be loaded.
import('../../../lib/dudao/session.js').catch(error => console.error("Camunda's own login page stays", error));

await import('../../../lib/dudao/words.js')
  .then(words => words.haveReady('tasklist'))
  .catch(error => console.error('The words may come late', error));

// Gives every form to our script, which draws it with a renderer of ours. What is missing there costs the form alone.
const ourForms = [
  '$provide',
  $provide => {
    const script = import('./dudao-forms.js');
    script.catch(error => console.error('Forms cannot be drawn', error));
    try {
      $provide.decorator('camTasklistFormCamundaDirective', [
        '$delegate',
        $delegate => {
          $delegate[0].compile = () => (scope, element, attributes, form) => {
            script
              .then(forms => forms.link(scope, element[0], form))
              .catch(error => {
                console.error('A form is not drawn', error);
                form.notifyFormInitializationFailed({ message: '表单组件没有载入，请刷新页面再试。' });
              });
          };
          return $delegate;
        }
      ]);
    } catch (error) {
      console.error('Forms stay as they are delivered', error);
    }
  }
];

// A period ends on a day: days and times are shown as they are, where Tasklist would say “in a month”.
const timesAsTheyAre = [
  '$provide',
  $provide => {
    try {
      $provide.decorator('amTimeAgoDirective', [
        '$delegate',
        '$filter',
        ($delegate, $filter) => {
          $delegate[0].compile = () => (scope, element, attributes) =>
            scope.$watch(attributes.amTimeAgo, time => {
              const format = attributes.amTimeAgo === 'task.due' ? 'short' : 'normal';
              element.text(time ? $filter('camDate')(time, format) : '');
            });
          return $delegate;
        }
      ]);
    } catch (error) {
      console.error('Times stay relative', error);
    }
  }
];

// What a screen reader says of the cross in the corner of a message.
const chineseClose = [
  '$provide',
  $provide => {
    try {
      $provide.decorator('uibAlertDirective', [
        '$delegate',
        $delegate => {
          $delegate[0].compile = () => (scope, element) =>
            element[0].querySelectorAll('.close .sr-only').forEach(label => (label.textContent = '关闭'));
          return $delegate;
        }
      ]);
    } catch (error) {
      console.error('The cross of a message is called Close', error);
    }
  }
];

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
    ngDeps: [ourForms, timesAsTheyAre, chineseClose, () => chineseCalendar]
  },

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '认领当前选中的任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '转到第一个筛选器'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '转到列表中的第一个任务'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '转到任务表单的第一个输入框'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '打开启动流程的对话框'
    }
  }
};
