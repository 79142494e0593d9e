// Leaving with Shift: three presses of it and of nothing else, soon after each other.

import assert from 'node:assert/strict';
import { newDevice, openTab, reload, test, visit } from './support/browser.mjs';
import { WAYS_OUT, standInForExit } from './support/leaving.mjs';
import { EXIT } from './support/settings.mjs';

const leaveByShift = WAYS_OUT['by pressing Shift three times'];

const DOES_NOT_COUNT = {
  'two presses': async ({ keyboard }) => {
    for (let time = 0; time < 2; time += 1) await keyboard.press('Shift');
  },
  'holding it down': async ({ keyboard }) => {
    for (let time = 0; time < 9; time += 1) await keyboard.down('Shift');
    await keyboard.up('Shift');
  },
  'capital letters': async ({ keyboard }) => {
    for (const letter of 'ABCD') await keyboard.press(`Shift+${letter}`);
  },
  'going back with Shift and Tab': async ({ keyboard }) => {
    for (let time = 0; time < 4; time += 1) await keyboard.press('Shift+Tab');
  },
  'Shift with Ctrl or Alt': async ({ keyboard }) => {
    for (const other of ['Control', 'Alt', 'Control', 'Alt']) await keyboard.press(`${other}+Shift`);
  },
  'clicking with Shift held down': async ({ keyboard, mouse }) => {
    for (let time = 0; time < 4; time += 1) {
      await keyboard.down('Shift');
      await mouse.click(3, 300);
      await keyboard.up('Shift');
    }
  },
  'another key in between': async ({ keyboard }) => {
    for (const key of ['Shift', 'Shift', 'x', 'Shift', 'Shift']) await keyboard.press(key);
  },
};

for (const [what, act] of Object.entries(DOES_NOT_COUNT)) {
  test(`${what} does not leave the page`, async (t) => {
    const { page, exit } = await openHome(t);
    await act(page);
    await isStillHere(page, exit);
  });
}

test('each press is shown and said, and waiting five seconds takes it back', async (t) => {
  const device = await newDevice(t);
  const exit = await standInForExit(device);
  exit.arrive();
  await device.clock.install();
  const page = await openTab(device);
  const presses = () => page.evaluate(() => document.documentElement.dataset.leavePresses);
  const said = () => page.locator('#exit-status').innerText();

  await page.keyboard.press('Shift');
  assert.equal(await presses(), '1');
  const afterOne = await said();
  await page.keyboard.press('Shift');
  assert.equal(await presses(), '2');
  assert.ok(afterOne && (await said()) && afterOne !== (await said()), 'it does not say how many presses are left');

  await device.clock.fastForward(5001);
  assert.equal(await presses(), undefined);
  await page.keyboard.press('Shift');
  await isStillHere(page, exit);
});

test('the shortcut can be switched off, and the control still works', async (t) => {
  const { page, exit } = await openHome(t);
  await visit(page, '#/settings');
  await page.getByLabel(/Shift/).click();
  await page.locator('html[data-leave-shortcut=off]').waitFor({ state: 'attached' });
  await reload(page);
  await leaveByShift(page);
  await isStillHere(page, exit);
  await WAYS_OUT['by click'](page);
  await page.waitForURL(EXIT);
});

async function openHome(t) {
  const device = await newDevice(t);
  const exit = await standInForExit(device);
  exit.arrive();
  return { page: await openTab(device), exit };
}

/** Leaving happens at once, so there is nothing to wait for. */
async function isStillHere(page, exit) {
  assert.equal(await page.locator('html[data-exited]').count(), 0, 'the page was left');
  assert.ok((await page.locator('#main').innerText()).length > 0);
  assert.equal(exit.asked.length, 0);
}
