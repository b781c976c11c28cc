'use strict';
const MARKS = 400;
const byId = (id) => document.getElementById(id);
const SIGNS = {d: '■', r: '□', c: '◧', x: '×', '.': '·'};
const element = (name, text, kind) => {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
};
const rows = (section, list, cells) => {
  byId(section).hidden = list.length === 0;
  const made = list.map((each) => {
    const row = document.createElement('tr');
    row.append(...cells(each));
    return row;
  });
  byId(section).querySelector('tbody').replaceChildren(...made);
};
/** One small line a series, from its first point to its last; losses above 0 on a log axis. */
function curves(series) {
  const cell = document.createElement('td');
  for (const [name, points] of Object.entries(series)) {
    if (points.length < 2) continue;
    const log = points.every(([, value]) => value > 0);
    const heights = points.map(([, value]) => (log ? Math.log(value) : value));
    const [low, high] = [Math.min(...heights), Math.max(...heights)];
    const [first, last] = [points[0][0], points[points.length - 1][0]];
    const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawn.setAttribute('viewBox', '0 0 240 48');
    drawn.setAttribute('role', 'img');
    drawn.setAttribute('aria-label', name + ' from ' + points[0][1].toPrecision(3) + ' to '
      + points[points.length - 1][1].toPrecision(3));
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'polyline');
    line.setAttribute('points', points.map(([time], at) => (238 * (time - first) / (last - first) + 1) + ','
      + (high > low ? 46 - 44 * (heights[at] - low) / (high - low) : 24)).join(' '));
    drawn.append(line);
    cell.append(drawn, element('div', drawn.getAttribute('aria-label'), 'quiet'));
  }
  return cell;
}
const duration = (seconds) =>
  seconds < 90 ? Math.ceil(seconds) + ' s'
    : seconds < 5400 ? Math.round(seconds / 60) + ' min' : (seconds / 3600).toFixed(1) + ' h';
const clock = (seconds) =>
  new Date(Date.now() + 1000 * seconds).toLocaleTimeString([], {hour: '2-digit', minute: '2-digit'});
function show(run) {
  const counts = run.counts;
  const ended = counts.total - counts.left;
  document.title = ended + ' / ' + counts.total + ' ' + run.study;
  byId('study').textContent = run.study + (run.state === 'stopped' ? ', stopped' : '');
  byId('counts').textContent = ended + ' of ' + counts.total + ' cells have ended: ' + counts.done
    + ' done, ' + counts.reused + ' known before, ' + counts.failed + ' failed, ' + counts.censored
    + ' censored; ' + counts.running + ' running' + (run.round > 0 ? '; round ' + (run.round + 1) : '');
  const share = counts.total ? 100 * ended / counts.total : 0;
  byId('bar').setAttribute('aria-valuenow', Math.round(share));
  byId('bar').firstElementChild.style.width = share + '%';
  const [least, most] = run.secondsLeft;
  byId('left').textContent = run.state === 'stopped' ? 'Stopped; what has ended is kept.'
    : most === undefined ? ''
      : duration(least) === duration(most) ? duration(most) + ' left, done at ' + clock(most)
        : duration(least) + ' to ' + duration(most) + ' left, done between ' + clock(least) + ' and ' + clock(most);
  byId('failed').hidden = run.failures.length === 0;
  byId('failed').querySelector('ul').replaceChildren(
    ...run.failures.map((each) => element('li', each)));
  rows('now', run.running, (each) => [element('td', each.cell), element('td', each.seconds, 'number'),
    element('td', each.text ? Math.round(100 * each.share) + ' %  ' + each.text : ''), curves(each.series)]);
  rows('grid', run.cells, (each) => {
    const marks = document.createElement('td');
    for (const [group] of each.cells.slice(0, MARKS).matchAll(/(.)\1*/g)) {
      marks.append(element('span', SIGNS[group[0]].repeat(group.length), group[0] === '.' ? '' : group[0]));
    }
    if (each.cells.length > MARKS) marks.append(' and ' + (each.cells.length - MARKS) + ' more');
    return [element('td', each.setting), marks];
  });
  rows('means', run.means, (each) => [element('td', each.setting), element('td', each.arm),
    element('td', each.metric), element('td', each.place), element('td', each.count, 'number'),
    element('td', each.mean, 'number')]);
  byId('command').textContent = run.command;
  byId('machine').textContent = run.workers + ' workers on ' + run.processors + ' processors, '
    + run.megabytes + ' of ' + run.mostMegabytes + ' MB';
}
show(JSON.parse(byId('first').textContent));
const events = new EventSource('/events');
events.onmessage = (event) => show(JSON.parse(event.data));
events.onerror = () => {
  byId('left').textContent = 'The command is not heard any more: it was stopped, or this page is cut off from it.';
};
events.addEventListener('end', (event) => {
  events.close();
  const run = JSON.parse(event.data);
  if (run.report) location.reload(); else show(run);
});
