// The index of a batch: sorts, searches, leads to the redlines, says nothing on the console, and suffers hostile names.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { complaints, inFolder, launch, open, spor, text } from './browser.mjs';

const hostile = '<img src=x onerror=alert(1)>&"\' plan.md';
let browser;
let reports;

// Drafts of which the i-th has i words changed out of a hundred; one cannot be read, one was renamed.
const writeDrafts = () => {
  const folders = { old: inFolder('batch-old'), new: inFolder('batch-new'), reports: inFolder('batch-reports') };
  for (const side of ['old', 'new']) {
    mkdirSync(join(folders[side], 'kap'), { recursive: true });
    for (let i = 0; i < 12; i += 1) {
      const words = Array.from({ length: 100 }, (_, at) => (side === 'new' && at < i ? `nyt${at}` : `ord${i}x${at}`));
      writeFileSync(join(folders[side], 'kap', `plan-${i}.md`), `# Plan ${i}\n\nByen ${side === 'new' && i > 5 ? 'kan' : 'skal'} ${words.join(' ')}.\n\n## Slut\n\nDet var det, ${i}.\n`);
    }
    writeFileSync(join(folders[side], hostile), `# <script>alert(2)</script>\n\nByen ${side === 'new' ? 'kan' : 'skal'} <b>bygge</b>.\n`);
  }
  writeFileSync(join(folders.old, 'data.txt'), '\0\u0001');
  writeFileSync(join(folders.new, 'data.txt'), 'Tekst.');
  writeFileSync(join(folders.new, 'kun-ny.md'), 'Ny.');
  return folders;
};

before(async () => {
  browser = await launch();
  const folders = writeDrafts();
  spor('batch', folders.old, folders.new, '-o', folders.reports, '--audit', { codes: [0, 1, 2] });
  reports = folders.reports;
});
after(() => browser.close());

const onPage = (title, name, run, options) => test(title, async () => {
  const { page, troubles, close } = await open(browser, join(reports, name), options);
  await run(page);
  assert.deepEqual(troubles, []);
  await close();
});

const cells = (page, column) => page.locator(`#rows tbody tr:not([hidden]) > :nth-child(${column})`).allInnerTexts();
const head = (page, column) => page.locator(`#rows thead th:nth-child(${column})`);

onPage('figures are sorted as figures, the largest first; again, the smallest', 'index.html', async (page) => {
  await head(page, 3).locator('button').click();
  assert.equal(await head(page, 3).getAttribute('aria-sort'), 'descending');
  const shares = (await cells(page, 3)).filter(Boolean).map((share) => Number.parseInt(share, 10));
  assert.ok(shares.length > 10 && shares[0] > shares.at(-1));
  assert.deepEqual(shares, [...shares].sort((a, b) => b - a));
  await head(page, 3).locator('button').click();
  assert.equal(await head(page, 3).getAttribute('aria-sort'), 'ascending');
  assert.deepEqual((await cells(page, 3)).filter(Boolean).map((share) => Number.parseInt(share, 10)), shares.reverse());
});

onPage('names are sorted as a reader does: plan-2 before plan-10', 'index.html', async (page) => {
  await head(page, 1).locator('button').focus();
  await page.keyboard.press('Enter');
  const names = (await cells(page, 1)).map((name) => name.split(/\s/)[0]).filter((name) => name.startsWith('kap/'));
  assert.deepEqual(names, Array.from({ length: 12 }, (_, i) => `kap/plan-${i}.md`));
});

onPage('search shows the rows that have every word', 'index.html', async (page) => {
  await page.keyboard.press('/');
  await page.keyboard.type('plan-1 ÆNDRET');
  assert.deepEqual((await cells(page, 1)).map((name) => name.split(/\s/)[0]), ['kap/plan-1.md', 'kap/plan-10.md', 'kap/plan-11.md']);
  assert.equal(await text(page, '#shown'), '3 af 14 rækker vises');
  await page.keyboard.press('Escape');
  assert.equal((await cells(page, 1)).length, 14);
});

onPage('what is in trouble says why', 'index.html', async (page) => {
  assert.match(await text(page, '#rows tr:has(.trouble)'), /data\.txt[\s\S]*det gamle udkast[\s\S]*binære data/);
});

onPage('pictures are said in words', 'index.html', async (page) => {
  assert.match(await page.locator('.sizes').getAttribute('aria-label'), /^intet: \d+ udkast, ≤ 1 %: \d+ udkast/);
  const rows = page.locator('.heat li');
  assert.ok(await rows.count() > 10);
  assert.match(await rows.first().locator('svg').getAttribute('aria-label'), /: \d+ %$/);
  assert.ok(await rows.first().locator('rect').count() > 1);
});

test('every link leads to a file that opens', async () => {
  const { page, troubles, close } = await open(browser, join(reports, 'index.html'));
  const links = await page.locator('a[href]:not([href^="#"])').evaluateAll((all) => [...new Set(all.map(({ href }) => href))]);
  assert.ok(links.length > 25);
  for (const link of links.filter((each) => each.endsWith('.html'))) {
    await page.goto(link);
    assert.ok((await page.title()).length > 0, link);
  }
  await page.goto(`file://${join(reports, 'index.html')}`);
  await page.locator('#rows a', { hasText: 'onerror' }).first().click();
  assert.match(await page.title(), /Ændringer i/);
  assert.deepEqual(troubles, []);
  await close();
});

for (const name of ['ledger.html', 'findings.html']) {
  onPage(`${name} is sorted and searched like the index`, name, async (page) => {
    const all = (await cells(page, 1)).length;
    assert.ok(all > 5);
    await head(page, 7).locator('button').click();
    await page.fill('#search', 'plan-7');
    const rows = await cells(page, 1);
    assert.ok(rows.length > 0 && rows.length < all && rows.every((row) => row.includes('plan-7')));
  });
}

for (const colorScheme of ['light', 'dark']) {
  for (const name of ['index.html', 'ledger.html', 'findings.html']) {
    test(`axe-core has nothing against ${name}, ${colorScheme}`, async () => {
      const { page, close } = await open(browser, join(reports, name), { colorScheme, bypassCSP: true });
      await head(page, 1).locator('button').click();
      assert.deepEqual(await complaints(page), []);
      await close();
    });
  }
}

test('a phone', async () => {
  const { page, close } = await open(browser, join(reports, 'index.html'), { viewport: { width: 390, height: 844 } });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
  await close();
});

test('without its script the page is read as it is', async () => {
  const { page, troubles, close } = await open(browser, join(reports, 'index.html'), { javaScriptEnabled: false });
  assert.equal(await page.locator('#rows tbody tr').count(), 14);
  assert.equal(await page.locator('.find').isVisible(), false);
  assert.deepEqual(troubles, []);
  await close();
});
