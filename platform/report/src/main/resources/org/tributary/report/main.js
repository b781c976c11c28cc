// The theme and the downloads; figures are drawn already.
const root = document.documentElement;
const systemDark = matchMedia('(prefers-color-scheme: dark)');

document.getElementById('theme').addEventListener('click', () => {
  const dark = (root.dataset.theme || (systemDark.matches ? 'dark' : 'light')) === 'dark';
  root.dataset.theme = dark ? 'light' : 'dark';
});

document.addEventListener('click', event => {
  const button = event.target.closest('button[data-save]');
  if (!button) return;
  const figure = button.closest('figure');
  const name = figure.dataset.name || figure.id;
  if (button.dataset.save === 'csv') {
    save(name + '.csv', 'text/csv', tableAsCsv(figure.querySelector('table.numbers')));
  } else {
    save(name + '.svg', 'image/svg+xml', figureAsSvg(figure));
  }
});

// Nothing that is folded is lost on paper.
addEventListener('beforeprint', () => {
  document.querySelectorAll('details:not([open])').forEach(fold => {
    fold.open = true;
    fold.dataset.printed = '';
  });
});
addEventListener('afterprint', () => {
  document.querySelectorAll('details[data-printed]').forEach(fold => {
    fold.open = false;
    delete fold.dataset.printed;
  });
});

root.dataset.ready = 'yes';
