/*
 * Every word that form-js and its date picker say by themselves.
 */
import flatpickr from 'flatpickr';

const words = {
  'Field is required.': '此项为必填项。',
  'Field must match pattern {value}.': '填写的格式不符合要求。',
  'Field must have minimum value of {value}.': '不得小于 {value}。',
  'Field must have maximum value of {value}.': '不得大于 {value}。',
  'Field must have minimum length of {value}.': '至少填写 {value} 个字。',
  'Field must have maximum length of {value}.': '最多填写 {value} 个字。',
  'Field must be a valid international phone number. (e.g. +4930664040900)':
    '请填写带国家代码的电话号码，例如 +8613800000000。',
  'Field must be a valid email.': '请填写有效的电子邮箱地址。',
  'Value is not a number.': '请填写数字。',
  'Value is expected to be an integer.': '请填写整数。',
  'Value is expected to have at most 1 decimal digit.': '最多保留 1 位小数。',
  'Value is expected to have at most {value} decimal digits.': '最多保留 {value} 位小数。',
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.':
    '请填写有效的数值，最接近的是 {previousValue} 和 {nextValue}。',
  'Min validation value is not a valid number.': '表单设置的最小值不是数字，请联系系统管理员。',
  'Max validation value is not a valid number.': '表单设置的最大值不是数字，请联系系统管理员。',
  'Date and time must both be entered.': '日期和时间都要填写。',
  'No content to show.': '暂无内容。',
  "External content couldn't be loaded.": '无法加载外部内容。',
  'Nothing to show.': '暂无内容。',
  'No results': '没有符合的选项',
  'All values selected': '已全部选择',
  Search: '搜索',
  'Skip to search': '跳到搜索',
  'Remove tag': '移除',
  Increment: '加',
  Decrement: '减',
  'Add new': '新增一条',
  'Expand all ({value})': '全部展开（另有 {value} 条）',
  Collapse: '收起',
  '{page} of {total}': '第 {page} 页，共 {total} 页',
  'Previous page': '上一页',
  'Next page': '下一页',
  'Click to sort by {value} ascending': '按“{value}”从小到大排列',
  'Click to sort by {value} descending': '按“{value}”从大到小排列',
  'Click to remove sorting': '不再排列',
  'No files selected': '没有选择文件',
  '{value} files selected': '已选择 {value} 个文件',
  'Document reference is not defined.': '没有指明文件。',
  'Unable to download document': '文件没有下载成功',
  'Download {fileName}': '下载{fileName}',
};

export function translate(text, replacements = {}) {
  return (words[text] ?? text).replace(/{([^}]+)}/g, (placeholder, name) => replacements[name] ?? placeholder);
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];
const months = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);

// The viewer's own flatpickr: both are bundled together.
flatpickr.localize({
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
  minuteAriaLabel: '分',
});

const TIME = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** 2026年11月23日 08:30. */
export const inWords = instant => TIME.format(new Date(instant));
