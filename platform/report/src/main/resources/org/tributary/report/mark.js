// Marks of a chart: ticks, bands, whiskers, lines, references. The library draws grid lines at
// depth 5 whatever is asked for, so all else lies above that.
// Single quotes inside: the library writes it into attributes that stand in double ones.
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle'];
const DASHES = { EXACT: [7, 4], UPPER_BOUND: [1.5, 3.5], RATE: [9, 3, 2, 3] };

function styleColour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function inks() {
  return {
    ink: styleColour('--ink'), quiet: styleColour('--quiet'), line: styleColour('--line'),
    card: styleColour('--card'), accent: styleColour('--accent')
  };
}

function armColour(arms, arm, index) {
  if (arm in arms) return styleColour('--arm-' + arms[arm]);
  return index < 0 ? styleColour('--ink') : styleColour('--arm-' + index % 8);
}

// An axis of the library without its own labels: ours are drawn by ticks().
function bareAxis(axis, grid, name, vertical, left) {
  return {
    type: 'value', gridIndex: grid, min: axis.low, max: axis.high, name,
    nameLocation: vertical ? 'end' : 'middle', nameGap: vertical ? 10 : 28,
    nameTextStyle: vertical
      ? { align: 'left', padding: [0, 0, 0, 6 - left], color: inks().quiet, fontSize: 12 }
      : { color: inks().quiet, fontSize: 12 },
    axisLabel: { show: false }, axisTick: { show: false }, splitLine: { show: false },
    axisLine: { show: false, onZero: false }, axisPointer: { show: false }
  };
}

function ticks(axis, places, grid, vertical, labels) {
  const colours = inks();
  return {
    type: 'line', xAxisIndex: grid, yAxisIndex: grid, data: [], silent: true, z: 0,
    markLine: {
      silent: true, symbol: 'none', animation: false,
      data: places.map(tick => ({
        [vertical ? 'yAxis' : 'xAxis']: tick.at,
        lineStyle: { color: colours.line + (vertical ? 'ff' : '70'), width: 1, type: 'solid' },
        label: {
          show: labels && tick.label !== '', formatter: () => tick.label, position: 'start',
          distance: vertical ? 8 : 7, color: colours.quiet, fontSize: 11.5
        }
      }))
    }
  };
}

// The polygon between the ends of the intervals; broken where a value is missing.
function band(points, axes, grid, colour) {
  const runs = [];
  let run = [];
  for (const p of points) {
    if (axes.y.drawable(p.low) && axes.y.drawable(p.high)) run.push(p);
    else { runs.push(run); run = []; }
  }
  runs.push(run);
  const polygons = runs.filter(r => r.length > 1);
  return {
    type: 'custom', xAxisIndex: grid, yAxisIndex: grid, silent: true, clip: true, z: 6,
    data: polygons.map((r, i) => [axes.x.to(r[0].x), axes.y.to(r[0].low), i]),
    renderItem(params, api) {
      const shape = polygons[params.dataIndex];
      const upper = shape.map(p => api.coord([axes.x.to(p.x), axes.y.to(p.high)]));
      const lower = shape.map(p => api.coord([axes.x.to(p.x), axes.y.to(p.low)])).reverse();
      return { type: 'polygon', shape: { points: upper.concat(lower) },
        style: { fill: colour, opacity: 0.16 } };
    }
  };
}

// Shifted sideways by some pixels, so that lines at the same position stay apart.
function whiskers(points, axes, grid, colour, shift) {
  const drawn = points.filter(p => axes.y.drawable(p.low) && axes.y.drawable(p.high));
  return {
    type: 'custom', xAxisIndex: grid, yAxisIndex: grid, silent: true, clip: true, z: 7,
    data: drawn.map(p => [axes.x.to(p.x), axes.y.to(p.low), axes.y.to(p.high)]),
    renderItem(params, api) {
      const from = api.coord([api.value(0), api.value(1)]);
      const to = api.coord([api.value(0), api.value(2)]);
      from[0] += shift;
      to[0] += shift;
      const line = (x1, y1, x2, y2) => ({
        type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: colour, lineWidth: 1.4 }
      });
      return { type: 'group', children: [
        line(from[0], from[1], to[0], to[1]),
        line(from[0] - 3, from[1], from[0] + 3, from[1]),
        line(to[0] - 3, to[1], to[0] + 3, to[1])
      ] };
    }
  };
}

// Pixels that keep the marks of several lines apart.
function dodge(index, count) {
  return count > 1 ? (index - (count - 1) / 2) * Math.min(9, 30 / count) : 0;
}

function curveLine(name, data, grid, colour, more) {
  return Object.assign({
    type: 'line', name, xAxisIndex: grid, yAxisIndex: grid, data, clip: true, z: 8,
    showSymbol: true, connectNulls: false, symbolSize: 7, itemStyle: { color: colour },
    lineStyle: { color: colour, width: 1.8 }, emphasis: { scale: 1.5 }
  }, more);
}

function lineEnd(text, colour, show, shift = 0) {
  return {
    endLabel: { show, formatter: () => text, color: colour, fontSize: 12, distance: 8 + Math.max(0, 2 * shift) },
    labelLayout: { moveOverlap: 'shiftY' }
  };
}

// A value or a range of an axis, named.
function reference(marker, axes, grid) {
  const vertical = marker.of === 'X';
  const axis = vertical ? axes.x : axes.y;
  const key = vertical ? 'xAxis' : 'yAxis';
  const low = num(marker.low);
  const high = num(marker.high);
  const colours = inks();
  const label = { show: true, formatter: () => marker.label, color: colours.quiet, fontSize: 11 };
  const series = { type: 'line', xAxisIndex: grid, yAxisIndex: grid, data: [], silent: true, z: 0 };
  if (low === high && axis.drawable(low)) {
    series.markLine = { silent: true, symbol: 'none', animation: false,
      data: [{ [key]: axis.to(low),
        lineStyle: { color: colours.quiet, type: 'solid', width: 1 },
        label: Object.assign(label, { position: vertical ? 'insideEndTop' : 'insideStartTop' }) }] };
    return series;
  }
  const ends = [low, high].map((value, i) => {
    const place = axis.drawable(value) ? axis.to(value) : i ? axis.high : axis.low;
    return { [key]: Math.max(axis.low, Math.min(axis.high, place)) };
  });
  ends[0].name = marker.label;
  series.markArea = { silent: true, animation: false, data: [ends],
    itemStyle: { color: colours.quiet, opacity: 0.1 },
    label: Object.assign(label, { position: 'insideTopLeft' }) };
  return series;
}
