// Deciding in the page: what it shows, what undo takes back, and that the page and spor apply give the same bytes.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { downloaded, inFolder, launch, open, report, sample, spor, text, until } from './browser.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const press = async (page, keys) => { for (const key of keys) await page.keyboard.press(key); };

// What the page gives for its decisions, and what the command makes of the same.
const both = async (page, files, name) => {
  const result = await downloaded(page, 'get-result');
  const decisions = await downloaded(page, 'get-decisions');
  const path = inFolder(`${name}.decisions.json`);
  writeFileSync(path, decisions.bytes);
  assert.ok(result.bytes.equals(spor('apply', files.json, path)), `${name}: the page and spor apply differ`);
  return { result: result.bytes, decisions: JSON.parse(decisions.bytes), path, name: result.name };
};

test('accept, reject and undo show in the text', async () => {
  const { page, troubles, close } = await open(browser, sample().html);
  await press(page, 'na');
  assert.equal(await page.locator('#accept').getAttribute('aria-pressed'), 'true');
  await press(page, 'nr');
  await press(page, 'n');
  assert.equal(await page.locator('del[data-c="1"]').isVisible(), false);
  assert.ok(await page.locator('ins[data-c="1"]').isVisible());
  assert.equal(await page.locator('ins[data-c="2"]').isVisible(), false);
  assert.match(await text(page, '.pill >> nth=1'), /✕ 2/);
  await page.locator('.pill').nth(1).click();
  assert.equal(await text(page, '#count'), 'Ændring 2 af 39');
  await press(page, 'u');
  assert.ok(await page.locator('ins[data-c="2"]').isVisible());
  assert.equal(await page.locator('.pill').count(), 1);
  await press(page, 'u');
  assert.equal(await page.locator('.pill').count(), 0);
  assert.ok(await page.locator('#undo').isDisabled());
  assert.deepEqual(troubles, []);
  await close();
});

test('accepting all is NEW, rejecting all has none of it; one undo takes all back', async () => {
  const files = sample();
  const { page, troubles, close } = await open(browser, files.html);
  await page.evaluate(() => document.getElementById('accept-all').click());
  const accepted = await both(page, files, 'all-accepted');
  assert.ok(accepted.result.equals(readFileSync(files.new)));
  assert.equal(accepted.decisions.decisions.length, 39);
  assert.equal(accepted.name, '2026-plan-resultat.md');
  await press(page, 'u');
  assert.equal(await page.locator('.pill').count(), 0);
  await page.evaluate(() => document.getElementById('reject-all').click());
  const rejected = await both(page, files, 'all-rejected');
  assert.match(rejected.result.toString(), /1\.450 borgere/);
  assert.doesNotMatch(rejected.result.toString(), /Borgerservice|1\.900/);
  assert.deepEqual(troubles, []);
  await close();
});

test('every mixture of decisions gives the bytes that spor apply gives', async () => {
  const files = sample();
  const { page, troubles, close } = await open(browser, files.html);
  for (let round = 0; round < 4; ++round) {
    for (let i = 0; i < 39; ++i) await press(page, ['n', (i * 7 + round * 3) % 5 < 2 ? 'r' : (i + round) % 3 ? 'a' : 'n']);
    await both(page, files, `mixed-${round}`);
  }
  assert.deepEqual(troubles, []);
  await close();
});

test('tables, code, lists, carriage returns and a byte-order mark come out the same', async () => {
  const old = '\ufeff# Plan\r\n\r\n- en\r\n- to\r\n  - tre\r\n\r\n| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n\r\n```\r\nx = 1\r\n```\r\n\r\nSlut på det hele 𝄞 & <b>.\r\n';
  const now = '\ufeff# Planen\r\n\r\n- en\r\n- fire\r\n\r\n| a | b |\r\n|---|---|\r\n| 1 | 3 |\r\n| 4 | 5 |\r\n\r\n```\r\nx = 2\r\n```\r\n\r\nSlut på det halve 𝄞 & <i>.\r\n\r\nNyt afsnit.\r\n';
  const files = report('odd', old, now);
  const undecided = await open(browser, files.html);
  await both(undecided.page, files, 'odd-undecided').then(({ result }) => assert.ok(result.equals(Buffer.from(now))));
  await undecided.close();
  for (let round = 0; round < 6; ++round) {
    // A page of its own each time: Chromium stops a page that downloads ten files and more.
    const { page, troubles, close } = await open(browser, files.html);
    for (let i = 0; i < 12; ++i) await press(page, ['n', (i + round) % (2 + round % 3) ? 'r' : 'a']);
    await both(page, files, `odd-${round}`);
    assert.deepEqual(troubles, []);
    await close();
  }
});

test('a rejected move goes back to where it stood', async () => {
  const files = sample();
  const { page, close } = await open(browser, files.html);
  await page.locator('#m4').click({ position: { x: 5, y: 30 } });
  await press(page, 'r');
  const { result, decisions } = await both(page, files, 'move');
  assert.deepEqual(decisions.decisions, [{ move: 4, decision: 'reject' }]);
  const said = result.toString();
  assert.ok(said.indexOf('Frivillige kræfter') < said.indexOf('Børnene og ordene'));
  assert.ok(await page.locator('#m4-from .gb').last().isVisible());
  await close();
});

test('saved decisions can be opened again, and only those of the same drafts', async () => {
  const files = sample();
  const { page, troubles, close } = await open(browser, files.html);
  await press(page, 'nrnanr');
  const { path, decisions } = await both(page, files, 'saved');
  await page.reload();
  await page.setInputFiles('#decisions-file', path);
  await until(page, '#loaded', /\d/);
  assert.equal(await page.locator('.pill').count(), 3);
  assert.deepEqual((await both(page, files, 'saved-again')).decisions, decisions);
  const other = inFolder('other.json');
  writeFileSync(other, JSON.stringify({ ...decisions, old: { sha256: '0'.repeat(64) } }));
  await page.setInputFiles('#decisions-file', other);
  await until(page, '#loaded', 'Beslutningerne hører til andre udkast');
  assert.deepEqual(troubles, []);
  await close();
});
