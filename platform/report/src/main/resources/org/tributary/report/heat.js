// Heat maps and surfaces: one colour a pair, the value written in the cell where it fits.
const SEQUENTIAL = { light: ['#f2f6fb', '#9ecae1', '#3182bd', '#08306b'],
  dark: ['#1b2733', '#1f5a8a', '#4ba3dc', '#d8efff'] };
const DIVERGING = { light: ['#b3480a', '#f6c49f', '#f5f5f5', '#a3cbe6', '#0a5288'],
  dark: ['#f0803c', '#7a3f1c', '#2a2e33', '#1d4f76', '#4ba3dc'] };

function heatScale(figure) {
  const values = figure.panels.flatMap(p => p.cells.map(c => num(c.value[0]))).filter(Number.isFinite);
  let low = Math.min(...values);
  let high = Math.max(...values);
  const diverging = low < 0 && high > 0;
  if (diverging) { high = Math.max(high, -low); low = -high; }
  if (!(high > low)) high = low + 1;
  const dark = document.documentElement.dataset.shown === 'dark';
  const colours = (diverging ? DIVERGING : SEQUENTIAL)[dark ? 'dark' : 'light'];
  return { low, high, colours, of: value => mixed(colours, (value - low) / (high - low)) };
}

function mixed(colours, share) {
  const at = Math.max(0, Math.min(1, share)) * (colours.length - 1);
  const i = Math.min(colours.length - 2, Math.floor(at));
  const part = hex => [1, 3, 5].map(k => parseInt(hex.slice(k, k + 2), 16));
  const from = part(colours[i]);
  const to = part(colours[i + 1]);
  return from.map((v, k) => Math.round(v + (to[k] - v) * (at - i)));
}

function readable(rgb) {
  const light = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
  return light > 140 ? '#111' : '#fff';
}

function heatOption(context, panel, panelIndex) {
  const { figure, width, height } = context;
  const scale = heatScale(figure);
  const axis = labels => ({ low: -0.5, high: labels.length - 0.5,
    ticks: labels.map((label, at) => ({ at, label })) });
  const x = axis(figure.columns);
  const y = axis(figure.rows);
  const left = 14 + 7 * Math.max(3, ...figure.rows.map(r => r.length));
  const grid = { left, right: 12, top: 30, bottom: 46 };
  const cell = (width - left - 12) / figure.columns.length;
  const data = panel.cells.map((c, i) => ({ value: [c.column, c.row, i],
    source: { panel: panelIndex, series: 0, point: i } }));
  const yAxis = bareAxis(y, 0, figure.yLabel, true, left);
  yAxis.inverse = true;
  yAxis.nameLocation = 'start';
  const series = [Object.assign(ticks(x, spaced(x, width - left - 12), 0, false, true), { z: 5 }),
    ticks(y, y.ticks, 0, true, true), {
      type: 'custom', data, z: 2, renderItem(params, api) {
        const from = api.coord([api.value(0) - 0.5, api.value(1) - 0.5]);
        const to = api.coord([api.value(0) + 0.5, api.value(1) + 0.5]);
        const value = num(panel.cells[api.value(2)].value[0]);
        const rgb = Number.isFinite(value) ? scale.of(value) : [128, 128, 128];
        const text = formatNumber(value, 3);
        const rect = { x: Math.min(from[0], to[0]) + 0.5, y: Math.min(from[1], to[1]) + 0.5,
          width: Math.abs(to[0] - from[0]) - 1, height: Math.abs(to[1] - from[1]) - 1 };
        return { type: 'rect', shape: rect, style: { fill: 'rgb(' + rgb.join(',') + ')' },
          textContent: { type: 'text', style: { text: cell > 7 * text.length && !figure.contours ? text : '',
            fill: readable(rgb), fontSize: 12, fontFamily: FONT } },
          textConfig: { position: 'inside' } };
      }
    }];
  // vertical positions grow downwards: the tick labels of the columns start at the far end
  series[0].markLine.data.forEach(d => { d.lineStyle.color = 'transparent'; d.label.position = 'end'; });
  series[1].markLine.data.forEach(d => { d.lineStyle.color = 'transparent'; });
  if (figure.contours) series.push(contours(figure, panel, scale));
  return {
    animation: false, textStyle: { fontFamily: FONT }, grid, yAxis, series,
    xAxis: bareAxis(x, 0, figure.xLabel, false, left),
    tooltip: { trigger: 'item', confine: true, backgroundColor: inks().card,
      borderColor: inks().line, textStyle: { color: inks().ink, fontSize: 12 },
      formatter: item => context.hover(item) }
  };
}

// Lines of equal value between the centres of the cells, by marching squares.
function contours(figure, panel, scale) {
  const value = (r, c) => {
    const cell = panel.cells.find(one => one.row === r && one.column === c);
    return cell ? num(cell.value[0]) : NaN;
  };
  const segments = [];
  for (const level of linearTicks(scale.low, scale.high, 6)) {
    const own = [];
    for (let r = 0; r + 1 < figure.rows.length; r++) {
      for (let c = 0; c + 1 < figure.columns.length; c++) {
        const corners = [[c, r], [c + 1, r], [c + 1, r + 1], [c, r + 1]];
        const cuts = [];
        corners.forEach((a, i) => {
          const b = corners[(i + 1) % 4];
          const from = value(a[1], a[0]);
          const to = value(b[1], b[0]);
          if ((from < level.at) !== (to < level.at) && Number.isFinite(from + to)) {
            const share = (level.at - from) / (to - from);
            cuts.push([a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]);
          }
        });
        for (let i = 0; i + 1 < cuts.length; i += 2) own.push([cuts[i], cuts[i + 1]]);
      }
    }
    own.forEach((ends, i) => segments.push(
      { ends, label: i === Math.floor(own.length / 2) ? level.label : '' }));
  }
  return {
    type: 'custom', silent: true, z: 4, data: segments.map((s, i) => [s.ends[0][0], s.ends[0][1], i]),
    renderItem(params, api) {
      const s = segments[params.dataIndex];
      const [from, to] = s.ends.map(end => api.coord(end));
      const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
      const line = { type: 'line', shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
        style: { stroke: inks().ink, lineWidth: 1.2 } };
      const text = { type: 'text', style: { text: s.label, x: middle[0], y: middle[1], fill: inks().ink,
        stroke: inks().card, lineWidth: 3, fontSize: 11.5, fontFamily: FONT, align: 'center',
        verticalAlign: 'middle' } };
      return { type: 'group', children: s.label ? [line, text] : [line] };
    }
  };
}
