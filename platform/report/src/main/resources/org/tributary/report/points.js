// Reading points: by pointing at them, and with the arrow keys. Without a script the titles of the
// points say the same.
const live = document.createElement('p');
live.className = 'unseen';
live.setAttribute('aria-live', 'polite');
document.body.append(live);
const box = document.createElement('div');
box.className = 'hover';
box.setAttribute('aria-hidden', 'true');

// A title would open a second box: its words move to the point.
function takeTitles(svg) {
  svg.querySelectorAll('g.point > title').forEach(title => {
    title.parentNode.dataset.said = title.textContent;
    title.remove();
  });
}

function rowsOf(said) {
  const table = document.createElement('table');
  table.className = 'hover-rows';
  for (const line of said.split('\n')) {
    const row = table.insertRow();
    const at = line.indexOf(': ');
    const head = row.appendChild(document.createElement('th'));
    if (at < 0) {
      head.colSpan = 2;
      head.textContent = line;
    } else {
      head.textContent = line.slice(0, at);
      row.insertCell().textContent = line.slice(at + 2);
    }
  }
  return table;
}

// Beside the mark, inside the panel.
function show(svg, said, left, top) {
  const panel = svg.closest('.panel');
  box.replaceChildren(rowsOf(said));
  panel.append(box);
  const ground = panel.getBoundingClientRect();
  const x = left - ground.left;
  const beside = x + 14 + box.offsetWidth > ground.width ? x - 14 - box.offsetWidth : x + 14;
  box.style.left = Math.max(0, beside) + 'px';
  box.style.top = Math.max(0, top - ground.top - box.offsetHeight / 2) + 'px';
}

let chosen = null;
function choose(svg, point) {
  if (chosen) chosen.classList.remove('chosen');
  chosen = point;
  if (!point) {
    box.remove();
    return;
  }
  point.classList.add('chosen');
  const mark = point.lastElementChild.getBoundingClientRect();
  show(svg, point.dataset.said, mark.right, mark.top + mark.height / 2);
}

// The point nearest to the pointer, when it is near.
function nearest(svg, event) {
  let best = null;
  let least = 24;
  for (const point of svg.querySelectorAll('g.point')) {
    const place = point.lastElementChild.getBoundingClientRect();
    const inside = event.clientX >= place.left && event.clientX <= place.right
      && event.clientY >= place.top && event.clientY <= place.bottom;
    const away = inside ? 0 : Math.hypot(event.clientX - (place.left + place.right) / 2,
      event.clientY - (place.top + place.bottom) / 2);
    if (away < least) {
      least = away;
      best = point;
    }
  }
  return best;
}

// Lines without points: their values at the pointer, read back from the scale.
function scaleOf(text) {
  const [kind, low, high, from, to] = text.split(' ').map((t, i) => i ? Number(t) : t);
  const log = kind === 'log';
  const ends = log ? [Math.log(low), Math.log(high)] : [low, high];
  return pixel => {
    const place = ends[0] + (pixel - from) / (to - from) * (ends[1] - ends[0]);
    return log ? Math.exp(place) : place;
  };
}

function spotsOf(line) {
  return line.querySelector('path').getAttribute('d').split(/[ML]/).filter(s => s)
    .map(s => s.split(' ').map(Number));
}

function readLines(svg, pixel) {
  const panel = svg.querySelector('.panel');
  const lines = [...svg.querySelectorAll('g.plain')];
  if (!lines.length) return null;
  const x = scaleOf(panel.dataset.x);
  const y = scaleOf(panel.dataset.y);
  const found = lines.map(line => ({ label: line.dataset.label, spot: spotsOf(line)
    .reduce((a, b) => Math.abs(b[0] - pixel) < Math.abs(a[0] - pixel) ? b : a) }));
  const at = found[0].spot[0];
  return { at, said: ['at ' + formatNumber(x(at))].concat(found.map(one =>
    (one.label || 'value') + ': ' + formatNumber(y(one.spot[1])))).join('\n') };
}

function hair(svg, at) {
  svg.querySelectorAll('.hair').forEach(old => old.remove());
  if (at === null) return;
  const [, , , from, to] = svg.querySelector('.panel').dataset.y.split(' ').map(Number);
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('class', 'hair');
  line.setAttribute('d', 'M' + at + ' ' + from + 'L' + at + ' ' + to);
  svg.querySelector('.panel').append(line);
}

function pointAt(svg, event) {
  const scale = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
  const left = event.clientX - svg.getBoundingClientRect().left;
  const read = readLines(svg, left * scale);
  if (!read) {
    choose(svg, nearest(svg, event));
    return;
  }
  hair(svg, read.at);
  show(svg, read.said, event.clientX, event.clientY);
}

// Left and right along a line, up and down between lines, Home and End to its ends.
function step(svg, key) {
  const groups = [...svg.querySelectorAll('.points')];
  const lines = groups.length ? groups.map(g => [...g.querySelectorAll('.point')])
    : [[...svg.querySelectorAll('.point')]];
  const filled = lines.filter(line => line.length);
  if (!filled.length) return null;
  const row = filled.findIndex(line => line.includes(chosen));
  if (row < 0) return filled[0][0];
  const column = filled[row].indexOf(chosen);
  const next = { ArrowRight: [row, column + 1], ArrowLeft: [row, column - 1], Home: [row, 0],
    End: [row, filled[row].length - 1], ArrowDown: [row + 1, column], ArrowUp: [row - 1, column] }[key];
  const line = filled[Math.max(0, Math.min(filled.length - 1, next[0]))];
  return line[Math.max(0, Math.min(line.length - 1, next[1]))];
}

let cursor = 0;
function stepLines(svg, key) {
  const spots = spotsOf(svg.querySelector('g.plain'));
  const wide = Math.max(1, Math.round(spots.length / 50));
  const move = { ArrowRight: wide, ArrowLeft: -wide, Home: -1e9, End: 1e9 }[key] || 0;
  cursor = Math.max(0, Math.min(spots.length - 1, cursor + move));
  const read = readLines(svg, spots[cursor][0]);
  const place = svg.getBoundingClientRect();
  hair(svg, read.at);
  show(svg, read.said, place.left + read.at * place.width / svg.viewBox.baseVal.width,
    place.top + place.height / 2);
  live.textContent = read.said.replaceAll('\n', ', ');
}

document.querySelectorAll('svg.chart').forEach(svg => {
  takeTitles(svg);
  svg.setAttribute('tabindex', '0');
  svg.setAttribute('role', 'application');
  svg.setAttribute('aria-roledescription', 'chart, read with the arrow keys');
  svg.addEventListener('pointermove', event => pointAt(svg, event));
  const leave = () => { choose(svg, null); hair(svg, null); };
  svg.addEventListener('pointerleave', leave);
  svg.addEventListener('blur', leave);
  svg.addEventListener('keydown', event => {
    if (event.key === 'Escape') return leave();
    if (!/^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(event.key)) return undefined;
    event.preventDefault();
    if (svg.querySelector('g.plain')) return stepLines(svg, event.key);
    const point = step(svg, event.key);
    choose(svg, point);
    if (point) live.textContent = point.dataset.said.replaceAll('\n', ', ');
    return undefined;
  });
});
