/*
 * The webapps take the words of their date picker from AngularJS, which speaks English unless told otherwise.
 */
const months = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);
const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

export function speakChinese($injector) {
  const formats = $injector.get('$locale').DATETIME_FORMATS;
  formats.MONTH = formats.STANDALONEMONTH = formats.SHORTMONTH = months;
  formats.DAY = weekdays.map(day => '星期' + day);
  formats.SHORTDAY = weekdays;
  formats.AMPMS = ['上午', '下午'];

  if ($injector.has('uibDatepickerConfig')) {
    Object.assign($injector.get('uibDatepickerConfig'), {
      formatDayTitle: 'yyyy年M月',
      formatYear: 'yyyy',
      startingDay: 1
    });
  }
}
