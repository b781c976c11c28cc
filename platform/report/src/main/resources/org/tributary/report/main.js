// Draws every figure, and draws again when the width or the theme changes.
const data = JSON.parse(document.getElementById('report-data').textContent);
const drawings = new Map();
const root = document.documentElement;
const systemDark = matchMedia('(prefers-color-scheme: dark)');

function rowsOf(figure) {
  const table = figure.querySelector('table.numbers');
  return table ? { heads: [...table.tHead.rows[0].cells].map(c => c.textContent),
    rows: [...table.tBodies[0].rows].map(r => [...r.cells].map(c => c.textContent)) } : null;
}

// The row of the table that a point stands for: the only one with its line, position and setting.
function rowFor(table, wanted) {
  if (!table) return null;
  const found = table.rows.filter(row => wanted.every(names => names.some(n => row.includes(n))));
  return found.length === 1 ? found[0].map((cell, i) => [table.heads[i], cell]) : null;
}

function hoverText(spec, table, item) {
  const source = item.data && item.data.source;
  if (!source) return '';
  const panel = spec.panels[source.panel];
  const heat = spec.kind === 'heat';
  const series = heat ? null : panel.series[source.series];
  const point = heat ? panel.cells[source.point] : series.points[source.point];
  const settings = (panel.setting || []).map(value => [value]);
  const position = heat ? [[spec.columns[point.column]], [spec.rows[point.row]]]
    : [[point.text], [series.label, series.arm].filter(n => n)];
  const value = point.value || [];
  const row = rowFor(table, settings.concat(position.filter(names => names.length))) || [
    [heat ? spec.xLabel : spec.x.label, heat ? spec.columns[point.column] : point.text],
    [heat ? spec.yLabel : 'line', heat ? spec.rows[point.row] : series.label],
    [heat ? spec.valueLabel : spec.y.label, value.length ? formatNumber(num(value[0])) : ''],
    [spec.interval, value.length ? '[' + formatNumber(num(value[1])) + ', ' + formatNumber(num(value[2])) + ']' : ''],
    ['replicates', String(point.count)], ['', point.note || '']
  ];
  return '<table class="hover">' + row.filter(pair => pair[1] !== '' && pair[1] !== undefined)
    .map(pair => '<tr><th>' + escapeText(pair[0]) + '</th><td>' + escapeText(pair[1]) + '</td></tr>')
    .join('') + '</table>';
}

function legendEntries(context) {
  if (context.figure.kind === 'heat') return [];
  const entries = new Map();
  context.figure.panels.forEach(panel => panel.series.forEach(s => {
    if (s.label && !entries.has(s.label)) {
      entries.set(s.label, { label: s.label, colour: seriesColour(context, s) });
    }
  }));
  return [...entries.values()];
}

function showLegend(figure, entries, context) {
  const legend = figure.querySelector('.legend');
  legend.textContent = '';
  for (const entry of entries) {
    const item = document.createElement('span');
    const swatch = document.createElement('i');
    swatch.style.background = entry.colour;
    item.append(swatch, entry.label);
    legend.append(item);
  }
  if (context.figure.kind === 'heat') {
    const scale = heatScale(context.figure);
    const bar = document.createElement('i');
    bar.className = 'bar';
    bar.style.background = 'linear-gradient(to right,' + scale.colours.join(',') + ')';
    legend.append(formatNumber(scale.low, 3), bar, formatNumber(scale.high, 3));
  }
}

function columnsFor(panels, width) {
  if (panels === 1) return 1;
  const most = width < 560 ? 1 : width < 860 ? 2 : 3;
  return Math.min(panels, panels === 4 && most === 3 ? 2 : most);
}

function heightOf(spec, frame, width, panels) {
  if (spec.kind === 'heat') return 76 + Math.max(2, spec.rows.length) * (panels > 1 ? 34 : 42);
  const main = panels > 1 ? 240 : Math.max(280, Math.min(380, 0.5 * width));
  return main + (frame.strip ? 92 : 0);
}

