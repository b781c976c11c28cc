// Curve charts: measured lines with their intervals, theory dashed, residuals in a strip below.
function pointsOf(series) {
  return series.points.map(p => Array.isArray(p)
    ? { x: p[0], mean: p[1], low: NaN, high: NaN, text: formatNumber(p[0]) }
    : { x: p.x, text: p.text, count: p.count, note: p.note, mean: num(p.value[0]),
        low: num(p.value[1]), high: num(p.value[2]) });
}

function theoryPoints(theory) {
  return theory.points.map(p => ({ x: p[0], y: num(p[1]) }));
}

// Ceilings and rates far from what was measured would flatten it: they may leave the panel, and
// so may references. A logarithmic axis has room for a ceiling forty times as high.
function verticalValues(panel, log) {
  const measured = [];
  panel.series.forEach(s => pointsOf(s).forEach(p => measured.push(p.mean, p.low, p.high)));
  const exact = (panel.theory || []).filter(t => t.meaning === 'EXACT')
    .flatMap(t => theoryPoints(t).map(p => p.y));
  const sure = measured.concat(exact).filter(v => Number.isFinite(v) && (!log || v > 0));
  const most = Math.max(...sure);
  const least = Math.min(...sure);
  const span = most - least;
  const near = (panel.theory || []).filter(t => t.meaning !== 'EXACT')
    .flatMap(t => theoryPoints(t).map(p => ({ y: p.y, reach: t.meaning === 'UPPER_BOUND' ? 40 : 5 })))
    .concat((panel.markers || []).filter(m => m.of === 'Y')
      .flatMap(m => [{ y: num(m.low), reach: 5 }, { y: num(m.high), reach: 5 }]))
    .filter(v => log ? v.y <= v.reach * most && v.y >= least / 5
      : v.y <= most + span && v.y >= least - span)
    .map(v => v.y);
  return sure.concat(near);
}

function curveFrame(figure) {
  const all = pick => figure.panels.flatMap(pick);
  const x = horizontalAxis(figure.x, all(panel => panel.series.flatMap(s =>
    s.points.map(p => Array.isArray(p) ? p[0] : p.x))));
  const y = verticalAxis(figure.y, all(panel => verticalValues(panel, figure.y.log)),
    figure.panels.length > 1 ? 4 : 5);
  const residuals = all(panel => panel.residuals || []);
  const strip = residuals.length === 0 ? null
    : residualAxis(residuals.flatMap(r => r.points.flatMap(p => p.slice(1).map(num))),
      residuals[0].relative);
  const labels = [...new Set(all(panel => panel.series.map(s => s.label)))];
  return { x, y, strip, labels, relative: residuals.length > 0 && residuals[0].relative };
}

function seriesColour(context, series) {
  const index = context.frame.labels.indexOf(series.label);
  if (!series.arm && series.label in context.arms) return armColour(context.arms, series.label, 0);
  return armColour(context.arms, series.arm, index);
}

function seriesSymbol(context, panel, series) {
  const twins = panel.series.filter(s => s.arm === series.arm);
  const index = series.arm && twins.length > 1 ? twins.indexOf(series)
    : context.frame.labels.indexOf(series.label);
  return SYMBOLS[Math.max(0, index) % SYMBOLS.length];
}

function theoryColour(context, theory) {
  return armColour(context.arms, theory.arm, -1);
}

function curveOption(context, panel, panelIndex) {
  const { frame, figure, width, height, direct } = context;
  const left = 18 + 7 * Math.max(3, ...frame.y.ticks.map(t => t.label.length),
    ...(frame.strip ? frame.strip.ticks.map(t => t.label.length) : []));
  const longest = Math.max(0, ...panel.series.map(s => s.label.length),
    ...(panel.theory || []).filter(t => t.meaning === 'UPPER_BOUND').map(t => t.label.length));
  const right = direct ? Math.min(190, 18 + 7 * longest) : 16;
  const stripHeight = frame.strip ? 64 : 0;
  const bottom = 46;
  const top = frame.y.label ? 30 : 10;
  const inner = width - left - right;
  const grids = [{ left, right, top, height: height - top - bottom - (frame.strip ? stripHeight + 26 : 0) }];
  const xTicks = spaced(frame.x, inner);
  const series = [
    ticks(frame.x, xTicks, 0, false, !frame.strip),
    ticks(frame.y, frame.y.ticks, 0, true, true)
  ];
  const axes = { x: frame.x, y: frame.y };
  const xAxis = [bareAxis(frame.x, 0, frame.strip ? '' : frame.x.label, false, left)];
  const yAxis = [bareAxis(frame.y, 0, frame.y.label, true, left)];
  (panel.markers || []).forEach(m => series.push(reference(m, axes, 0)));
  panel.series.forEach((s, i) => series.push(...measuredSeries(context, panel, s, axes, panelIndex, i)));
  (panel.theory || []).forEach(t => series.push(theorySeries(context, t, axes)));
  (panel.slopes || []).forEach(s => series.push(...slopeLabel(context, panel, s, axes)));
  if (frame.strip) {
    grids.push({ left, right, height: stripHeight, bottom });
    xAxis.push(bareAxis(frame.x, 1, frame.x.label, false, left));
    yAxis.push(bareAxis(frame.strip, 1, frame.relative ? 'measured / theory − 1' : 'measured − theory', true, left));
    yAxis[1].nameGap = 4;
    yAxis[1].nameTextStyle.fontSize = 11;
    series.push(ticks(frame.x, xTicks, 1, false, true), ticks(frame.strip, frame.strip.ticks, 1, true, true));
    panel.residuals.forEach((r, i) => series.push(
      ...residualSeries(context, r, dodge(i, panel.residuals.length))));
  }
  return {
    animation: false, textStyle: { fontFamily: FONT }, grid: grids, xAxis, yAxis, series,
    tooltip: {
      trigger: 'item', confine: true, backgroundColor: inks().card, borderColor: inks().line,
      textStyle: { color: inks().ink, fontSize: 12 }, formatter: item => context.hover(item)
    }
  };
}

