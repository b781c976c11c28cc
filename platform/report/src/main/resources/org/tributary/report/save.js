// Downloads: the table as CSV, the figure as SVG. Nothing leaves the file.
function save(name, type, text) {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([text], { type }));
  link.href = address;
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

function csvField(text) {
  return /[",\n\r]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
}

function tableAsCsv(table) {
  return [...table.rows]
    .map(row => [...row.cells].map(cell => csvField(cell.textContent)).join(','))
    .join('\n') + '\n';
}

// A copy of a drawing in the colours it has now, at a place of the saved figure.
function placed(svg, x, y) {
  const copy = svg.cloneNode(true);
  copy.removeAttribute('class');
  copy.removeAttribute('tabindex');
  copy.setAttribute('x', x);
  copy.setAttribute('y', y);
  copy.querySelectorAll('.hair').forEach(hair => hair.remove());
  copy.querySelectorAll('g[data-said]').forEach(group => {
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    title.textContent = group.dataset.said;
    group.removeAttribute('data-said');
    group.prepend(title);
  });
  const style = getComputedStyle(document.documentElement);
  return new XMLSerializer().serializeToString(copy)
    .replace(/var\((--[\w-]+)\)/g, (whole, name) => style.getPropertyValue(name).trim());
}

function textLine(text, x, y, size, colour) {
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  for (const [name, value] of Object.entries({ x, y, 'font-size': size, fill: colour })) {
    line.setAttribute(name, value);
  }
  line.textContent = text;
  return new XMLSerializer().serializeToString(line);
}

function wrapped(text, most) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    if (lines[last].length + word.length > most) lines.push(word);
    else lines[last] += (lines[last] ? ' ' : '') + word;
  }
  return lines;
}

// One drawing of all that is seen: title, legend, panels, caption.
function figureAsSvg(figure) {
  const ground = figure.getBoundingClientRect();
  const seen = element => element.getClientRects().length > 0;
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue('--ink').trim();
  const parts = [];
  const lines = element => wrapped(element.textContent, (ground.width - 32) / 6);
  let top = 28;
  parts.push(textLine(figure.querySelector('h3').lastChild.textContent, 16, top, 16, ink));
  const drawn = figure.querySelector('.drawn');
  const start = drawn.getBoundingClientRect();
  const shift = top + 16 - start.top;
  for (const svg of [...drawn.querySelectorAll('svg')].filter(seen)) {
    const place = svg.getBoundingClientRect();
    svg.setAttribute('width', place.width);
    svg.setAttribute('height', place.height);
    parts.push(placed(svg, 16 + place.left - start.left, place.top + shift));
  }
  for (const label of [...drawn.querySelectorAll('.legend span, .label')].filter(seen)) {
    const range = document.createRange();
    range.selectNodeContents(label.lastChild);
    const place = range.getBoundingClientRect();
    parts.push(textLine(label.textContent, 16 + place.left - start.left, place.bottom + shift - 4, 13, ink));
  }
  top += 34 + start.height;
  for (const line of lines(figure.querySelector('figcaption'))) {
    parts.push(textLine(line, 16, top, 12, style.getPropertyValue('--quiet').trim()));
    top += 17;
  }
  const width = Math.ceil(start.width + 32);
  const font = [...document.styleSheets[0].cssRules].find(rule => rule instanceof CSSFontFaceRule);
  return '<svg xmlns="http://www.w3.org/2000/svg" width="' + width + '" height="' + top
    + '" viewBox="0 0 ' + width + ' ' + top + '"><style>' + font.cssText
    + 'text{font-family:"Tributary Roboto",Roboto,sans-serif;font-kerning:none}</style>'
    + '<rect width="100%" height="100%" fill="' + style.getPropertyValue('--card').trim() + '"/>'
    + parts.join('') + '</svg>\n';
}
