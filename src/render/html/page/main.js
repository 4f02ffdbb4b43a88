// Wires the page's controls to what they do.

const actions = {
  n: () => step(1),
  p: () => step(-1),
  a: () => settle('accept'),
  r: () => settle('reject'),
  u: () => takeBack(),
  s: () => setView(!root.classList.contains('side')),
  '/': () => { $('search').focus(); $('search').select(); },
  '?': () => $('help').showModal(),
};

// Deciding goes on to the next change that is not decided, as one reads on.
const settle = (verdict) => {
  const key = stops[here];
  if (!key || !isShown(key)) return;
  const same = decided.get(key) === verdict;
  decide([key], same ? undefined : verdict);
  announce(same ? say('undecided', nameOf(key)) : say(verdict === 'accept' ? 'pillAccepted' : 'pillRejected', nameOf(key)));
};

const takeBack = () => {
  const key = undo();
  if (!key) return;
  select(key, { focus: false });
  announce(say('undone', nameOf(key)));
};

const settleAll = (verdict) => {
  const count = decide(shownStops().filter((key) => !decided.has(key)), verdict);
  announce(say(verdict === 'accept' ? 'acceptedAll' : 'rejectedAll', count));
};

const closeMenus = (except) => {
  for (const menu of document.querySelectorAll('.menu[open]')) if (menu !== except) menu.open = false;
};

const onKey = (event) => {
  if (event.key === 'Escape') {
    closeMenus();
    root.classList.remove('contents');
    if (document.activeElement === $('search')) $('search').blur();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || $('help').open) return;
  if (event.target.matches('input:not([type=checkbox]), textarea, select')) return;
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
};

const onClick = (event) => {
  const pill = event.target.closest('.pill');
  if (pill) return select(pill.dataset.key, { scroll: false });
  if (event.target.closest('a[href]')) return undefined;
  const mark = event.target.closest('#redline [data-c], #redline [data-m]');
  if (mark && getSelection().isCollapsed) select(keyOf(mark), { scroll: false });
  return undefined;
};

// Links inside the page: to a heading, to the other end of a move.
const onLink = (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link || link.classList.contains('skip')) return;
  const target = document.getElementById(link.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  root.classList.remove('contents');
  if (link.dataset.go) {
    if (root.classList.contains('side')) pairUp(target.closest('.chunk'));
    select(`change ${link.dataset.go}`);
    return;
  }
  let face = target;
  if (root.classList.contains('side')) {
    pairUp(target.closest('.chunk'));
    face = [...(target.closest('.b, .tb')?.nextElementSibling?.querySelectorAll('.b, .tb, .ml') || [target])].find(isVisible) || target;
  }
  bringIntoView(face, face.matches('.anchor') ? 'start' : 'center');
  face.tabIndex = -1;
  face.focus({ preventScroll: true });
};

const wire = () => {
  const on = (id, action) => $(id).addEventListener('click', action);
  on('next', actions.n);
  on('previous', actions.p);
  on('accept', actions.a);
  on('reject', actions.r);
  on('undo', actions.u);
  on('inline', () => setView(false));
  on('side', () => setView(true));
  on('help-button', actions['?']);
  on('contents-button', () => root.classList.toggle('contents'));
  on('accept-all', () => settleAll('accept'));
  on('reject-all', () => settleAll('reject'));
  on('get-result', downloadResult);
  on('get-decisions', downloadDecisions);
  on('print', () => { closeMenus(); print(); });
  on('load-decisions', () => $('decisions-file').click());
  $('decisions-file').addEventListener('change', async (event) => {
    const file = event.target.files[0];
    if (file) {
      $('loaded').textContent = readDecisions(await file.text());
      announce($('loaded').textContent);
    }
    event.target.value = '';
  });
  for (const box of document.querySelectorAll('[data-filter]')) {
    box.addEventListener('change', () => setFilter(box.dataset.filter, box.checked));
  }
  $('only').addEventListener('change', (event) => root.classList.toggle('only', event.target.checked));
  let pending = 0;
  $('search').addEventListener('input', (event) => {
    clearTimeout(pending);
    pending = setTimeout(() => search(event.target.value), 150);
  });
  $('search').addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    clearTimeout(pending);
    if (foundAt < 0) search($('search').value);
    stepFound(event.shiftKey ? -1 : 1);
  });
  $('strip').addEventListener('click', (event) => {
    const box = $('strip').getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height;
    const page = $('redline').getBoundingClientRect();
    scrollToHeight(page.top + scrollY + share * page.height);
  });
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
  document.addEventListener('click', onLink);
  document.addEventListener('click', (event) => closeMenus(event.target.closest('.menu')));
};

const scrollToHeight = (y) => window.scrollTo({ top: y - innerHeight / 2 });

enrol($('redline'));
findStops();
wire();
let waiting = false;
addEventListener('scroll', () => {
  if (waiting) return;
  waiting = true;
  setTimeout(() => { waiting = false; markSection(); }, 120);
}, { passive: true });
for (const part of document.querySelectorAll('.needs-script')) part.hidden = false;
showState();
