// Reading a report: from change to change, filters, search, side by side, moves, print, and drafts that are up to no good.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, report, sample, text, until } from './browser.mjs';

let browser;
let files;
before(async () => {
  browser = await launch();
  files = sample();
});
after(() => browser.close());

const inSample = (name, run, options) => test(name, async () => {
  const { page, troubles, close } = await open(browser, files.html, options);
  await run(page);
  assert.deepEqual(troubles, []);
  await close();
});

const press = async (page, keys) => { for (const key of keys) await page.keyboard.press(key); };
const inView = (page, selector) => page.locator(selector).first().evaluate((element) => {
  const box = element.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight;
});

inSample('n and p go from change to change, and round', async (page) => {
  assert.equal(await text(page, '#count'), '39 ændringer');
  await press(page, 'nnn');
  assert.equal(await text(page, '#count'), 'Ændring 3 af 39');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.c), '3');
  assert.match(await page.locator('#live').textContent(), /^Ændring 3 af 39: Slettet/);
  await page.waitForTimeout(100);
  assert.ok(await inView(page, '.now'));
  await press(page, 'ppp');
  assert.equal(await text(page, '#count'), 'Ændring 39 af 39');
  await press(page, 'n');
  assert.equal(await text(page, '#count'), 'Ændring 1 af 39');
  await page.click('#next');
  assert.equal(await text(page, '#count'), 'Ændring 2 af 39');
});

inSample('a row of the ledger leads to its change', async (page) => {
  const links = page.locator('.ledger a');
  assert.ok(await links.count() > 12);
  assert.equal(await links.first().isVisible(), false);
  await page.click('.ledger > summary');
  const number = await links.first().getAttribute('data-go');
  for (const view of ['inline', 'side']) {
    if (view === 'side') await press(page, 's');
    await links.first().click();
    assert.equal(await text(page, '#count'), `Ændring ${number} af 39`);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.c), number);
    await page.waitForTimeout(100);
    assert.ok(await inView(page, `${view === 'side' ? '.pair ' : ''}.now[data-c="${number}"]`));
  }
});

inSample('every change and move is a stop, and has an ins, a del or a passage', async (page) => {
  const { changes, moves } = JSON.parse(await page.locator('#spor-data').textContent());
  assert.equal(changes.length + moves.length, 39);
  for (const { id } of changes) assert.ok(await page.locator(`#redline [data-c="${id}"]`).count() > 0, `change ${id}`);
  for (const { id } of moves) assert.ok(await page.locator(`#m${id}`).count() === 1 && await page.locator(`#m${id}-from`).count() === 1, `move ${id}`);
});

inSample('a filter takes its kind out of sight and out of the way', async (page) => {
  await page.click('#filter-title');
  const replaced = Number(await text(page, 'label:has([data-filter="replacement"]) span'));
  await page.uncheck('[data-filter="replacement"]');
  await page.uncheck('[data-filter="move"]');
  assert.equal(await text(page, '#count'), `${39 - replaced - 5} ændringer`);
  assert.equal(await page.locator('del[data-k="replacement"]').first().isVisible(), false);
  const line = await page.locator('ins[data-k="replacement"]').first().evaluate((element) => getComputedStyle(element).textDecorationLine);
  assert.equal(line, 'none');
  await page.check('[data-filter="replacement"]');
  await page.check('[data-filter="move"]');
  assert.equal(await text(page, '#count'), '39 ændringer');
  await page.uncheck('[data-filter="typography"]');
  assert.equal(await text(page, '#count'), '38 ændringer');
});

test('each class has a filter that takes its changes, and no others, out of the way', async () => {
  const old = 'Kommunen skal bygge en bro.\n\nDen nye Kajplads er klar nu.\n\nHavnen, er åben hele året.\n\nAlle B borgere er velkomne.\n';
  const now = 'Kommunen kan bygge en bro.\n\nDen nye kajplads er klar nu.\n\nHavnen er åben hele året.\n\nAlle borgere er velkomne.\n';
  const { page, troubles, close } = await open(browser, report('classes', old, now).html);
  await page.click('#filter-title');
  for (const name of ['content', 'spelling', 'typography', 'debris']) {
    assert.equal(await text(page, `label:has([data-filter="${name}"]) span`), '1', name);
    const gone = page.locator(`del[data-w="${name}"]`).first();
    assert.ok(await gone.isVisible(), name);
    await page.uncheck(`[data-filter="${name}"]`);
    assert.equal(await gone.isVisible(), false, name);
    assert.equal(await text(page, '#count'), '3 ændringer');
    await page.check(`[data-filter="${name}"]`);
  }
  assert.deepEqual(troubles, []);
  await close();
});

inSample('unchanged passages can be hidden', async (page) => {
  const plain = page.locator('p.b:not(.x)').first();
  assert.ok(await plain.isVisible());
  await page.click('#filter-title');
  await page.check('#only');
  assert.equal(await plain.isVisible(), false);
  assert.ok(await page.locator('p.b.x').first().isVisible());
});

