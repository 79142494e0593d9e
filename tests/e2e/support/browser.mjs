// One browser for each test file, and a fresh device for each test: nothing stored, nothing cached.

import assert from 'node:assert/strict';
import { after, before, test as nodeTest } from 'node:test';
import { chromium } from 'playwright-core';
import { SITE, browserProgram } from './settings.mjs';

const PATIENCE_MS = 10_000;
const LONGEST_TEST_MS = 90_000;
const DESKTOP = { width: 1280, height: 800 };

let browser;

before(async () => { browser = await launch(); });
after(() => browser?.close());

function launch(options = {}) {
  return chromium.launch({
    executablePath: browserProgram(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Whatever a page asks for, nothing leaves this computer.
      `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${new URL(SITE).hostname}`,
    ],
    ...options,
  });
}

/** A test that ends in any case: a page that is being left may never answer. */
export const test = (name, body) => nodeTest(name, { timeout: LONGEST_TEST_MS }, body);

/**
 * A device that nobody has used before. It is put away when the test `t` ends, and the test fails
 * if a page of it threw an error that nobody caught.
 */
export async function newDevice(t, options = {}) {
  return prepare(t, browser, options);
}

/** A device whose browser brings pages back out of memory, as people's browsers do. Here it is off by default. */
export async function newDeviceWithPageCache(t) {
  const own = await launch({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  t.after(() => own.close());
  return prepare(t, own, {});
}

async function prepare(t, owner, options) {
  const context = await owner.newContext({ viewport: DESKTOP, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const thrown = [];
  context.on('weberror', (event) => thrown.push(String(event.error())));
  t.after(async () => {
    await context.close();
    assert.deepEqual(thrown, [], 'errors that nobody caught');
  });
  return context;
}

/** A tab of a new device, at an address of the site such as `#/1/2`. */
export async function newLearner(t, address = '#/', options = {}) {
  const device = await newDevice(t, options);
  return openTab(device, address);
}

/** Another tab of a device. */
export async function openTab(device, address = '#/') {
  const page = await device.newPage();
  await visit(page, address);
  return page;
}

/** Opens an address and waits for its page. */
export async function visit(page, address) {
  await turnsTo(page, address, () => page.goto(SITE + address, { waitUntil: 'commit' }));
}

/** Loads the page anew and waits for it. */
export async function reload(page) {
  await turnsTo(page, new URL(page.url()).hash, () => page.reload({ waitUntil: 'commit' }));
}

/**
 * Does something that opens a page of the app, and waits until that page stands with all that belongs to it.
 * Without an address, any other page will do.
 */
export async function turnsTo(page, address, act) {
  // Every page is made anew, so the one before can be told from it.
  const mark = () => document.querySelector('#main')?.setAttribute('data-before', '');
  if (page.url() !== SITE + address && page.url().startsWith(SITE)) await page.evaluate(mark);
  await act();
  await arrived(page, address);
}

/** Waits until the page of an address stands. */
export async function arrived(page, address) {
  try {
    await page.locator('html[data-app=ready]').waitFor({ state: 'attached' });
    await page.waitForFunction(pageStands, address === '' ? '#/' : address);
  } catch (error) {
    const seen = await page.evaluate(() => `${location.hash}, ${document.documentElement.dataset.app}: ${document.body?.innerText.slice(0, 400)}`);
    assert.fail(`the page of ${address} does not stand. There is ${seen}\n${error.message}`);
  }
}

/** Runs in the page. The title of module and lesson is their address. A lesson has something to press; the page that stands while its file is on its way has not. */
function pageStands(address) {
  const main = document.querySelector('#main:not([data-before]):not([aria-busy=true])');
  const isMeant = address === null || (location.hash || '#/') === address;
  const [isNumber, module, lesson] = /^#\/(\d+)(?:\/(\d+))?$/.exec(location.hash) ?? [];
  const isTitled = !isNumber || document.title.endsWith([module, lesson].filter(Boolean).join('.'));
  const operable = [...(main?.querySelectorAll('a, button') ?? [])].some((one) => !one.closest('[popover]'));
  return isMeant && isTitled && main?.querySelector('h1') && (operable || !lesson);
}
