// A redline of 2 MB opens and scrolls smoothly. The bounds are wide, for slow and busy machines; the figures are printed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, report, text, until } from './browser.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const words = 'kommunen vil i løbet af året sammen med borgerne bygge flere boliger ved havnen og gøre vejene sikre for dem der går og cykler til skole'.split(' ');
const draft = (edited) => {
  let seed = 7;
  const random = (most) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 65536) % most; };
  const lines = ['# Kommuneplan'];
  for (let section = 1; section <= 380; ++section) {
    lines.push('', `## Afsnit ${section}`);
    for (let paragraph = 0; paragraph < 12; ++paragraph) {
      const said = Array.from({ length: 60 + random(60) }, () => words[random(words.length)]);
      const at = random(said.length);
      const change = random(3);
      if (edited && change === 0) said[at] = 'ændret';
      if (edited && change === 1) said.splice(at, 0, 'nyt', 'tillæg');
      lines.push('', `${section}.${paragraph} ${said.join(' ')}.`);
    }
  }
  return `${lines.join('\n')}\n`;
};

test('2 MB', async () => {
  const [old, now] = [draft(false), draft(true)];
  assert.ok(now.length > 1_900_000);
  const { html } = report('large', old, now);
  const { page, troubles, close } = await open(browser, html);
  const ready = await page.evaluate(() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd);
  const total = Number((await text(page, '#count')).split(' ')[0]);
  assert.ok(total > 1500, `${total} changes`);
  const timed = async (run) => { const begin = performance.now(); await run(); return Math.round(performance.now() - begin); };
  const next = await timed(() => page.keyboard.press('n'));
  const last = await timed(() => page.keyboard.press('p'));
  assert.equal(await text(page, '#count'), `Ændring ${total} af ${total}`);
  const scrolled = await page.evaluate(async () => {
    const long = [];
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ entryTypes: ['longtask'] });
    window.scrollTo(0, 0);
    const gaps = [];
    let before = performance.now();
    for (let frame = 0; frame < 120; ++frame) {
      window.scrollBy(0, 400);
      await new Promise(requestAnimationFrame);
      gaps.push(performance.now() - before);
      before = performance.now();
    }
    gaps.sort((a, b) => a - b);
    return { longest: Math.max(0, ...long), long: long.length, median: Math.round(gaps[60]), worst: Math.round(gaps.at(-1)) };
  });
  const found = await timed(async () => {
    await page.fill('#search', 'tillæg');
    await until(page, '#hits', /fund/);
  });
  const side = await timed(() => page.keyboard.press('s'));
  console.log(`2 MB, ${total} changes: ready ${Math.round(ready)} ms, next ${next} ms, to the last ${last} ms, frame ${scrolled.median} ms (worst ${scrolled.worst}), ` +
    `long tasks while scrolling ${scrolled.long} (longest ${scrolled.longest} ms), search ${found} ms, side by side ${side} ms`);
  assert.ok(ready < 10_000 && next < 2_000 && last < 4_000 && found < 5_000 && side < 5_000);
  assert.ok(scrolled.median < 100 && scrolled.longest < 1_000);
  assert.deepEqual(troubles, []);
  await close();
});
