/*
 * Repairs Camunda Forms where their renderer, form-js 1.8.7, has no setting for it: the Complete button that a list
 * disables for ever, and the English that is written into the renderer.
 */

/** Called for every form before it is drawn, with the element it is drawn into and Tasklist's form controller. */
export function repair(container, form) {
  ignoreGhostErrors(container, form);
  translate(container);
}

// --- Complete ---------------------------------------------------------------------------------------------------

const deliveredFunctions = new WeakMap();

/** The controller's own functions, also when it draws a second form. */
function delivered(form) {
  if (!deliveredFunctions.has(form)) {
    const { notifyFormValidated, notifyFormInitializationFailed } = form;
    deliveredFunctions.set(form, { notifyFormValidated, notifyFormInitializationFailed });
  }
  return deliveredFunctions.get(form);
}

// Longer than a drawing of the form takes, shorter than a person notices. Complete validates again in any case.
const UNTIL_DRAWN = 100;

/**
 * An edited list leaves empty entries behind in the renderer's errors (form-js#1494), and Tasklist counts the entries.
 * What a person can see decides instead: no message in the form, no error.
 */
function ignoreGhostErrors(container, form) {
  const { notifyFormValidated, notifyFormInitializationFailed } = delivered(form);
  let failed = false;
  let pending;

  form.notifyFormInitializationFailed = error => {
    failed = true;
    notifyFormInitializationFailed.call(form, error);
  };

  form.notifyFormValidated = invalid => {
    clearTimeout(pending);
    if (!invalid || failed) {
      notifyFormValidated.call(form, invalid);
      return;
    }
    pending = setTimeout(() => {
      if (container.isConnected) {
        notifyFormValidated.call(form, container.querySelector('.fjs-has-errors') !== null);
      }
    }, UNTIL_DRAWN);
  };
}

// --- Chinese ----------------------------------------------------------------------------------------------------

const messages = [
  [/^Field is required\.$/, '此项为必填项。'],
  [/^Field must match pattern .*$/s, '填写的格式不符合要求。'],
  [/^Field must have minimum value of (.+)\.$/, '不得小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不得大于 $1。'],
  [/^Field must have minimum length of (.+)\.$/, '至少填写 $1 个字。'],
  [/^Field must have maximum length of (.+)\.$/, '最多填写 $1 个字。'],
  [/^Field must be a valid +international phone number\..*$/, '请填写带国家代码的电话号码，例如 +8613800000000。'],
  [/^Field must be a valid email\.$/, '请填写有效的电子邮箱地址。'],
  [/^Value is not a number\.$/, '请填写数字。'],
  [/^Value is expected to be an integer\.$/, '请填写整数。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多保留 $1 位小数。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '请填写有效的数值，最接近的是 $1 和 $2。']
];

/** Where the renderer writes its own words. What people wrote stands elsewhere and is never touched. */
const phrases = {
  '.fjs-form-field-error li': messages,
  '.fjs-select-placeholder': [[/^Select$/, '请选择']],
  '.fjs-dropdownlist-empty': [
    [/^No results$/, '没有符合的选项'],
    [/^All values selected$/, '已全部选择']
  ],
  '.fjs-table-empty': [[/^Nothing to show\.$/, '暂无内容。']],
  '.fjs-table-body td[colspan]': [[/^Nothing to show\.$/, '暂无内容。']],
  '.fjs-repeat-render-add': [[/^Add new$/, '新增一条']],
  '.fjs-repeat-render-collapse': [
    [/^Expand all \((\d+)\)$/, '全部展开（共 $1 条）'],
    [/^Collapse$/, '收起']
  ],
  '.fjs-table-nav-label': [[/^ of $/, ' / ']],
  '.fjs-iframe-placeholder-text': [[/^External content couldn't be loaded\.$/, '无法加载外部内容。']]
};

const attributes = [
  ['placeholder', 'Search', '搜索'],
  ['placeholder', 'hh:mm', '时:分'],
  ['placeholder', 'hh:mm ?m', '时:分'],
  ['aria-label', 'Increment', '加'],
  ['aria-label', 'Decrement', '减'],
  ['aria-label', 'Previous page', '上一页'],
  ['aria-label', 'Next page', '下一页']
];

function translate(container) {
  let scheduled = false;
  const observer = new MutationObserver(() => {
    if (!scheduled) {
      scheduled = true;
      requestAnimationFrame(translateOnce);
    }
  });
  const watch = () =>
    observer.observe(container, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['placeholder']
    });

  function translateOnce() {
    scheduled = false;
    observer.disconnect();
    if (!container.isConnected) {
      return;
    }
    try {
      translateTexts(container);
      translateAttributes(container);
      container.querySelectorAll('.fjs-datepicker input').forEach(translateCalendar);
    } catch (error) {
      console.error('The form stays partly English', error);
    }
    watch();
  }

  watch();
  requestAnimationFrame(translateOnce);
}

/** Changes the text inside its node, because the renderer keeps the node and would write over a new one. */
function translateTexts(container) {
  for (const [selector, dictionary] of Object.entries(phrases)) {
    for (const element of container.querySelectorAll(selector)) {
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) {
          const entry = dictionary.find(([english]) => english.test(node.data));
          if (entry) {
            node.data = node.data.replace(entry[0], entry[1]);
          }
        }
      }
    }
  }
}

function translateAttributes(container) {
  for (const [name, english, chinese] of attributes) {
    container.querySelectorAll(`[${name}="${english}"]`).forEach(element => element.setAttribute(name, chinese));
  }
}

// --- The calendar of date fields --------------------------------------------------------------------------------

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];
const months = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);
const chinese = {
  weekdays: { shorthand: weekdays, longhand: weekdays.map(day => '星期' + day) },
  months: { shorthand: months, longhand: months },
  firstDayOfWeek: 1,
  ordinal: () => '',
  rangeSeparator: ' 至 ',
  weekAbbreviation: '周',
  scrollTitle: '滚动切换',
  toggleTitle: '点击切换',
  amPM: ['上午', '下午'],
  yearAriaLabel: '年',
  monthAriaLabel: '月',
  hourAriaLabel: '时',
  minuteAriaLabel: '分'
};

const translated = new WeakSet();

function translateCalendar(input) {
  const calendar = input._flatpickr;
  if (!calendar || !calendar.config || translated.has(calendar)) {
    return;
  }
  translated.add(calendar);
  // Any character is accepted between the figures, so 2026-11-23 may still be typed.
  calendar.set({ locale: chinese, dateFormat: 'Y年n月j日' });
  for (const option of calendar.monthsDropdownContainer.options) {
    option.textContent = months[option.value];
  }
  calendar.monthsDropdownContainer.setAttribute('aria-label', chinese.monthAriaLabel);
  calendar.currentYearElement.setAttribute('aria-label', chinese.yearAriaLabel);
  input.placeholder = '年-月-日';
}
