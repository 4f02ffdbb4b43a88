// What is left of the redline when the decisions are taken: the same as `spor apply` (src/render/apply.cpp), byte for byte.

// 0: in the middle of a line; 1: behind a line break; 2: behind a blank line, or at the very beginning.
const endOf = (text) => {
  const tail = text.slice(-8);
  const body = tail.replace(/[\r\n]+$/, '');
  if (body === '') return 2;
  return Math.min(2, tail.slice(body.length).split('\n').length - 1);
};

const itemNumber = (line) => (line.match(/^ *(\d*)[.)][ \t]/) || [])[1] || '';
const beginsItem = (line) => /^ *[-*+] /.test(line) || itemNumber(line) !== '';

// An item numbered other than 1 cannot break into a paragraph.
const needsBlankLine = (text, item) => {
  const number = itemNumber(item);
  if (number === '' || number === '1' || number.length > 9) return false;
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) --end;
  if (end === 0) return false;
  return !beginsItem(text.slice(text.lastIndexOf('\n', end - 1) + 1, end));
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
    for (let ends = endOf(text); ends < (blank ? 2 : wanted[piece.start] || 0); ++ends) text += '\n';
    text += piece.text;
    last = piece.side || '';
  }
  return text;
};
