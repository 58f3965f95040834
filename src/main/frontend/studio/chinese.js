/* What the modeller itself says. Our palette, menus and panel are Chinese from the start. */
const WORDS = {
  'Align elements': '对齐',
  'Align elements left': '左对齐',
  'Align elements right': '右对齐',
  'Align elements center': '左右居中',
  'Align elements top': '上对齐',
  'Align elements bottom': '下对齐',
  'Align elements middle': '上下居中',
  'Distribute elements horizontally': '横向等距',
  'Distribute elements vertically': '纵向等距',
  'Search in diagram': '在图中查找',
  'Open {element}': '打开{element}',
  'Toggle non-interrupting': '切换是否打断',
  'no parent for {element} in {parent}': '{element}不能放在{parent}里',
  'no shape type specified': '没有选择种类',
  'already rendered {element}': '{element}画了两次',
  'failed to import {element}': '{element}读不出来',
  'missing {semantic}#attachedToRef': '{semantic}没有附在任何步骤上',
  'no diagram to display': '文件里没有图',
  'no bpmnElement referenced in {element}': '{element}没有说明画的是什么',
};

export const chinese = {
  translate: [
    'value',
    (template, values = {}) =>
      (WORDS[template] ?? template).replace(/{([^}]+)}/g, (all, name) => values[name] ?? all),
  ],
};
