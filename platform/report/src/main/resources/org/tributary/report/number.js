// Numbers and text as people read them.
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function escapeText(text) {
  const codes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return String(text).replace(/[&<>"']/g, c => codes[c]);
}

function power(exponent) {
  const digits = String(Math.abs(exponent)).split('').map(d => SUPERSCRIPT[d]).join('');
  return '10' + (exponent < 0 ? '⁻' : '') + digits;
}

// To so many significant digits; powers of ten where plain digits would be long.
function formatNumber(value, digits = 4) {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? '−∞' : '';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e6 || size < 1e-4) {
    const exponent = Math.floor(Math.log10(size) + 1e-12);
    const front = value / 10 ** exponent;
    const text = String(Number(front.toPrecision(digits)));
    const sign = text.startsWith('-') ? '−' : '';
    return text === '1' ? power(exponent) : sign + text.replace('-', '') + '·' + power(exponent);
  }
  const plain = String(Number(value.toPrecision(digits))).replace('-', '−');
  const [whole, fraction] = plain.split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return fraction ? grouped + '.' + fraction : grouped;
}

function formatPercent(share) {
  return formatNumber(100 * share, 3) + ' %';
}

// Infinities travel as text, for JSON has none.
function num(value) {
  return Number(value);
}
