// One finding: what to do, both texts side by side, the clause, the facts.
const pieces = (list) => list.map((p) =>
  typeof p === 'string' ? p : Array.isArray(p) ? make('mark', {}, p[0]) : make('span', { class: 'gap' }, ` ${p.gap} `));

/** One stretch of the submission; passages of the finding are marked, of others underlined. */
function stretch(part, doc, entry, buttons) {
  if (typeof part === 'string') return part;
  if (part.gap) return make('span', { class: 'gap' }, ` ${part.gap} `);
  const mine = part.passages.filter((n) => doc.passages[n].entry === entry);
  const number = mine.length ? mine[0] : part.passages[0];
  const { passage, entry: owner } = doc.passages[number];
  const attributes = {
    class: `passage ${owner.kind} ${passage.marking} ${mine.length ? 'mine' : 'other'}`, 'data-passages': part.passages.join(' '),
    title: mine.length ? `${passage.kind}, ${passage.extent}` : `${owner.title}: ${owner.source.title}`,
  };
  if (buttons) Object.assign(attributes, { tabindex: '0', role: 'button', 'aria-label': `Passage ${number + 1}: ${passage.kind}, ${passage.extent}` });
  const element = make('span', attributes, part.rest === null ? pieces(passage.left) : part.rest);
  if (buttons) onPress(element, () => (mine.length ? activate(number, true) : choose(rowOf(doc, owner), number)));
  return element;
}

const rowOf = (doc, entry) => rows.find((row) => row.doc.index === doc.index && row.number === doc.entries.indexOf(entry));

function onPress(element, action) {
  element.addEventListener('click', action);
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); action(); }
  });
}

function card(passage, number, entry, buttons) {
  const language = { lang: entry.source.language, dir: 'auto' };
  const head = make('h4', {}, make('b', {}, passage.kind), ` · ${passage.extent}`);
  const element = make('section', { class: `card passage-card ${passage.marking}`, 'data-number': number }, head,
    make('blockquote', language, passage.before ? make('span', { class: 'context' }, '…' + passage.before) : null,
      make('span', { class: 'passage mine ' + entry.kind }, pieces(passage.right)),
      passage.after ? make('span', { class: 'context' }, passage.after + '…') : null),
    make('p', { class: 'quiet' }, passage.legend + ' · ', make('span', {}, passage.place)),
    passage.elsewhere ? make('p', { class: 'quiet' }, make('b', {}, 'Also in '), passage.elsewhere) : null);
  if (buttons) {
    const go = make('button', { type: 'button', class: 'go', 'aria-label': `Show passage ${number + 1} in your text` }, '← in your text');
    head.append(go);
    element.addEventListener('click', () => activate(number, true));
  }
  return element;
}

function compare(doc, entry, buttons) {
  const { source } = entry;
  const title = source.link
    ? make('a', { href: source.link, rel: 'noopener noreferrer', target: '_blank', dir: 'auto', lang: source.language }, source.title)
    : make('b', { dir: 'auto', lang: source.language }, source.title);
  const imprint = [source.publisher, source.agency && 'agency: ' + source.agency, source.published, source.uri].filter(Boolean);
  return make('div', { class: 'compare' },
    make('section', { class: 'reading' }, make('h4', {}, 'Your text'),
      make('div', { class: 'scroll', lang: doc.language, dir: 'auto', tabindex: buttons ? '0' : null, role: 'group', 'aria-label': 'Your text' },
        doc.text.map((part) => stretch(part, doc, entry, buttons)))),
    make('section', { class: 'source' }, make('h4', {}, 'Source: ', title), make('p', { class: 'quiet imprint' }, imprint.join(' · ')),
      make('div', { class: 'scroll', tabindex: buttons ? '0' : null, role: 'group', 'aria-label': 'Passages of the source' },
        entry.passages.map((p, i) => card(p, entry.first + i, entry, buttons)))));
}

