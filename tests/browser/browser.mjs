// What the browser tests share: reports made by spor, and pages of them in headless Chromium.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { SPOR, CHROMIUM, SCRATCH, SAMPLES } = process.env;
const require = createRequire(join(SCRATCH, 'package.json'));
const { chromium } = require('playwright-core');
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const folder = mkdtempSync(join(SCRATCH, 'drafts-'));
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const launch = () => chromium.launch({ executablePath: CHROMIUM, args: flags });

// spor's exit code 1 says that the drafts differ; of a batch, 2 may be what is wanted.
export const spor = (...args) => {
  const { codes } = typeof args.at(-1) === 'object' ? args.pop() : { codes: [0, 1] };
  const run = spawnSync(SPOR, args, { encoding: 'buffer', maxBuffer: 1 << 28 });
  if (!codes.includes(run.status)) throw new Error(run.stderr.toString());
  return run.stdout;
};

// A report of two texts, and its JSON beside it.
export const report = (name, before, after, ...flagsOfSpor) => {
  const files = { old: join(folder, `${name}-old.md`), new: join(folder, `${name}-new.md`), html: join(folder, `${name}.html`), json: join(folder, `${name}.json`) };
  writeFileSync(files.old, before);
  writeFileSync(files.new, after);
  spor('diff', files.old, files.new, '-o', files.html, ...flagsOfSpor);
  spor('diff', files.old, files.new, '-o', files.json, ...flagsOfSpor);
  return files;
};

export const sample = () => {
  const files = { old: join(SAMPLES, '2025-forslag.txt'), new: join(SAMPLES, '2026-plan.md'), html: join(folder, 'sample.html'), json: join(folder, 'sample.json') };
  spor('diff', files.old, files.new, '-o', files.html);
  spor('diff', files.old, files.new, '-o', files.json);
  return files;
};

// What axe-core finds serious.
export const complaints = async (page) => {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 150)} ${failureSummary}`).join(' | ')}`);
};

export const inFolder = (name) => join(folder, name);

// A page, with everything that went wrong in it and every request that it made.
export const open = async (browser, file, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1300, height: 900 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const troubles = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) troubles.push(message.text()); });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('dialog', (dialog) => { troubles.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', (request) => { if (!request.url().startsWith('file:') && !request.url().startsWith('blob:')) troubles.push(`request: ${request.url()}`); });
  await page.goto(`file://${file}`);
  return { page, troubles, close: () => context.close() };
};

export const text = (page, selector) => page.locator(selector).innerText();

// Until the element says it: page.waitForFunction needs eval, which the page's policy stops.
export const until = (page, selector, said) => page.locator(selector).filter({ hasText: said }).waitFor({ state: 'attached' });

export const downloaded = async (page, button) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.evaluate((id) => document.getElementById(id).click(), button)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};
