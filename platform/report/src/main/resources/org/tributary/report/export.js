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

function svgText(text, x, y, size, colour, weight) {
  return '<text x="' + x + '" y="' + y + '" font-size="' + size + '" font-weight="' + weight
    + '" fill="' + colour + '">' + escapeText(text) + '</text>';
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

// One drawing of all panels with title, legend and caption, so that it stands alone.
function figureAsSvg(figure, drawn) {
  const plot = figure.querySelector('.plot').getBoundingClientRect();
  const colours = inks();
  const parts = [svgText(figure.querySelector('h3').lastChild.textContent, 16, 28, 16, colours.ink, 600)];
  let top = 44;
  if (drawn.legend.length && !drawn.direct) {
    let x = 16;
    for (const entry of drawn.legend) {
      parts.push('<rect x="' + x + '" y="' + top + '" width="14" height="4" fill="' + entry.colour + '"/>');
      parts.push(svgText(entry.label, x + 20, top + 6, 12, colours.ink, 400));
      x += 40 + 7 * entry.label.length;
    }
    top += 22;
  }
  for (const panel of drawn.panels) {
    const place = panel.element.getBoundingClientRect();
    const x = place.left - plot.left;
    const y = top + place.top - plot.top;
    if (panel.title) parts.push(svgText(panel.title, x + 8, y - 6, 12, colours.ink, 600));
    const own = panel.chart.renderToSVGString();
    parts.push('<svg x="' + x + '" y="' + y + '"' + own.slice(own.indexOf('<svg') + 4));
  }
  let bottom = top + plot.height + 18;
  for (const line of wrapped(figure.querySelector('figcaption').textContent, plot.width / 6.4)) {
    parts.push(svgText(line, 16, bottom, 12, colours.quiet, 400));
    bottom += 17;
  }
  const width = Math.ceil(plot.width);
  return '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="'
    + width + '" height="' + bottom + '" viewBox="0 0 ' + width + ' ' + bottom + '" font-family="'
    + escapeText(FONT) + '"><rect width="100%" height="100%" fill="' + colours.card + '"/>'
    + parts.join('') + '</svg>\n';
}
