// What was found, and small makers of elements. Text from outside goes into the page as text only.
const block = document.getElementById('data');
const index = block ? JSON.parse(block.textContent) : { texts: [], docs: [] };
const docs = index.docs.map(([outcome, title, uri, issue, entries], number) => ({ outcome, title, uri, issue, entries, index: number }));
const KINDS = {
  block: ['✖', 'BLOCK'], review: ['▲', 'REVIEW'], 'not-checked': ['?', 'NOT CHECKED'],
  note: ['i', 'NOTE'], waived: ['–', 'WAIVED'], allow: ['✔', 'ALLOW'],
};
const byId = (id) => document.getElementById(id);

/** An element; children are elements, texts, or nothing. */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value);
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined));
  return element;
}

const badge = (kind) =>
  make('span', { class: 'badge ' + kind }, make('span', { 'aria-hidden': 'true' }, KINDS[kind][0]), ' ' + KINDS[kind][1]);

// One row a finding or clearance, with what the list shows; a document without any has one row of its own.
const rows = [];
for (const doc of docs) {
  doc.entries.forEach(([kind, ...texts], number) => {
    const [rule, title, source, publisher] = texts.map((text) => (text < 0 ? '' : index.texts[text]));
    rows.push({ doc, number, kind, rule, title, source, publisher: publisher || '(unknown)' });
  });
  if (!doc.entries.length) {
    rows.push({ doc, number: -1, kind: doc.outcome, rule: '', title: doc.issue || 'Nothing found', source: '', publisher: '' });
  }
}

/** All that is known of a document: a block of its own, which is read when it is first looked at. */
function load(doc) {
  if (!doc.whole) {
    const whole = JSON.parse(byId('doc-' + doc.index).textContent);
    whole.index = doc.index;
    whole.passages = [];
    for (const entry of whole.entries) {
      entry.first = whole.passages.length;
      for (const passage of entry.passages) {
        passage.right = passage.right || passage.left; // the same words are told once
        whole.passages.push({ passage, entry });
      }
    }
    doc.whole = whole;
  }
  return doc.whole;
}

const entryOf = (row) => load(row.doc).entries[row.number] || null;
const RANK = Object.keys(KINDS);
rows.sort((a, b) =>
  RANK.indexOf(a.doc.outcome) - RANK.indexOf(b.doc.outcome) || a.doc.index - b.doc.index || a.number - b.number);

const words = (pieces) => pieces.map((p) => (typeof p === 'string' ? p : Array.isArray(p) ? p[0] : '')).join('');

/** All that can be searched of a row, in lower case; made when first asked for. */
function haystack(row) {
  if (row.hay === undefined) {
    const doc = load(row.doc);
    const entry = entryOf(row);
    const parts = [doc.title, doc.uri, ...doc.issues.flat()];
    if (entry) {
      const { source } = entry;
      parts.push(entry.title, entry.rule, entry.message, source.title, source.publisher, source.uri, source.agency);
      entry.passages.forEach((p) => parts.push(words(p.left), words(p.right)));
    }
    row.hay = parts.filter(Boolean).join('\n').toLowerCase();
  }
  return row.hay;
}
