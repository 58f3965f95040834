// English that form-js 2.0.0 has written into its code, where no translation reaches it. A target that is not found
// exactly once fails the build, so that a newer version cannot bring the English back unseen.
import { readFileSync } from 'node:fs';

const patches = [
  ["valueLabel || 'Select'", "valueLabel || '请选择'"],
  ["placeholder: 'Search'", "placeholder: '搜索'"],
  ["emptyListMessage = 'No results'", "emptyListMessage = '没有符合的选项'"],
  ['children: "Browse"', 'children: "选择文件"'],
  ['alt: "This is an image placeholder"', 'alt: "图片"'],
  ["use24h ? 'hh:mm' : 'hh:mm --'", "use24h ? '时:分' : '时:分 上午/下午'"],
  // A day is written as 2026年11月23日 whatever the browser speaks; any character is accepted between the figures.
  ['return flatpickerizeDateFormat(getLocaleDateFormat(locale));', "return 'Y年n月j日';"],
  ['placeholder: getLocaleReadableDateFormat()', "placeholder: '年-月-日'"],
];

export const chineseFormJs = {
  name: 'chinese-form-js',
  setup(build) {
    build.onLoad({ filter: /form-js-viewer[\\/]dist[\\/]index\.es\.js$/ }, ({ path }) => {
      let code = readFileSync(path, 'utf8');
      for (const [english, chinese] of patches) {
        if (code.split(english).length !== 2) {
          throw new Error(`form-js has changed, this is not in it exactly once: ${english}`);
        }
        code = code.replace(english, chinese);
      }
      return { contents: code, loader: 'js' };
    });
  },
};
