// Search: in all of the text, across the edges of marks; what is found is painted by the browser, not written into the page.

const canPaint = 'highlights' in CSS;
const kMostPainted = 2000;
let found = [];
let foundAt = -1;

// The block's text nodes end to end, so that a word may begin in a mark and end behind it.
const textsIn = (block) => {
  const nodes = [];
  let text = '';
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    (node.parentElement.closest('.v, .pill, .ml') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push([text.length, node]);
    text += node.data;
  }
  return { nodes, text };
};

const fold = (text) => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
};

const pointIn = (nodes, at, end) => {
  let low = 0;
  for (let high = nodes.length; high - low > 1;) {
    const middle = (low + high) >> 1;
    if (nodes[middle][0] < at || (!end && nodes[middle][0] === at)) low = middle;
    else high = middle;
  }
  return [nodes[low][1], at - nodes[low][0]];
};

const search = (words) => {
  found = [];
  foundAt = -1;
  const needle = fold(words.trim());
  if (needle.length > 1) {
    const side = document.documentElement.classList.contains('side');
    for (const block of document.querySelectorAll(side ? '.pair .r .b, .pair .r .tb' : '#redline .chunk > .b, #redline .list > .b, #redline .tb')) {
      const { nodes, text } = textsIn(block);
      const folded = fold(text);
      for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
        const range = new Range();
        range.setStart(...pointIn(nodes, at, false));
        range.setEnd(...pointIn(nodes, at + needle.length, true));
        found.push(range);
      }
    }
  }
  if (canPaint) {
    CSS.highlights.delete('find-now');
    CSS.highlights.set('find', new Highlight(...found.slice(0, kMostPainted)));
  }
  $('hits').textContent = needle.length > 1 ? (found.length > 0 ? say('hits', found.length) : data.texts.noHits) : '';
};

const stepFound = (by) => {
  if (found.length === 0) return;
  foundAt = (foundAt + by + found.length) % found.length;
  const range = found[foundAt];
  if (canPaint) CSS.highlights.set('find-now', new Highlight(range));
  else getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  bringIntoView(range.startContainer.parentElement);
  $('hits').textContent = say('hit', foundAt + 1, found.length);
};
