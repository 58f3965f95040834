/*
 * What is seen at once while drawing: the rules of bpmnlint for the engine's version, as far as the house holds to them too. The
 * check of the house itself knows more, and decides.
 */
import history from 'bpmnlint-plugin-camunda-compat/rules/camunda-platform/history-time-to-live';
import Linter from 'bpmnlint/lib/linter';
import StaticResolver from 'bpmnlint/lib/resolver/static-resolver';
import conditions from 'bpmnlint/rules/conditional-flows';
import typedStart from 'bpmnlint/rules/event-sub-process-typed-start-event';
import disconnected from 'bpmnlint/rules/no-disconnected';
import duplicates from 'bpmnlint/rules/no-duplicate-sequence-flows';
import implicitEnd from 'bpmnlint/rules/no-implicit-end';
import implicitSplit from 'bpmnlint/rules/no-implicit-split';
import blankStart from 'bpmnlint/rules/single-blank-start-event';
import definition from 'bpmnlint/rules/single-event-definition';
import innerStart from 'bpmnlint/rules/sub-process-blank-start-event';
import superfluous from 'bpmnlint/rules/superfluous-gateway';

/** What each says, in the words of the house. */
const RULES = {
  'conditional-flows': [conditions, '这条箭头还没有条件，也不是默认走向。'],
  'event-sub-process-typed-start-event': [typedStart, '随时发生的步骤要从定时或者消息开始。'],
  'no-disconnected': [disconnected, '还没有和别的步骤连起来。'],
  'no-duplicate-sequence-flows': [duplicates, '两步之间有重复的箭头。'],
  'no-implicit-end': [implicitEnd, '后面没有箭头，案件会停在这里。'],
  'no-implicit-split': [implicitSplit, '引出了几条箭头，请在前面加一个判断或者并行。'],
  'single-blank-start-event': [blankStart, '只能有一个普通的开始。'],
  'single-event-definition': [definition, '一个事件只能等一件事。'],
  'sub-process-blank-start-event': [innerStart, '一组步骤要从普通的开始开始。'],
  'superfluous-gateway': [superfluous, '这个网关既不分开也不汇合，可以删除。'],
  'camunda-compat/history-time-to-live': [history, '没有写明记录保存多久。'],
};

const OPTIONS = {
  config: { rules: Object.fromEntries(Object.keys(RULES).map(name => [name, 'error'])) },
  resolver: new StaticResolver(
    Object.fromEntries(
      Object.entries(RULES).map(([name, [rule]]) => [
        name.includes('/') ? `rule:bpmnlint-plugin-${name}` : `rule:bpmnlint/${name}`,
        rule,
      ])
    )
  ),
};

/** @return findings as the house gives them: id of the element, its name, what to do */
export async function lint(definitions) {
  // Some rules remember what they saw: each look has its own.
  const reports = await new Linter(OPTIONS).lint(definitions);
  const found = new Map();
  Object.entries(reports).forEach(([rule, all]) =>
    all.forEach(({ id, name }) => found.set(`${rule} ${id}`, { element: id, name: name ?? '', text: RULES[rule][1], remark: true }))
  );
  return [...found.values()];
}
