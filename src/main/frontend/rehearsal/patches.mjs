// The simulation says its words in English and has no place to give it others: they are exchanged while it is bundled.
import { readFile } from 'node:fs/promises';

const words = {
  'features/log/Log.js': {
    "'Process'": "'流程'",
    "'Service Task'": "'系统办理'",
    "'User Task'": "'办理'",
    "'Call Activity'": "'转入流程'",
    "'Exclusive Gateway'": "'判断'",
    "'Parallel Gateway'": "'同时进行'",
    "'Start Event'": "'开始'",
    "'Intermediate Event'": "'等待'",
    "'Boundary Event'": "'期间发生'",
    "'End Event'": "'结束'",
    'No Entries': '还没有走过的步骤',
    'Toggle Simulation Log': '显示或者隐藏走过的步骤',
  },
  'features/reset-simulation/ResetSimulation.js': { 'Reset Simulation': '从头再走' },
  'features/pause-simulation/PauseSimulation.js': {
    'Play/Pause Simulation': '继续或者暂停',
    'Pause Simulation': '已暂停',
    'Play Simulation': '继续',
  },
  'features/set-animation-speed/SetAnimationSpeed.js': {
    "'Slow'": "'慢'",
    "'Normal'": "'中'",
    "'Fast'": "'快'",
    'Set animation speed = ': '速度：',
  },
  'features/context-pads/handler/ExclusiveGatewayHandler.js': { 'Set Sequence Flow': '换一个答复' },
  'features/context-pads/handler/PauseHandler.js': { "${ wait ? 'Remove' : 'Add' } pause point": "${ wait ? '不在这里停' : '在这里停' }" },
  'features/context-pads/handler/TriggerHandler.js': { 'Trigger Event': '办理，继续往下走' },
  'features/simulation-state/SimulationState.js': { "'Finished'": "'走完了'" },
  'features/show-scopes/ShowScopes.js': { 'Focus process instance ': '看第 ' },
};

export const chineseSimulation = {
  name: 'chinese-simulation',
  setup(build) {
    build.onLoad({ filter: /bpmn-js-token-simulation[\\/]lib[\\/].*\.js$/ }, async ({ path }) => {
      const file = path.replaceAll('\\', '/').split('/bpmn-js-token-simulation/lib/')[1];
      let text = await readFile(path, 'utf8');
      for (const [english, chinese] of Object.entries(words[file] ?? {})) {
        if (!text.includes(english)) {
          throw new Error(`${file} no longer says ${english}`);
        }
        text = text.replaceAll(english, chinese);
      }
      return { contents: text, loader: 'js' };
    });
  },
};