function draw(plot, forced) {
  const figure = plot.closest('figure');
  const spec = data.figures[plot.dataset.figure];
  const old = drawings.get(plot);
  if (old) old.panels.forEach(p => p.chart.dispose());
  plot.textContent = '';
  if (!spec || spec.panels.length === 0) {
    plot.textContent = 'Nothing was measured here.';
    return;
  }
  const whole = forced || plot.clientWidth;
  const columns = columnsFor(spec.panels.length, whole);
  const width = Math.floor((whole - 18 * (columns - 1)) / columns);
  const frame = spec.kind === 'heat' ? {} : curveFrame(spec);
  const named = spec.kind === 'heat' ? [] : frame.labels.filter(l => l);
  const direct = spec.panels.length === 1 && width >= 560 && named.length > 0 && named.length <= 8;
  const table = rowsOf(figure);
  const context = { figure: spec, arms: data.arms, frame, width, direct,
    height: heightOf(spec, frame, width, spec.panels.length),
    hover: item => hoverText(spec, table, item) };
  plot.style.gridTemplateColumns = 'repeat(' + columns + ', ' + width + 'px)';
  const panels = spec.panels.map((panel, index) => {
    const holder = document.createElement('div');
    holder.className = 'panel';
    if (panel.title) {
      const title = document.createElement('h4');
      title.textContent = panel.title;
      holder.append(title);
    }
    const element = document.createElement('div');
    holder.append(element);
    plot.append(holder);
    const chart = echarts.init(element, null, { renderer: 'svg', width, height: context.height });
    chart.setOption(spec.kind === 'heat' ? heatOption(context, panel, index)
      : curveOption(context, panel, index));
    return { chart, element, title: panel.title };
  });
  const legend = legendEntries(context);
  showLegend(figure, direct ? [] : legend.length > 1 || spec.panels.length > 1 ? legend : [], context);
  figure.querySelector('.outside').textContent = spec.kind === 'curve' ? hiddenTheory(spec, frame) : '';
  drawings.set(plot, { panels, legend, direct, width: whole });
}

function drawAll(forced) {
  root.dataset.shown = (root.dataset.theme || (systemDark.matches ? 'dark' : 'light'));
  document.querySelectorAll('.plot').forEach(plot => draw(plot, forced));
}

document.getElementById('theme').addEventListener('click', () => {
  const dark = (root.dataset.theme || (systemDark.matches ? 'dark' : 'light')) === 'dark';
  root.dataset.theme = dark ? 'light' : 'dark';
  drawAll();
});
systemDark.addEventListener('change', () => drawAll());

document.addEventListener('click', event => {
  const button = event.target.closest('button[data-save]');
  if (!button) return;
  const figure = button.closest('figure');
  const name = figure.dataset.name || figure.id;
  if (button.dataset.save === 'csv') {
    save(name + '.csv', 'text/csv', tableAsCsv(figure.querySelector('table.numbers')));
  } else {
    save(name + '.svg', 'image/svg+xml', figureAsSvg(figure, drawings.get(figure.querySelector('.plot'))));
  }
});

const PAPER_WIDTH = 660;
let chosen;
addEventListener('beforeprint', () => {
  chosen = root.dataset.theme;
  root.dataset.theme = 'light';
  drawAll(PAPER_WIDTH);
});
addEventListener('afterprint', () => {
  if (chosen) root.dataset.theme = chosen;
  else delete root.dataset.theme;
  drawAll();
});

drawAll();
let waiting = 0;
new ResizeObserver(() => {
  clearTimeout(waiting);
  waiting = setTimeout(() => document.querySelectorAll('.plot').forEach(plot => {
    const drawn = drawings.get(plot);
    if (drawn && Math.abs(drawn.width - plot.clientWidth) > 1) draw(plot);
  }), 120);
}).observe(document.body);
root.dataset.ready = 'yes';
