// "Leave this page", from wherever somebody is, and what is left on the screen for whoever comes next.

import assert from 'node:assert/strict';
import { newDevice, newDeviceWithPageCache, openTab, test, visit } from './support/browser.mjs';
import { readCourse, wrongOption } from './support/course.mjs';
import { PROGRAM, heldBack, missing } from './support/faults.mjs';
import { WAYS_OUT, comesBack, goThroughHistory, standInForExit, staysNeutral, watchScreen } from './support/leaving.mjs';
import { answer, becomes } from './support/learner.mjs';
import { EXIT, SITE } from './support/settings.mjs';
import { withoutStorage } from './support/stores.mjs';

const AT_ONCE_MS = 100;

const course = await readCourse();
const lesson = course.lessons.find((lesson) => !lesson.hasNote && lesson.questions.length > 0);
const neutralTitle = /<title>(.*)<\/title>/.exec(await (await fetch(`${SITE}neutral.html`)).text())[1];

/** Each gives the page, and where needed how its fault ends. */
const PLACES = {
  'while the course is loading': async (device) => {
    const page = await device.newPage();
    const wasm = await heldBack(page, PROGRAM.wasm);
    await page.goto(SITE, { waitUntil: 'commit' });
    await page.locator('html[data-app=loading] [data-action=help]').click();
    return { page, mend: () => wasm.release() };
  },
  'on the start page': async (device) => ({ page: await openFrom(device, '#/settings', '#/') }),
  'in a lesson': async (device) => ({ page: await openFrom(device, '#/', lesson.address) }),
  'after an answer': async (device) => {
    const page = await openFrom(device, '#/', lesson.address);
    const [question] = lesson.questions;
    await answer(page, question, [wrongOption(question)]);
    await becomes(page, question, 'tried');
    return { page };
  },
  'beside an open term or source': async (device) => {
    const page = await openFrom(device, '#/', lesson.address);
    await page.locator('#app [data-source], #app [data-term]').first().click();
    await page.locator('[popover]:popover-open').waitFor();
    return { page };
  },
  'in the settings': async (device) => ({ page: await openFrom(device, '#/', '#/settings') }),
  'when the course could not start': async (device) => {
    const page = await device.newPage();
    const wasm = await missing(page, PROGRAM.wasm);
    await page.goto(SITE, { waitUntil: 'commit' });
    await page.locator('html[data-app=failed] [data-action=help]').click();
    return { page, mend: () => wasm.mend() };
  },
  'where the browser keeps nothing': async (device) => {
    await withoutStorage(device);
    return { page: await openFrom(device, '#/', lesson.address) };
  },
};

async function goesBlank(screen) {
  const { goneAfter, titles, texts, remembers } = await screen();
  assert.ok(goneAfter < AT_ONCE_MS, `the course stood there for ${goneAfter} ms`);
  assert.deepEqual({ titles, texts, remembers }, { titles: [neutralTitle], texts: [''], remembers: true });
}

async function openFrom(device, before, address) {
  const page = await openTab(device, before);
  await visit(page, address);
  return page;
}

for (const [place, open] of Object.entries(PLACES)) {
  for (const [way, leave] of Object.entries(WAYS_OUT)) {
    test(`${place}, ${way}`, async (t) => {
      const device = await newDevice(t);
      const exit = await standInForExit(device);
      const screen = await watchScreen(device);
      const { page, mend } = await open(device);

      await leave(page);
      await goesBlank(screen);

      exit.arrive();
      await page.waitForURL(EXIT);
      assert.equal(exit.asked[0].referer, undefined, 'the other site is told where the learner comes from');

      await goThroughHistory(page, -1, SITE);
      await staysNeutral(page, neutralTitle);
      await goThroughHistory(page, +1, EXIT);
      await goThroughHistory(page, -1, SITE);
      await staysNeutral(page, neutralTitle);
      await page.reload({ waitUntil: 'commit' });
      await staysNeutral(page, neutralTitle);

      await mend?.();
      await comesBack(page, course.title);
    });
  }
}

test('without a network the page turns neutral where it is, and comes back when asked', async (t) => {
  const device = await newDevice(t);
  const screen = await watchScreen(device);
  const page = await openFrom(device, '#/', lesson.address);
  await device.setOffline(true);
  await WAYS_OUT['by click'](page);

  await goesBlank(screen);
  await staysNeutral(page, neutralTitle);
  assert.equal(page.url(), `${SITE}neutral.html`);

  await device.setOffline(false);
  await comesBack(page, course.title);
  await page.locator(`[data-lesson="${lesson.id}"]`).waitFor();
});

test('a second tab stays as it is', async (t) => {
  const device = await newDevice(t);
  await standInForExit(device);
  const stays = await openTab(device, lesson.address);
  const goes = await openTab(device, '#/');
  await WAYS_OUT['by click'](goes);
  await stays.reload();
  await stays.locator(`[data-lesson="${lesson.id}"]`).waitFor();
});

test('a page that lies in the memory of the browser turns neutral too', async (t) => {
  const device = await newDeviceWithPageCache(t);
  (await standInForExit(device)).arrive();
  // Without its program, so that nothing but the way out is at work.
  await missing(device, PROGRAM.wasm);
  const page = await device.newPage();
  const open = async (address) => {
    await page.goto(SITE + address, { waitUntil: 'commit' });
    await page.locator('html[data-app=failed]').waitFor({ state: 'attached' });
  };
  await open(lesson.address);
  await page.evaluate(() => { window.isTheSame = true; });
  await page.goto(EXIT);
  await goThroughHistory(page, -1, SITE);
  assert.equal(await page.evaluate(() => window.isTheSame), true, 'this browser brings no page back out of memory');
  await goThroughHistory(page, +1, EXIT);

  await open('#/help');
  await WAYS_OUT['by click'](page);
  await page.waitForURL(EXIT);
  // Past the page that was in between.
  await goThroughHistory(page, -2, SITE);
  await staysNeutral(page, neutralTitle);
});

test('the way out works without any script', async (t) => {
  const device = await newDevice(t, { javaScriptEnabled: false });
  const exit = await standInForExit(device);
  exit.arrive();
  const page = await device.newPage();
  await page.goto(SITE);
  await page.locator('[data-action=leave]').click();
  await page.waitForURL(EXIT);
});
