// Passages that answer each other, the filters, and the printed page.
const MOST_PRINTED = 500;
let active = 0;

/** Shows a passage on both sides at once. */
function activate(number, scroll) {
  active = number;
  for (const old of document.querySelectorAll('.active')) old.classList.remove('active');
  const both = [...document.querySelectorAll('#detail [data-passages]')]
    .filter((e) => e.dataset.passages.split(' ').includes(String(number))).slice(0, 1)
    .concat([...document.querySelectorAll(`#detail [data-number="${number}"]`)]);
  for (const element of both) {
    element.classList.add('active');
    const box = element.closest('.scroll');
    const top = element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
    box.scrollTop = Math.max(0, top - 24);
    if (scroll && (box.getBoundingClientRect().top < 0 || box.getBoundingClientRect().bottom > innerHeight)) {
      element.scrollIntoView({ block: 'nearest' });
    }
  }
}

function passageStep(by) {
  const entry = current && entryOf(current);
  if (!entry) return;
  const at = active - entry.first + by;
  activate(entry.first + Math.max(0, Math.min(entry.passages.length - 1, at)), true);
}

function options(select, all, values) {
  const counts = new Map();
  values.filter(Boolean).forEach((v) => counts.set(v, (counts.get(v) || 0) + 1));
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  select.append(make('option', { value: '' }, all), ...sorted.map(([v, n]) => make('option', { value: v }, `${v} (${n})`)));
  select.addEventListener('change', () => { filter[select.id] = select.value; applyFilter(); });
}

function chip(kind) {
  const count = rows.filter((row) => row.kind === kind).length;
  const button = make('button', { type: 'button', class: 'chip ' + kind, 'aria-pressed': 'false', 'data-kind': kind },
    make('span', { 'aria-hidden': 'true' }, KINDS[kind][0] + ' '), `${KINDS[kind][1]} ${count}`);
  button.addEventListener('click', () => {
    const on = !filter.kinds.has(kind);
    filter.kinds[on ? 'add' : 'delete'](kind);
    button.setAttribute('aria-pressed', String(on));
    applyFilter();
  });
  return count ? button : null;
}

function start() {
  byId('kinds').append(...RANK.map(chip).filter(Boolean));
  options(byId('rule'), 'All rules', rows.map((row) => row.rule));
  options(byId('publisher'), 'All publishers', rows.map((row) => row.publisher));
  byId('search').addEventListener('input', (event) => {
    filter.text = event.target.value.trim().toLowerCase();
    applyFilter();
  });
  byId('list').addEventListener('scroll', drawRows, { passive: true });
  addEventListener('resize', drawRows);
  byId('help-open').addEventListener('click', () => byId('help').showModal());
  byId('app').classList.toggle('single', rows.length === 1);
  byId('app').hidden = false;
  applyFilter();
}

// A printed page has what passes the filter, in full.
addEventListener('beforeprint', () => {
  if (!docs.length) return;
  const printed = shown.slice(0, MOST_PRINTED);
  const articles = [];
  for (const row of printed) {
    if (!articles.length || articles[articles.length - 1].doc !== load(row.doc)) articles.push({ doc: load(row.doc), entries: [] });
    const entry = entryOf(row);
    if (entry) articles[articles.length - 1].entries.push(entry);
  }
  const left = shown.length - printed.length;
  byId('print').replaceChildren(
    ...(left ? [make('p', { class: 'issue' }, `Printed are the first ${printed.length}; ${left} more pass the filter. The PDF report has them all.`)] : []),
    ...articles.map(({ doc, entries }) => make('article', { class: doc.outcome }, heading(doc),
      entries.map((entry) => finding(doc, entry, false)),
      entries.length || doc.outcome !== 'allow' ? null : make('p', {}, 'No stored article was found in this text.'))));
  byId('print').hidden = false;
});
addEventListener('afterprint', () => { byId('print').hidden = true; byId('print').replaceChildren(); });
