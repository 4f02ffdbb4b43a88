// A table that can be sorted and searched. All of it stands in the page; without this script it is read as it is.

const table = document.getElementById('rows');
const body = table.tBodies[0];
const heads = [...table.tHead.rows[0].cells];
const rows = [...body.rows].map((row) => ({ row, text: row.textContent.toLowerCase() }));
const language = document.documentElement.lang;
const collator = new Intl.Collator(language, { numeric: true });
const figures = new Intl.NumberFormat(language);

const valueOf = (row, column) => {
  const cell = row.cells[column];
  return cell.dataset.v === undefined ? cell.textContent : Number(cell.dataset.v);
};

// Figures begin with the largest, words with the first; pressed again, the other way. Equal rows keep their order.
const sort = (column) => {
  const head = heads[column];
  const first = head.classList.contains('n') ? 'descending' : 'ascending';
  const second = first === 'ascending' ? 'descending' : 'ascending';
  const order = head.getAttribute('aria-sort') === first ? second : first;
  for (const each of heads) each.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', order);
  const sign = order === 'ascending' ? 1 : -1;
  const keyed = rows.map((each) => ({ each, value: valueOf(each.row, column) }));
  keyed.sort(({ value: a }, { value: b }) => sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(a, b)));
  body.append(...keyed.map(({ each }) => each.row));
};

// Every word has to stand somewhere in the row.
const search = (wanted) => {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { row, text } of rows) {
    row.hidden = !words.every((word) => text.includes(word));
    if (!row.hidden) shown += 1;
  }
  const output = document.getElementById('shown');
  output.textContent = words.length === 0 ? '' : output.dataset.text
    .replace('{0}', figures.format(shown)).replace('{1}', figures.format(rows.length));
};

heads.forEach((head, column) => {
  const button = head.querySelector('button');
  button.disabled = false;
  button.addEventListener('click', () => sort(column));
});
document.querySelector('.find').hidden = false;
const field = document.getElementById('search');
field.addEventListener('input', () => search(field.value));
document.addEventListener('keydown', (event) => {
  const types = event.target.matches('input');
  if (event.key === '/' && !types && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    field.focus();
  }
  if (event.key === 'Escape' && event.target === field) {
    field.value = '';
    search('');
  }
});