function measuredSeries(context, panel, s, axes, panelIndex, index) {
  const colour = seriesColour(context, s);
  const points = pointsOf(s).filter(p => axes.x.drawable(p.x));
  const data = points.map((p, i) => ({
    value: [axes.x.to(p.x), axes.y.drawable(p.mean) ? axes.y.to(p.mean) : null],
    source: { panel: panelIndex, series: index, point: i }
  }));
  const plain = context.figure.kind === 'lines';
  const shift = axes.x.categories.length ? dodge(index, panel.series.length) : 0;
  const line = curveLine(s.label, data, 0, colour, Object.assign(
    plain ? { showSymbol: false, lineStyle: { color: colour, width: 1.8 } }
      : { symbol: seriesSymbol(context, panel, s) },
    lineEnd(s.label, colour, context.direct, shift)));
  if (axes.x.categories.length) {
    line.lineStyle = { width: 0 };
    line.symbolOffset = [shift, 0];
  }
  const intervals = points.filter(p => p.high > p.low);
  if (intervals.length === 0) return [line];
  const marks = [whiskers(intervals, axes, 0, colour, shift)];
  if (!axes.x.categories.length) marks.unshift(band(points, axes, 0, colour));
  return marks.concat(line);
}

function theorySeries(context, t, axes) {
  const colour = theoryColour(context, t);
  const data = theoryPoints(t).filter(p => axes.x.drawable(p.x))
    .map(p => [axes.x.to(p.x), axes.y.drawable(p.y) ? axes.y.to(p.y) : null]);
  const inside = data.length > 0 && data[data.length - 1][1] !== null
    && data[data.length - 1][1] <= axes.y.high && data[data.length - 1][1] >= axes.y.low;
  return curveLine(t.label, data, 0, colour, Object.assign({
    showSymbol: data.length === 1, silent: true, z: 9,
    lineStyle: { color: colour, width: 1.6, type: DASHES[t.meaning] }
  }, lineEnd(t.label, colour, context.direct && inside && t.meaning === 'UPPER_BOUND')));
}

function residualSeries(context, r, shift) {
  const colour = theoryColour(context, r);
  const axes = { x: context.frame.x, y: context.frame.strip };
  const points = r.points.map(p => ({ x: p[0], mean: num(p[1]), low: num(p[2]), high: num(p[3]) }))
    .filter(p => axes.x.drawable(p.x));
  return [
    whiskers(points.filter(p => p.high > p.low), axes, 1, colour, shift),
    curveLine(r.label, points.map(p => [axes.x.to(p.x), axes.y.drawable(p.mean) ? p.mean : null]),
      1, colour, { silent: true, symbolSize: 5, lineStyle: { width: 0 }, symbol: 'circle', symbolOffset: [shift, 0] })
  ];
}

// The fitted power stands on its line, at the end where the panel is empty beside it: above the
// upper lines, below the lowest.
function slopeLabel(context, panel, slope, axes) {
  const owner = panel.series.find(s => s.arm === slope.arm || s.label === slope.arm);
  if (!owner) return [];
  const drawn = s => pointsOf(s).filter(p => axes.x.drawable(p.x) && axes.y.drawable(p.mean));
  const points = drawn(owner);
  if (points.length === 0) return [];
  const end = s => drawn(s).slice(-1).map(p => p.mean)[0];
  const order = panel.series.filter(s => panel.slopes.some(o => o.arm === s.arm && drawn(s).length))
    .sort((one, other) => end(other) - end(one)).indexOf(owner);
  const below = order === panel.slopes.length - 1 && order > 0;
  const atFirst = (slope.slope < 0) !== below;
  const place = points[atFirst ? 0 : points.length - 1];
  const colour = seriesColour(context, owner);
  return [{
    type: 'scatter', silent: true, symbolSize: 1, itemStyle: { color: 'transparent', opacity: 1 }, z: 10,
    data: [[axes.x.to(place.x), axes.y.to(place.mean)]],
    label: {
      show: true, formatter: () => context.width < 460 ? slope.short : slope.label,
      color: colour, fontSize: 11.5, distance: 6, offset: [0, below ? 7 : -7],
      position: atFirst ? 'right' : 'left', textBorderColor: inks().card, textBorderWidth: 3
    }
  }];
}

// Curves that no panel shows, in words: a ceiling far above says so instead of flattening the rest.
function hiddenTheory(figure, frame) {
  const curves = new Map();
  figure.panels.forEach(panel => (panel.theory || []).forEach(t => {
    const values = theoryPoints(t).map(p => p.y).filter(y => !Number.isNaN(y));
    const known = curves.get(t.label) || { least: Infinity, shown: false };
    known.least = Math.min(known.least, ...values);
    known.shown = known.shown || values.some(y => frame.y.drawable(y)
      && frame.y.to(y) <= frame.y.high && frame.y.to(y) >= frame.y.low);
    curves.set(t.label, known);
  }));
  return [...curves].filter(([, c]) => !c.shown && c.least < Infinity)
    .map(([label, c]) => label + ' lies outside the panel: its least value is '
      + formatNumber(c.least, 3) + '.').join(' ');
}
