// Inline or side by side; all of the text or only what changed; which kinds of change are marked.

const root = document.documentElement;

const sideOf = (block, isOld) => {
  const cell = document.createElement('div');
  cell.className = isOld ? 'l' : 'r';
  const onlyNew = block.matches('.i') || (isOld && block.matches('.mv'));
  const onlyOld = block.matches('.d, .gone');
  if ((isOld && onlyNew) || (!isOld && onlyOld)) {
    const link = block.querySelector('.ml');
    if (link && block.matches('.mv, .gone')) cell.append(link.cloneNode(true));
    return cell;
  }
  const copy = block.cloneNode(true);
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  for (const extra of copy.querySelectorAll('.pill')) extra.remove();
  copy.classList.remove('now');
  copy.removeAttribute('role');
  copy.removeAttribute('aria-level');
  cell.append(copy);
  return cell;
};

// Both columns of a chunk are made when it first comes near.
const pairUp = (chunk) => {
  if (chunk.dataset.paired) return;
  chunk.dataset.paired = 'yes';
  for (const block of chunk.querySelectorAll(':scope > .b, :scope > .list > .b, :scope > .tb')) {
    const pair = document.createElement('div');
    pair.className = `pair${block.matches('.x') ? ' x' : ''}${/^h\d$/i.test(block.localName) ? ' head' : ''}`;
    if (block.getAttribute('role') === 'listitem') pair.setAttribute('role', 'listitem');
    pair.append(sideOf(block, true), sideOf(block, false));
    block.after(pair);
    enrol(pair);
  }
};

const chunks = () => document.querySelectorAll('.chunk');
const watcher = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) pairUp(entry.target);
}, { rootMargin: '1500px' });

const setView = (side) => {
  const anchor = stops[here];
  root.classList.toggle('side', side);
  $('inline').setAttribute('aria-pressed', String(!side));
  $('side').setAttribute('aria-pressed', String(side));
  watcher.disconnect();
  if (side) for (const chunk of chunks()) watcher.observe(chunk);
  if (anchor) {
    if (side) pairUp(elementsOf.get(anchor)[0].closest('.chunk'));
    select(anchor, { focus: false });
  }
  search($('search').value);
};

addEventListener('beforeprint', () => {
  if (root.classList.contains('side')) for (const chunk of chunks()) pairUp(chunk);
});

const setFilter = (name, shown) => {
  if (shown) hiddenKinds.delete(name);
  else hiddenKinds.add(name);
  $('redline').classList.toggle(`f-${name}`, !shown);
  const some = hiddenKinds.size > 0;
  $('filter-title').textContent = some ? `${data.texts.filter} (${hiddenKinds.size})` : data.texts.filter;
  showState();
};

// Which heading the reader is under, for the outline. At the end of the page it is the last one in sight.
const markSection = () => {
  const links = [...document.querySelectorAll('.outline a')];
  const atEnd = scrollY + innerHeight >= root.scrollHeight - 8;
  const line = innerHeight * (atEnd ? 1 : 0.4);
  let current = null;
  for (const link of links) {
    const anchor = document.getElementById(link.hash.slice(1));
    if (!anchor) continue;
    if (anchor.getBoundingClientRect().top > line) break;
    current = link;
  }
  for (const link of links) {
    if (link === current) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
};
