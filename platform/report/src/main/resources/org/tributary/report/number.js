// Numbers as people read them.
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function power(exponent) {
  const digits = String(Math.abs(exponent)).split('').map(d => SUPERSCRIPT[d]).join('');
  return '10' + (exponent < 0 ? '⁻' : '') + digits;
}

// To three significant digits; powers of ten where plain digits would be long.
function formatNumber(value) {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e6 || size < 1e-4) {
    const exponent = Math.floor(Math.log10(size) + 1e-12);
    const text = String(Number((value / 10 ** exponent).toPrecision(3))).replace('-', '−');
    return text + '·' + power(exponent);
  }
  const [whole, fraction] = String(Number(value.toPrecision(3))).replace('-', '−').split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return fraction ? grouped + '.' + fraction : grouped;
}
