/*
 * One exhibit as a line: its picture, what it is called, what it is, who has handed it in and whether it was scanned.
 */
import { inWords } from './chinese.js';
import { element } from './elements.js';

const TYPES = {
  'application/pdf': 'PDF',
  'application/ofd': 'OFD',
  'application/msword': 'Word 文档',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word 文档',
  'application/vnd.ms-excel': 'Excel 表格',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel 表格',
  'application/vnd.ms-powerpoint': '演示文稿',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': '演示文稿',
  'text/plain': '文本',
};

const SCANS = { UNSCANNED: '未扫描', CLEAN: '已扫描', INFECTED: '有病毒，不能下载' };

export function exhibitItem(house, caseNumber, exhibit, isSuperseded) {
  const { id, name, version, mediaType, preview, scan } = exhibit;
  const isInfected = scan === 'INFECTED';
  const file = house.addressOfExhibit(caseNumber, id);
  const looked = preview && !isInfected ? `${file}/preview` : null;
  return element(
    'li',
    { class: isSuperseded ? 'superseded' : '' },
    thumbnail(mediaType, looked, name),
    element(
      'div',
      {},
      looked ? element('a', { href: looked, target: '_blank' }, name) : element('span', {}, name),
      element('small', {}, facts(house, exhibit, isSuperseded)),
      element('small', { class: `dudao-mark ${scan === 'CLEAN' ? 'good' : isInfected ? 'bad' : 'plain'}` }, `病毒扫描：${SCANS[scan] ?? scan}`)
    ),
    isInfected ? null : element('a', { class: 'dudao-quiet', href: file, download: name, 'aria-label': `下载${name}第${version}版` }, '下载')
  );
}

function thumbnail(mediaType, looked, name) {
  return mediaType.startsWith('image/') && looked
    ? element('a', { class: 'dudao-thumbnail', href: looked, target: '_blank' }, element('img', { src: looked, loading: 'lazy', alt: name }))
    : element('span', { class: 'dudao-thumbnail', 'aria-hidden': 'true' }, name.split('.').at(-1).slice(0, 4).toUpperCase());
}

function facts(house, { version, mediaType, size, uploadedBy, uploadedByName, uploadedAt }, isSuperseded) {
  const who = uploadedBy === house.person ? '本人' : uploadedByName ?? uploadedBy;
  return [
    `第${version}版${isSuperseded ? '，已有新版本' : ''}`,
    typeInWords(mediaType),
    sizeInWords(size),
    `${who}，${inWords(uploadedAt)}`,
  ].join(' · ');
}

const typeInWords = mediaType =>
  TYPES[mediaType] ?? { image: '图片', video: '视频', audio: '录音' }[mediaType.split('/')[0]] ?? mediaType;

export function sizeInWords(bytes) {
  const units = ['字节', 'KB', 'MB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${Number(size.toFixed(size < 10 && unit > 0 ? 1 : 0))} ${units[unit]}`;
}
