// Going from change to change: in the redline's order, past those that are filtered out.

const stops = []; // keys in the order of the page
const hiddenKinds = new Set();
let here = -1;    // index into stops

const say = (text, ...parts) => parts.reduce((said, part, i) => said.replace(`{${i}}`, () => part), data.texts[text]);
const factsOf = (key) => {
  const [kind, number] = key.split(' ');
  return kind === 'move' ? { kind: 'move' } : data.changes[number - 1];
};
const nameOf = (key) => say(key.startsWith('move') ? 'moveNamed' : 'changeNamed', key.split(' ')[1]);

// A move is a stop where the passage stands now.
const findStops = () => {
  const seen = new Set();
  for (const element of document.querySelectorAll('#redline [data-c], #redline .mv')) {
    const key = keyOf(element);
    if (!seen.has(key)) stops.push(key);
    seen.add(key);
  }
};

const isShown = (key) => {
  const { kind, class: weight } = factsOf(key);
  return !hiddenKinds.has(kind) && !(weight && hiddenKinds.has(weight));
};
const shownStops = () => stops.filter(isShown);

const isVisible = (element) => element.getClientRects().length > 0;
const faceOf = (key) => {
  const all = elementsOf.get(key) || [];
  return all.find((element) => isVisible(element)) || pills.get(key)?.[0] || all[0];
};

const linesOf = (key) => {
  const block = (elementsOf.get(key) || [])[0]?.closest('[data-old], [data-new]');
  if (!block) return '';
  const parts = [];
  if (block.dataset.old) parts.push(say('oldLine', block.dataset.old));
  if (block.dataset.new) parts.push(say('newLine', block.dataset.new));
  return parts.join(' → ');
};

const textOf = (key, tag) => (elementsOf.get(key) || [])
  .filter((element) => element.localName === tag && !element.closest('.pair'))
  .map((element) => [...element.childNodes].filter((node) => !node.matches?.('.v')).map((node) => node.textContent).join(''))
  .join(' ');
const short = (text) => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);

const describe = (key) => {
  const { kind, class: weight } = factsOf(key);
  const before = short(textOf(key, 'del').trim());
  const after = short(textOf(key, 'ins').trim());
  const words = kind === 'replacement' ? say('replaced', before, after)
    : kind === 'move' ? '' : say('quoted', kind === 'insertion' ? after : before);
  const verdict = decided.get(key);
  return [data.texts[kind] + (weight && weight !== 'content' ? ` (${data.texts[weight]})` : ''), words, linesOf(key), verdict && say(`${verdict}ed`)]
    .filter(Boolean).join(' · ');
};

const showState = () => {
  const shown = shownStops();
  const key = stops[here];
  const at = key ? shown.indexOf(key) + 1 : 0;
  const total = shown.length;
  $('count').textContent = total === 0 ? data.texts.noChanges : at > 0 ? say('position', at, total) : say('total', total);
  $('what').textContent = key && at > 0 ? describe(key) : say('progress', shown.filter((each) => decided.has(each)).length, total);
  for (const id of ['accept', 'reject']) $(id).disabled = !key || at === 0;
  for (const id of ['next', 'previous', 'accept-all', 'reject-all']) $(id).disabled = total === 0;
  $('accept').setAttribute('aria-pressed', String(decided.get(key) === 'accept'));
  $('reject').setAttribute('aria-pressed', String(decided.get(key) === 'reject'));
  $('undo').disabled = past.length === 0;
};

const announce = (text) => { $('live').textContent = text; };

// Twice, because what lies on the way is laid out only as it comes near.
const bringIntoView = (element, block = 'center') => {
  const go = () => element.scrollIntoView({ block });
  go();
  requestAnimationFrame(() => requestAnimationFrame(go));
};

const leave = () => {
  for (const element of document.querySelectorAll('.now')) element.classList.remove('now');
};

const select = (key, { scroll = true, focus = true } = {}) => {
  leave();
  here = stops.indexOf(key);
  for (const element of elementsOf.get(key) || []) element.classList.add('now');
  const face = faceOf(key);
  if (face) {
    if (scroll) bringIntoView(face);
    if (focus) {
      face.tabIndex = -1;
      face.focus({ preventScroll: true });
    }
  }
  showState();
  announce(`${$('count').textContent}: ${$('what').textContent}`);
};

const step = (by) => {
  const shown = shownStops();
  if (shown.length === 0) return;
  let at = shown.indexOf(stops[here]);
  if (at < 0) at = here < 0 ? nearest(shown, by) : shown.findIndex((key) => stops.indexOf(key) > here) - (by > 0 ? 1 : 0);
  const to = (at + by + shown.length) % shown.length;
  select(shown[to]);
};

// The first step goes from where the reader is looking.
const nearest = (shown, by) => {
  if (scrollY < innerHeight) return by > 0 ? -1 : 0;
  const middle = innerHeight / 3;
  const below = shown.findIndex((key) => (elementsOf.get(key) || []).some((element) => element.getBoundingClientRect().top > middle));
  return (below < 0 ? shown.length : below) - (by > 0 ? 1 : 0);
};
