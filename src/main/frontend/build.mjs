// Installs what package-lock.json names, when that is not done yet, and makes what browsers load of it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, '../../../target/classes/static/vendor'));

const changedAt = (file) => statSync(join(here, file), { throwIfNoEntry: false })?.mtimeMs;

// npm writes this file last, so that an installation that broke off does not count.
const installedAt = changedAt('node_modules/.package-lock.json');
if (installedAt === undefined || installedAt < changedAt('package-lock.json')) {
  const npm = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error(
      '前端依赖安装失败：请确认已安装 Node 20 并能访问 npm 仓库，然后重新构建 (npm ci failed: install Node 20, check the network, build again)',
    );
    process.exit(1);
  }
}

const copies = {
  'bpmn-js/bpmn-navigated-viewer.js': 'bpmn-js/dist/bpmn-navigated-viewer.production.min.js',
  'bpmn-js/bpmn-js.css': 'bpmn-js/dist/assets/bpmn-js.css',
  'bpmn-js/diagram-js.css': 'bpmn-js/dist/assets/diagram-js.css',
  'bpmn-js/LICENSE': 'bpmn-js/LICENSE',
  'forms/LICENSE': '@bpmn-io/form-js-viewer/LICENSE',
  'rehearsal/LICENSE': 'bpmn-js-token-simulation/LICENSE',
  'charts/LICENSE': 'echarts/LICENSE',
  'charts/NOTICE': 'echarts/NOTICE',
  'charts/zrender.LICENSE': 'zrender/LICENSE',
  // Embedded in documents that last; nothing a browser asks for.
  '../../fonts/NotoSerifSC-Regular.ttf': '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '../../fonts/NotoSerifSC.LICENSE': '@expo-google-fonts/noto-serif-sc/LICENSE_FONT',
};
for (const [to, from] of Object.entries(copies)) {
  const copy = join(target, to);
  mkdirSync(dirname(copy), { recursive: true });
  cpSync(join(here, 'node_modules', from), copy);
}

// Only now is it certain that they are installed.
const { build } = await import('esbuild');
const { chineseFormJs } = await import('./forms/patches.mjs');
const { chineseSimulation } = await import('./rehearsal/patches.mjs');

/** One folder of what browsers load, made of the sources of the same name; `more` is what only this one needs. */
const bundle = (folder, files, more = {}) =>
  build({
    absWorkingDir: here,
    entryPoints: files.map((file) => `${folder}/${file}`),
    outdir: join(target, folder),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    // Browsers take a style sheet for what the page around it is written in, and Tasklist's is no UTF-8.
    charset: 'ascii',
    legalComments: 'linked',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
    ...more,
  });

/** Fonts and pictures that style sheets name. */
const assets = (how) =>
  Object.fromEntries(['.woff2', '.woff', '.ttf', '.eot', '.svg'].map((ending) => [ending, how]));

await bundle('forms', ['forms.js', 'forms.css'], { plugins: [chineseFormJs] });
await bundle('charts', ['charts.js']);
// The mark and the signs of bpmn.io stand in the style sheets.
await bundle('rehearsal', ['rehearsal.js', 'rehearsal.css'], { loader: assets('dataurl'), plugins: [chineseSimulation] });
// The letters of the palette.
await bundle('studio', ['diagram.js', 'diagram.css', 'rules.js', 'rules.css', 'grades.js', 'form.js', 'form.css'], {
  loader: assets('file'),
  assetNames: '[name]',
  plugins: [chineseFormJs],
});
