// The decisions: what the reviewer thinks of each change and each move. They live as long as the page is open.

const keyOf = (element) => (element.dataset.c ? `change ${element.dataset.c}` : `move ${element.dataset.m}`);
// Some can only be decided together: a passage that moved out of one that moved, rows of a new table, lines of code.
const leaderOf = (key) => {
  const [kind, number] = key.split(' ');
  return `${kind} ${(kind === 'move' ? data.moves : data.changes)[number - 1].with || number}`;
};
const bands = new Map();
for (const [kind, list] of [['change', data.changes], ['move', data.moves]]) {
  for (const { id, with: leader } of list) {
    if (!leader) continue;
    const key = `${kind} ${leader}`;
    if (!bands.has(key)) bands.set(key, [key]);
    bands.get(key).push(`${kind} ${id}`);
  }
}
const boundTo = (key) => bands.get(leaderOf(key)) || [key];
const elementsOf = new Map(); // key -> every element that shows a part of it, side by side ones too
const decided = new Map();    // key -> 'accept' or 'reject'
const past = [];              // what undo goes back to: lists of [key, verdict before]

const enrol = (root) => {
  for (const element of root.querySelectorAll('[data-c], [data-m]')) {
    const key = keyOf(element);
    if (!elementsOf.has(key)) elementsOf.set(key, []);
    elementsOf.get(key).push(element);
    if (decided.has(key)) element.dataset.s = decided.get(key)[0];
  }
};

const accepts = (kind, number) => decided.get(`${kind} ${number}`) !== 'reject';

const pillFor = (key, verdict) => {
  const pill = document.createElement('button');
  const [kind, number] = key.split(' ');
  pill.className = 'pill';
  pill.type = 'button';
  pill.dataset.key = key;
  pill.textContent = (verdict === 'accept' ? '✓ ' : '✕ ') + (kind === 'move' ? '⇄' : '') + number;
  pill.setAttribute('aria-label', say(verdict === 'accept' ? 'pillAccepted' : 'pillRejected', nameOf(key)));
  return pill;
};

const pills = new Map();

const paint = (key) => {
  const verdict = decided.get(key);
  for (const element of elementsOf.get(key) || []) {
    if (verdict) element.dataset.s = verdict[0];
    else delete element.dataset.s;
  }
  for (const pill of pills.get(key) || []) pill.remove();
  pills.delete(key);
  if (!verdict) return;
  const last = (elementsOf.get(key) || []).findLast((element) => !element.closest('.pair') && !element.matches('.gone, .mvd'));
  if (!last) return;
  const pill = pillFor(key, verdict);
  if (last.matches('.b, tr')) (last.matches('tr') ? last.lastElementChild : last).append(pill);
  else last.after(pill);
  pills.set(key, [pill]);
};

// One step for undo, however many keys it decides.
const decide = (keys, verdict) => {
  const step = [];
  for (const key of new Set(keys.flatMap(boundTo))) {
    const before = decided.get(key);
    if (before === verdict) continue;
    step.push([key, before]);
    if (verdict) decided.set(key, verdict);
    else decided.delete(key);
    paint(key);
  }
  if (step.length > 0) past.push(step);
  showState();
  return step.length;
};

const undo = () => {
  const step = past.pop();
  if (!step) return null;
  for (const [key, before] of step) {
    if (before) decided.set(key, before);
    else decided.delete(key);
    paint(key);
  }
  showState();
  return step[0][0];
};

const decisionsFile = () => {
  const decisions = [];
  for (const key of stops) {
    if (!decided.has(key)) continue;
    const [kind, number] = key.split(' ');
    decisions.push({ [kind]: Number(number), decision: decided.get(key) });
  }
  return JSON.stringify({ schema: 'spor.decisions/1', old: data.old, new: data.new, decisions }, null, 1) + '\n';
};

// A file of decisions that was saved earlier: to go on with where one left off.
const readDecisions = (text) => {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return say('notDecisions');
  }
  if (!file || file.schema !== 'spor.decisions/1' || !Array.isArray(file.decisions)) return say('notDecisions');
  if (file.old?.sha256 !== data.old.sha256 || file.new?.sha256 !== data.new.sha256) return say('otherDrafts');
  const known = new Set(stops);
  const accepted = [];
  const rejected = [];
  for (const entry of file.decisions) {
    const key = entry.change ? `change ${entry.change}` : `move ${entry.move}`;
    if (!known.has(key)) return say('otherDrafts');
    (entry.decision === 'reject' ? rejected : accepted).push(key);
  }
  return say('loaded', decide(accepted, 'accept') + decide(rejected, 'reject'));
};

const download = (name, text, type) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};

const stem = data.new.name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || 'spor';
const downloadResult = () => download(`${stem}-${data.texts.resultName}.md`, resultOf(data.markdown, accepts), 'text/markdown;charset=utf-8');
const downloadDecisions = () => download(`${stem}-${data.texts.decisionsName}.json`, decisionsFile(), 'application/json');
