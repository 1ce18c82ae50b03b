addEventListener('beforeprint', () => {
  for (const part of document.querySelectorAll('details:not([open])')) {
    part.open = true;
    part.dataset.closed = '';
  }
});
addEventListener('afterprint', () => {
  for (const part of document.querySelectorAll('details[data-closed]')) {
    part.open = false;
    delete part.dataset.closed;
  }
});
addEventListener('change', () => {
  const all = [...document.querySelectorAll('article')];
  const shown = all.filter((article) => getComputedStyle(article).display !== 'none').length;
  document.getElementById('shown').textContent = `${shown} of ${all.length} shown`;
});
