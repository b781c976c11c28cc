// Axes: where values lie, the range that is drawn, and the ticks.
function niceStep(span, count) {
  const raw = span / count;
  const base = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / base;
  return base * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
}

function linearTicks(low, high, count) {
  const step = niceStep(high - low, count);
  const ticks = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
    ticks.push({ at: i * step, label: formatNumber(Number((i * step).toPrecision(12)), 6) });
  }
  return ticks;
}

function logTicks(low, high, count) {
  const decades = high - low;
  const fronts = decades < 0.5 ? [1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9]
    : decades < 2 ? [1, 2, 5] : [1];
  const every = Math.max(1, Math.ceil(decades / count));
  const ticks = [];
  for (let k = Math.floor(low); k <= high; k++) {
    for (const front of fronts) {
      const at = Math.log10(front) + k;
      if (at >= low - 1e-9 && at <= high + 1e-9 && (fronts.length > 1 || k % every === 0)) {
        ticks.push({ at, label: formatNumber(front * 10 ** k, 3) });
      }
    }
  }
  return ticks;
}

// An axis in its own units: to() takes a value to them, low and high bound what is drawn.
function axisFrame(spec) {
  const log = spec.log;
  return {
    label: spec.label,
    log,
    categories: spec.categories || [],
    to: value => log ? Math.log10(value) : value,
    drawable: value => Number.isFinite(value) && (!log || value > 0)
  };
}

function horizontalAxis(spec, values) {
  const axis = axisFrame(spec);
  if (axis.categories.length) {
    axis.low = -0.5;
    axis.high = axis.categories.length - 0.5;
    axis.ticks = axis.categories.map((label, at) => ({ at, label }));
    return axis;
  }
  const distinct = [...new Set(values.filter(axis.drawable))].sort((a, b) => a - b);
  const places = distinct.length ? distinct.map(axis.to) : [0, 1];
  const least = places[0];
  const most = places[places.length - 1];
  const pad = most > least ? 0.03 * (most - least) : 0.5;
  axis.low = least - pad;
  axis.high = most + pad;
  axis.ticks = distinct.length <= 12
    ? distinct.map((v, i) => ({ at: places[i], label: formatNumber(v) }))
    : axis.log ? logTicks(axis.low, axis.high, 6) : linearTicks(axis.low, axis.high, 6);
  return axis;
}

function verticalAxis(spec, values, count) {
  const axis = axisFrame(spec);
  const places = values.filter(axis.drawable).map(axis.to);
  let low = places.length ? Math.min(...places) : 0;
  let high = places.length ? Math.max(...places) : 1;
  if (!axis.log && low > 0 && low < 0.45 * high) low = 0;
  if (!axis.log && high < 0 && high > 0.45 * low) high = 0;
  const zero = !axis.log && low === 0;
  const pad = high > low ? 0.06 * (high - low) : Math.max(0.1 * Math.abs(high), 0.05);
  axis.low = zero ? 0 : low - pad;
  axis.high = high + pad;
  axis.ticks = axis.log ? logTicks(axis.low, axis.high, count)
    : linearTicks(axis.low, axis.high, count);
  return axis;
}

// Symmetric about zero, for residuals.
function residualAxis(values, relative) {
  const finite = values.filter(Number.isFinite).map(Math.abs);
  const most = Math.max(1e-12, ...finite) * 1.15;
  const label = v => relative ? formatPercent(v) : formatNumber(v, 2);
  const tick = niceStep(most, 1.6);
  const shown = tick <= most ? tick : tick / 2;
  return {
    low: -most, high: most, to: v => v, drawable: Number.isFinite, log: false,
    ticks: [-shown, 0, shown].map(at => ({ at, label: at > 0 ? '+' + label(at) : label(at) }))
  };
}

// Ticks whose labels would touch are left out; the last one always stays.
function spaced(axis, pixels) {
  const scale = pixels / (axis.high - axis.low);
  const kept = [];
  let edge = Infinity;
  for (const tick of [...axis.ticks].reverse()) {
    const centre = (tick.at - axis.low) * scale;
    const half = 3.6 * tick.label.length + 4;
    if (centre + half <= edge) {
      kept.unshift(tick);
      edge = centre - half;
    } else {
      kept.unshift({ at: tick.at, label: '' });
    }
  }
  return kept;
}
