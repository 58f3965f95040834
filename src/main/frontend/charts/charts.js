// Draws above a table what stands in it: <figure class="chart" data-chart="radar bar"><table>…</table></figure>.
// The table is all there is to know, so that who sees no picture misses nothing; a cell says its number in data-value.
import { init, use } from 'echarts/core';
import { BarChart, RadarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, RadarComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, RadarChart, AriaComponent, GridComponent, LegendComponent, RadarComponent, TooltipComponent, SVGRenderer]);

const INK = '#1f2933';
const LINE = '#cbd4dd';
// Told apart by lightness too; the third is broken where it is a line.
const COLOURS = ['#0b5394', '#c97700', '#66788a'];

const words = (cell) => cell.textContent.replace(/\s+/g, ' ').trim();
// Where nothing is known the cell says no number.
const number = (cell) => (cell.dataset.value ? Number(cell.dataset.value) : null);

function read(table) {
  const columns = [...table.tHead.rows[0].cells].map((cell, at) => ({ at, name: words(cell), aside: 'aside' in cell.dataset }));
  const rows = [...table.tBodies[0].rows];
  return {
    what: columns[0].name,
    names: rows.map((row) => words(row.cells[0])),
    series: columns
      .slice(1)
      .filter((column) => !column.aside)
      .map((column) => ({ name: column.name, values: rows.map((row) => number(row.cells[column.at])) })),
  };
}

// As many signs to a line as there is room for.
const broken = (text, length) => text.match(new RegExp(`.{1,${length}}`, 'gu')).slice(0, 4).join('\n');
const said = (value, scale) => (value === null || value === undefined ? '—' : scale === 'percent' ? `${value}%` : `${value}`);

function common({ series }) {
  return {
    animation: false,
    color: COLOURS,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: INK },
    legend: series.length > 1 ? { top: 0, textStyle: { color: INK, fontSize: 14 } } : undefined,
  };
}

function bar(data, scale, width) {
  return {
    ...common(data),
    aria: { enabled: false, decal: { show: data.series.length > 1 } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (value) => said(value, scale) },
    grid: { left: 8, right: 8, top: data.series.length === 1 ? 24 : width > 700 ? 48 : 16 + 26 * data.series.length, bottom: 8, containLabel: true },
    xAxis: {
      type: 'category',
      data: data.names,
      axisTick: { show: false },
      axisLabel: { interval: 0, color: INK, fontSize: 13, formatter: (name) => broken(name, Math.max(2, Math.floor((width - 60) / data.names.length / 14))) },
    },
    yAxis: {
      type: 'value',
      minInterval: scale === 'count' ? 1 : 0,
      axisLabel: { color: INK, formatter: (value) => said(value, scale) },
      splitLine: { lineStyle: { color: LINE } },
    },
    series: data.series.map(({ name, values }) => ({
      name,
      type: 'bar',
      data: values,
      barMaxWidth: 56,
      label: { show: data.series.length === 1, position: 'top', color: INK, formatter: ({ value }) => said(value, scale) },
    })),
  };
}

function radar(data, scale, width) {
  const most = Math.max(100, ...data.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return {
    ...common(data),
    tooltip: { trigger: 'item', valueFormatter: (value) => said(value, scale) },
    radar: {
      indicator: data.names.map((name) => ({ name, max: most, min: 0 })),
      center: ['50%', '54%'],
      radius: width > 700 ? '72%' : '50%',
      axisName: { color: INK, fontSize: 13, formatter: (name) => broken(name, width > 700 ? 9 : 5) },
      splitLine: { lineStyle: { color: LINE } },
      splitArea: { show: false },
    },
    series: [
      {
        type: 'radar',
        data: data.series.map(({ name, values }, at) => ({
          name,
          // A corner of which nothing is known lies in the middle; the table says that nothing is known.
          value: values.map((value) => value ?? 0),
          symbolSize: 6,
          symbol: ['circle', 'rect', 'triangle'][at % 3],
          lineStyle: { width: at === 0 ? 3 : 2, type: ['solid', 'dashed', 'dotted'][at % 3] },
          areaStyle: at === 0 ? { opacity: 0.15 } : undefined,
        })),
      },
    ],
  };
}

const KINDS = { bar, radar };

function draw(figure) {
  const table = figure.querySelector('table');
  const data = read(table);
  if (data.names.length === 0) {
    return;
  }
  for (const kind of figure.dataset.chart.split(' ')) {
    const picture = document.createElement('div');
    picture.className = `picture ${kind}`;
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', `${data.series.map(({ name }) => name).join('、')}，按${data.what}，数据见下表`);
    figure.insertBefore(picture, table);
    const chart = init(picture, null, { renderer: 'svg' });
    new ResizeObserver(() => {
      chart.resize();
      chart.setOption(KINDS[kind](data, figure.dataset.scale, picture.clientWidth));
    }).observe(picture);
  }
}

document.querySelectorAll('figure.chart').forEach(draw);
