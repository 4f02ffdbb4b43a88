// What is left of the redline when the decisions are taken: the same as `spor apply` (src/render/apply.cpp), byte for byte.

// 0: in the middle of a line; 1: behind a line break; 2: behind a blank line, or at the very beginning.
const endOf = (text) => {
  const tail = text.slice(-8);
  const body = tail.replace(/[\r\n]+$/, '');
  if (body === '') return 2;
  return Math.min(2, tail.slice(body.length).split('\n').length - 1);
};

// `accepts` is told 'change' or 'move' and a number, and answers whether that is accepted.
const resultOf = (pieces, accepts) => {
  const wanted = { line: 1, 'blank-line': 2 };
  let text = '';
  for (const piece of pieces) {
    const isNew = piece.side === 'new';
    if (piece.change && piece.move && !accepts('move', piece.move)) continue;
    if (piece.change ? accepts('change', piece.change) !== isNew : piece.move && accepts('move', piece.move) !== isNew) continue;
    for (let ends = endOf(text); ends < (wanted[piece.start] || 0); ++ends) text += '\n';
    text += piece.text;
  }
  return text;
};