function clause(entry) {
  const { rights, source } = entry;
  const more = [rights.place, rights.stance, rights.license, rights.holder && 'holder: ' + rights.holder].filter(Boolean);
  return make('section', { class: 'card' }, make('h4', {}, 'What the publisher says'),
    rights.clause ? make('blockquote', { lang: source.language, dir: 'auto' }, rights.clause)
      : make('p', {}, 'Nothing was found. Rights are reserved all the same.'),
    make('p', { class: 'quiet' }, more.join(' · ')));
}

function table(heads, lines, name) {
  return make('table', { class: name }, make('thead', {}, make('tr', {}, heads.map((h) => make('th', { scope: 'col' }, h)))),
    make('tbody', {}, lines.map((cells) => make('tr', {}, cells.map((c, i) => make(i ? 'td' : 'th', i ? {} : { scope: 'row' }, c))))));
}

function meter(fact) {
  if (fact.share === null) return fact.seen;
  const bar = make('span', { class: 'meter' + (fact.share > 1 ? ' over' : ''), 'aria-hidden': 'true' }, make('i', {}));
  bar.firstChild.style.width = Math.min(100, fact.share * 50) + '%';
  return [fact.seen, bar];
}

function facts(entry) {
  if (!entry.facts.length) return null;
  return make('section', { class: 'card' }, make('h4', {}, 'Facts'),
    table(['Fact', 'Seen', 'Limit or need'], entry.facts.map((f) => [f.name, meter(f), f.limit]), 'facts'));
}

function trace(doc) {
  if (!doc.trace.length) return null;
  const details = make('details', {}, make('summary', {}, `How this document was decided: ${doc.trace.length} conditions`));
  details.addEventListener('toggle', () => {
    if (details.children.length === 1) {
      details.append(table(['Rule', 'Source', 'Asked for', 'Seen', 'Limit or need', 'Held'],
        doc.trace.map(([rule, source, name, seen, limit, held]) =>
          [index.texts[rule], index.texts[source], index.texts[name], seen, index.texts[limit], held ? '✔ yes' : '✖ no']), 'trace'));
    }
  });
  return details;
}

function finding(doc, entry, buttons) {
  return make('section', { class: 'finding ' + entry.kind },
    make('h3', {}, badge(entry.kind), ' ' + entry.title + ' ', make('code', {}, entry.rule)),
    entry.waiver ? make('p', { class: 'waiver' }, make('b', {}, 'Waived '), entry.waiver) : null,
    make('p', { class: 'message' }, entry.message),
    entry.fix ? make('div', { class: 'cure' }, make('h4', {}, 'What would clear it'), make('p', {}, entry.fix),
      entry.cures.length ? make('ol', {}, entry.cures.map((c) => make('li', {}, c))) : null) : null,
    compare(doc, entry, buttons), make('div', { class: 'pair' }, clause(entry), facts(entry)));
}

function heading(doc) {
  return make('header', {}, make('h2', { lang: doc.language, dir: 'auto' }, badge(doc.outcome), ' ', doc.title),
    make('p', { class: 'quiet' }, doc.particulars.join(' · ')),
    doc.issues.map((i) => make('p', { class: 'issue' }, make('b', {}, i[0] + ': '), i[1] + ' ', make('small', {}, i[2]))),
    doc.clusters.map((c) => make('p', { class: 'cluster' }, c)));
}

function detail(row) {
  const doc = load(row.doc);
  const entry = entryOf(row);
  const number = row.number;
  const go = (by, label) => {
    const button = make('button', { type: 'button' }, label);
    button.disabled = !doc.entries[number + by];
    button.addEventListener('click', () => choose(rowOf(doc, doc.entries[number + by])));
    return button;
  };
  const pager = doc.entries.length > 1
    ? make('p', { class: 'pager' }, go(-1, '‹ Previous'), ` ${number + 1} of ${doc.entries.length} in this document `, go(1, 'Next ›')) : null;
  return make('article', { class: doc.outcome }, heading(doc), pager,
    entry ? finding(doc, entry, true) : doc.outcome === 'allow' ? make('p', {}, 'No stored article was found in this text.') : null, trace(doc));
}
