// The keyboard; nothing is taken away from fields and dialogues.
const KEYS = {
  j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
  n: () => passageStep(1), p: () => passageStep(-1),
  Home: () => step(-rows.length), End: () => step(rows.length),
  PageDown: () => step(8), PageUp: () => step(-8),
  '/': () => byId('search').focus(), '?': () => byId('help').showModal(),
};
const SCROLLING = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'];

addEventListener('keydown', (event) => {
  if (!docs.length || event.ctrlKey || event.metaKey || event.altKey || byId('help').open) return;
  const field = event.target.closest('input, select, textarea');
  if (event.key === 'Escape' && field) {
    byId('search').value = filter.text = '';
    applyFilter();
    byId('list').focus();
    return;
  }
  // in a text that scrolls, the keys that scroll do that
  const scrolls = SCROLLING.includes(event.key) && event.target.closest('.scroll, #detail');
  const list = field && field.id === 'search' && ['ArrowDown', 'ArrowUp'].includes(event.key);
  if ((!field || list) && !scrolls && KEYS[event.key]) {
    event.preventDefault();
    KEYS[event.key]();
  }
});
if (docs.length) start();
