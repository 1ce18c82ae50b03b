// What was found, and small makers of elements. Text from outside goes into the page as text only.
const block = document.getElementById('data');
const docs = block ? JSON.parse(block.textContent) : [];
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

// One row a finding or clearance; a document without any has one row of its own.
const rows = [];
docs.forEach((doc, index) => {
  doc.index = index;
  doc.passages = [];
  doc.entries.forEach((entry) => {
    entry.first = doc.passages.length;
    entry.passages.forEach((passage) => {
      passage.right = passage.right || passage.left; // the same words are told once
      doc.passages.push({ passage, entry });
    });
  });
  const entries = doc.entries.length ? doc.entries : [null];
  entries.forEach((entry, number) => rows.push({ doc, entry, number, kind: entry ? entry.kind : doc.outcome }));
});
const RANK = Object.keys(KINDS);
rows.sort((a, b) =>
  RANK.indexOf(a.doc.outcome) - RANK.indexOf(b.doc.outcome) || a.doc.index - b.doc.index || a.number - b.number);

const publisherOf = (row) => (row.entry ? row.entry.source.publisher || '(unknown)' : '');
const words = (pieces) => pieces.map((p) => (typeof p === 'string' ? p : Array.isArray(p) ? p[0] : '')).join('');

/** All that can be searched of a row, in lower case; made when first asked for. */
function haystack(row) {
  if (row.hay === undefined) {
    const { doc, entry } = row;
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
