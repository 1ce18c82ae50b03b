// The list: only the rows in sight exist as elements.
const HEIGHT = 68;
const filter = { kinds: new Set(), rule: '', publisher: '', text: '' };
let shown = rows;
let current = null;

function passes(row) {
  return (!filter.kinds.size || filter.kinds.has(row.kind))
    && (!filter.rule || row.rule === filter.rule)
    && (!filter.publisher || row.publisher === filter.publisher)
    && (!filter.text || filter.text.split(/\s+/).every((word) => haystack(row).includes(word)));
}

function rowElement(row, index) {
  const element = make('div', {
    class: 'row ' + row.kind, role: 'option', id: 'row-' + index, 'aria-selected': String(row === current),
    'aria-setsize': shown.length, 'aria-posinset': index + 1,
  },
  make('p', { class: 'line' }, badge(row.kind), ' ', make('b', {}, row.title)),
  make('p', { class: 'line where quiet' }, make('bdi', {}, row.doc.title),
    row.rule ? make('span', {}, '← ' + (row.publisher === '(unknown)' ? row.source : row.publisher)) : null));
  element.style.transform = `translateY(${index * HEIGHT}px)`;
  element.addEventListener('click', () => choose(row));
  return element;
}

function drawRows() {
  const list = byId('list');
  const from = Math.max(0, Math.floor(list.scrollTop / HEIGHT) - 4);
  const to = Math.min(shown.length, Math.ceil((list.scrollTop + list.clientHeight) / HEIGHT) + 4);
  byId('rows').style.height = shown.length * HEIGHT + 'px';
  byId('rows').replaceChildren(...shown.slice(from, to).map((row, i) => rowElement(row, from + i)));
  const at = shown.indexOf(current);
  if (at >= from && at < to) list.setAttribute('aria-activedescendant', 'row-' + at);
  else list.removeAttribute('aria-activedescendant');
}

function applyFilter() {
  shown = rows.filter(passes);
  byId('list').scrollTop = 0;
  byId('shown').textContent = shown.length === rows.length
    ? `${rows.length} in all` : `${shown.length} of ${rows.length} shown`;
  if (!shown.includes(current)) choose(shown[0] || null);
  else reveal();
}

/** Scrolls the list so that the chosen row is in sight. */
function reveal() {
  const list = byId('list');
  const top = shown.indexOf(current) * HEIGHT;
  if (top >= 0 && top < list.scrollTop) list.scrollTop = top;
  if (top + HEIGHT > list.scrollTop + list.clientHeight) list.scrollTop = top + HEIGHT - list.clientHeight;
  drawRows();
}

function choose(row, passage) {
  current = row;
  byId('detail').replaceChildren(...(row ? [detail(row)] : [make('p', { class: 'quiet none' }, 'Nothing passes the filter.')]));
  byId('detail').scrollTop = 0;
  reveal();
  const entry = row && entryOf(row);
  if (entry) activate(passage === undefined ? entry.first : passage, passage !== undefined);
}

function step(by) {
  const at = shown.indexOf(current) + by;
  if (shown.length) choose(shown[Math.max(0, Math.min(shown.length - 1, at))]);
}