inSample('search finds words across the edges of marks', async (page) => {
  await press(page, '/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
  await page.keyboard.type('fjordby');
  await until(page, '#hits', /^\d+ fund$/);
  await press(page, ['Enter', 'Enter']);
  assert.match(await text(page, '#hits'), /^2 af \d+$/);
  await page.fill('#search', 'lydstudie, øvelokale og redigeringsbord');
  await until(page, '#hits', /^1 fund$/);
  await press(page, ['Enter']);
  await page.waitForTimeout(100);
  assert.ok(await inView(page, 'text=øvelokale'));
  await page.fill('#search', 'findes slet ikke');
  await until(page, '#hits', 'Intet fundet');
});

inSample('side by side shows OLD to the left and NEW to the right', async (page) => {
  await press(page, 's');
  await page.waitForSelector('.pair');
  const pair = page.locator('.pair', { hasText: '1.450' }).first();
  assert.match(await pair.locator('.l').innerText(), /1\.450\s*\]\s*borgere/);
  assert.doesNotMatch(await pair.locator('.l').innerText(), /1\.900/);
  assert.match(await pair.locator('.r').innerText(), /1\.900\s*\]\s*borgere/);
  assert.doesNotMatch(await pair.locator('.r').innerText(), /1\.450/);
  await press(page, 'nnnn');
  assert.equal(await text(page, '#count'), 'Ændring 4 af 39');
  assert.ok(await page.locator('.pair .now').first().isVisible());
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((element) => element.id));
  assert.equal(new Set(ids).size, ids.length);
  await press(page, 's');
  assert.equal(await page.locator('.pair').first().isVisible(), false);
});

inSample('a moved passage is linked at both ends', async (page) => {
  await page.locator('#m3 a.ml').click();
  await page.waitForTimeout(150);
  assert.ok(await inView(page, '#m3-from'));
  await page.locator('#m3-from a.ml').click();
  await page.waitForTimeout(150);
  assert.ok(await inView(page, '#m3'));
});

inSample('the outline goes to its heading, and says where one is', async (page) => {
  await page.locator('.outline a', { hasText: 'Udlån og afhentning' }).click();
  await page.waitForTimeout(400);
  assert.match(await text(page, '.outline a[aria-current]'), /Udlån og afhentning/);
  assert.ok(await page.locator('.strip rect').count() > 10);
});

inSample('? explains the keys', async (page) => {
  await press(page, '?');
  assert.ok(await page.locator('#help').isVisible());
  await press(page, ['Escape']);
  assert.equal(await page.locator('#help').isVisible(), false);
});

inSample('on paper there are no tools, and marks show without colour', async (page) => {
  await page.emulateMedia({ media: 'print' });
  for (const tool of ['.tools', '.review', '.outline', '.strip']) assert.equal(await page.locator(tool).isVisible(), false, tool);
  const looks = (tag) => page.locator(`#redline ${tag}`).first().evaluate((element) => {
    const style = getComputedStyle(element);
    return [style.textDecorationLine, style.backgroundColor, Number(style.fontWeight) > 500];
  });
  assert.deepEqual(await looks('ins'), ['underline', 'rgba(0, 0, 0, 0)', true]);
  assert.equal((await looks('del'))[0], 'line-through');
  assert.ok((await page.pdf({ format: 'A4' })).length > 20000);
});

test('the page is whole without its script', async () => {
  const { page, close } = await open(browser, files.html, { javaScriptEnabled: false });
  assert.ok(await page.locator('ins').first().isVisible());
  assert.equal(await page.locator('.tools').isVisible(), false);
  await close();
});

test('English drafts get an English page', async () => {
  const { html } = report('english', '# Plan\n\nThe town shall build.\n', '# Plan\n\nThe town may build.\n', '--lang', 'en');
  const { page, troubles, close } = await open(browser, html);
  await press(page, 'n');
  assert.equal(await text(page, '#count'), 'Change 1 of 1');
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  assert.deepEqual(troubles, []);
  await close();
});

test('no draft can run anything', async () => {
  const evil = [
    '# <script>window.hacked = 1</script>', '',
    '<img src=x onerror="window.hacked = 2"> and [a link](javascript:window.hacked=3) and [one](JAVASCRIPT:window.hacked=4)', '',
    '<svg onload="window.hacked = 5"></svg>', '', '| <script>window.hacked = 6</script> | b |', '|---|---|', '| ![x](javascript:window.hacked=7) | " onclick="window.hacked=8 |', '',
    '</script><script>window.hacked = 9</script><!-- ', '', '```\n</code></pre><script>window.hacked = 10</script>\n```', '',
    '- {{constructor.constructor("window.hacked = 11")()}}', '', '<a href="javascript:window.hacked=12">x</a> <data:text/html,<script>window.hacked=13</script>>', ''].join('\n');
  const { html } = report('evil', evil.replace('a link', 'the link').replace('b |', 'c |'), evil.replaceAll('window', 'self') + evil);
  const { page, troubles, close } = await open(browser, html);
  for (let i = 0; i < 30; ++i) await page.keyboard.press(i % 3 === 2 ? 'r' : 'n');
  await press(page, 's');
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  const wrong = await page.evaluate(() => ({
    links: [...document.querySelectorAll('a[href]')].filter((link) => !/^(#|https?:|mailto:)/i.test(link.getAttribute('href'))).length,
    images: document.querySelectorAll('#redline img, #redline svg, #redline script').length,
    handlers: [...document.querySelectorAll('*')].filter((element) => [...element.attributes].some(({ name }) => name.startsWith('on') || name === 'style')).length,
    scripts: document.scripts.length,
  }));
  assert.deepEqual(wrong, { links: 0, images: 0, handlers: 0, scripts: 2 });
  assert.deepEqual(troubles, []);
  await close();
});

test('the policy stops what gets in all the same', async () => {
  const { page, close } = await open(browser, files.html);
  const stopped = await page.evaluate(() => new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), { once: true });
    const image = document.createElement('img');
    image.src = 'https://fjordby.example/pixel.png';
    document.body.append(image);
  }));
  assert.equal(stopped, 'img-src');
  const typed = await page.evaluate(() => { try { document.body.innerHTML = '<b>x</b>'; return 'let in'; } catch { return 'stopped'; } });
  assert.equal(typed, 'stopped');
  await close();
});
