// What is left of the redline when the decisions are taken: the same as `spor apply` (src/render/apply.cpp), byte for byte.

// 0: in the middle of a line; 1: behind a line break; 2: behind a blank line, or at the very beginning. A line is blank
// with the marks of quotes in it too.
const endOf = (text) => {
  if (text === '') return 2;
  let end = text.length - 1;
  if (text[end] !== '\n') return 0;
  while (end > 0 && ' \t>\r'.includes(text[end - 1])) --end;
  return end === 0 || text[end - 1] === '\n' ? 2 : 1;
};

const lastLine = (text) => {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) --end;
  return end === 0 ? '' : text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
};

const itemNumber = (line) => (line.match(/^[ >]*(\d*)[.)][ \t]/) || [])[1] || '';
const beginsItem = (line) => /^[ >]*[-*+] /.test(line) || itemNumber(line) !== '';

// An item numbered other than 1 cannot break into a paragraph.
const needsBlankLine = (text, item) => {
  const number = itemNumber(item);
  if (number === '' || number === '1' || number.length > 9) return false;
  const line = lastLine(text);
  return line !== '' && !beginsItem(line);
};

// A row right below it goes on with its table.
const endsInRow = (text) => endOf(text) === 1 && lastLine(text).includes('|');

// Line breaks until a piece begins where it must. A blank line between two lines of a quote is one of the quote.
const breakLines = (text, piece, start) => {
  const quoted = (line) => /^[ >]*>/.test(line);
  for (let end = endOf(text); end < start; end = endOf(text)) text += end === 1 && quoted(lastLine(text)) && quoted(piece) ? '>\n' : '\n';
  return text;
};

// `accepts` is told 'change' or 'move' and a number, and answers whether that is accepted.
const resultOf = (pieces, accepts) => {
  const wanted = { line: 1, 'blank-line': 2 };
  let text = '';
  let last = '';
  for (const piece of pieces) {
    const isNew = piece.side === 'new';
    if (piece.change && piece.move && !accepts('move', piece.move)) continue;
    if (piece.change ? accepts('change', piece.change) !== isNew : piece.move && accepts('move', piece.move) !== isNew) continue;
    const strangers = (piece.side === 'old') !== (last === 'old');
    const blank = strangers && piece.start === 'line' && needsBlankLine(text, piece.text);
    const headless = piece.head && !endsInRow(text);
    text = breakLines(text, piece.text, blank || headless ? 2 : wanted[piece.start] || 0);
    text += (headless ? piece.head : '') + piece.text;
    last = piece.side || '';
  }
  return text;
};
