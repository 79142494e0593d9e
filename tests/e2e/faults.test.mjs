// A file is missing, damaged, or late: the page says which one, help stays in reach, and nothing that was done is lost.

import assert from 'node:assert/strict';
import { arrived, newDevice, newLearner, openTab, test, visit } from './support/browser.mjs';
import { readCourse, rightOptions } from './support/course.mjs';
import { PROGRAM, cutOff, heldBack, missing, replacedByPage, truncated } from './support/faults.mjs';
import { answer, answerNote, becomes, follow, press, questionOn } from './support/learner.mjs';
import { SITE } from './support/settings.mjs';
import { kept } from './support/stores.mjs';

const course = await readCourse();
const [module] = course.modules;
const lesson = module.lessons.find((one) => !one.hasNote && one.questions.length > 0);
const [question] = lesson.questions;

const FAULTS = {
  'is missing': missing,
  'comes as a web page': replacedByPage,
  'comes in a small part': (page, file) => truncated(page, file, 0.001),
  'is cut off by the network': cutOff,
};

for (const [what, fault] of Object.entries(FAULTS)) {
  for (const file of ['course.md', module.file]) {
    test(`${file} ${what}`, async (t) => {
      const page = await learnerWithProgress(t);
      const before = await kept(page);
      const broken = await fault(page, file);
      await page.reload();
      await saysWhatIsWrong(page, file);
      assert.deepEqual(await kept(page), before);

      await press(page, 'try-again');
      await saysWhatIsWrong(page, file);
      await broken.mend();
      await press(page, 'try-again');
      await becomes(page, question, 'right');
    });
  }
}

const PROGRAM_FAULTS = {
  'is missing': missing,
  'comes as a web page': replacedByPage,
  'comes in half': truncated,
  'is cut off by the network': cutOff,
};

for (const [what, fault] of Object.entries(PROGRAM_FAULTS)) {
  for (const [part, file] of Object.entries(PROGRAM)) {
    test(`the ${part} of the program ${what}`, async (t) => {
      const page = await learnerWithProgress(t);
      const before = await kept(page);
      const broken = await fault(page, file);
      await page.reload();
      await page.locator('html[data-app=failed]').waitFor({ state: 'attached' });
      const name = await page.evaluate((one) => document.querySelector('meta[name=waymark-app]').dataset[one].split('/').at(-1), part);
      await saysWhatIsWrong(page, name);
      assert.deepEqual(await kept(page), before);

      await broken.mend();
      await press(page, 'try-again');
      await becomes(page, question, 'right');
    });
  }
}

test('half of a module is played as far as it goes, and no lesson counts as lost', async (t) => {
  const page = await learnerWithProgress(t);
  const before = await kept(page);
  const half = await truncated(page, module.file, 0.5);
  await page.reload();
  await becomes(page, question, 'right');

  const last = module.lessons.at(-1);
  await visit(page, last.address);
  await helpIsInReach(page);
  await follow(page, lesson.address);
  for (const [key, text] of Object.entries(before)) assert.equal((await kept(page))[key], text);

  await half.mend();
  await page.reload();
  await visit(page, last.address);
  await questionOn(page, last.questions[0].id).waitFor();
});

for (const [address, file] of [['#/glossary', 'glossary.md'], ['#/sources', 'sources.md']]) {
  test(`without ${file} the lessons work, and its page says so`, async (t) => {
    const device = await newDevice(t);
    const broken = await missing(device, file);
    const page = await openTab(device, lesson.address);
    await answer(page, question, rightOptions(question));
    await becomes(page, question, 'right');

    await visit(page, address);
    await saysWhatIsWrong(page, file);
    await broken.mend();
    await press(page, 'try-again');
    await page.locator('#main h2').nth(3).waitFor();
  });
}

test('a source that can’t be shown says so beside the text', async (t) => {
  const device = await newDevice(t);
  await missing(device, 'sources.md');
  const page = await openTab(device, lesson.address);
  await page.locator('#main a[data-source]').first().click();
  const popover = page.locator('[popover]:popover-open');
  await popover.waitFor();
  assert.ok((await popover.innerText()).length > 20);
});

test('without help.md the help page has the lines of the app', async (t) => {
  const device = await newDevice(t);
  await missing(device, 'help.md');
  await helpIsInReach(await openTab(device, '#/help'));
});

test('a module that is late: the page says that it is opening, and opens', async (t) => {
  const device = await newDevice(t);
  const late = await heldBack(device, module.file);
  const page = await openTab(device, '#/');
  const title = await page.locator('h1').innerText();
  await page.evaluate((address) => { location.hash = address; }, lesson.address);
  await page.waitForFunction((before) => document.querySelector('h1').innerText !== before, title);
  assert.ok((await page.locator('#main').innerText()).length > 10, 'the page is empty while it waits');
  await helpIsInReach(page);
  await late.release();
  await questionOn(page, question.id).waitFor();
});

test('whoever follows a link while the course is opening gets there', async (t) => {
  const device = await newDevice(t);
  const late = await heldBack(device, 'course.md');
  const page = await device.newPage();
  const isAsked = page.waitForRequest(/course\.md$/);
  await page.goto(SITE + lesson.address, { waitUntil: 'commit' });
  await isAsked;
  await page.locator('a[href="#/settings"]').click();
  await late.release();
  await arrived(page, '#/settings');
  await page.locator('#main input[name=theme]').first().waitFor();
});

test('a program that is late: the way out, the name of the course and the help lines are there before it', async (t) => {
  const device = await newDevice(t);
  const page = await device.newPage();
  const late = await heldBack(page, PROGRAM.wasm);
  await page.goto(SITE + lesson.address, { waitUntil: 'commit' });
  await page.locator('html[data-app=loading] [data-action=leave]').waitFor();
  await page.locator('a[href^="tel:"]').first().waitFor();
  await page.getByText(course.title).first().waitFor();
  await page.locator('[data-action=help]').click();
  await page.waitForFunction(() => document.activeElement.closest('#help'));
  await page.goBack();
  await late.release();
  await arrived(page, lesson.address);
});

test('a second lesson can be read while the network is down', async (t) => {
  const device = await newDevice(t);
  const page = await openTab(device, lesson.address);
  await device.setOffline(true);
  const next = module.lessons.find((one) => one.hasNote);
  await visit(page, next.address);
  await answerNote(page, 'continue');
  await questionOn(page, next.questions[0].id).waitFor();
});

async function learnerWithProgress(t) {
  const page = await newLearner(t, lesson.address);
  await answer(page, question, rightOptions(question));
  await becomes(page, question, 'right');
  return page;
}

/** Which file, in a page that has a title, with help and another try in reach. */
async function saysWhatIsWrong(page, file) {
  await page.locator('[data-action=try-again]:enabled').waitFor();
  const words = await page.locator('#main').innerText();
  assert.ok(words.includes(file), `the page does not name ${file}: ${words}`);
  assert.ok((await page.locator('#main h1').innerText()).length > 0);
  await helpIsInReach(page);
}

/** A line that can be called, or a link to the help page; and the way out. */
async function helpIsInReach(page) {
  await page.locator('a[href^="tel:"]:visible, a[href="#/help"]:visible').first().waitFor();
  await page.locator('[data-action=leave]:visible').waitFor();
}
