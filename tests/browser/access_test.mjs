// axe-core finds nothing serious, in light and dark, inline and side by side, decided and not.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { complaints, launch, open, sample } from './browser.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const colorScheme of ['light', 'dark']) {
  for (const view of ['inline', 'side']) {
    test(`${colorScheme}, ${view}`, async () => {
      const { page, close } = await open(browser, sample().html, { colorScheme, bypassCSP: true });
      if (view === 'side') await page.keyboard.press('s');
      for (const key of 'nanrnnanr') await page.keyboard.press(key);
      await page.evaluate(() => { for (const menu of document.querySelectorAll('.menu, .ledger')) menu.open = true; });
      assert.deepEqual(await complaints(page), []);
      await close();
    });
  }
}

test('a phone', async () => {
  const { page, close } = await open(browser, sample().html, { viewport: { width: 390, height: 844 }, bypassCSP: true });
  await page.keyboard.press('n');
  assert.deepEqual(await complaints(page), []);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  assert.equal(wide, false);
  await close();
});
