// The same course by keyboard alone: everything can be reached, and one always sees where the keyboard is.

import assert from 'node:assert/strict';
import { arrived, newLearner, reload, test, visit } from './support/browser.mjs';
import { readCourse, rightOptions } from './support/course.mjs';
import { focusIsOn, focused, tabTo } from './support/keyboard.mjs';
import { becomes, choices, chosen, questionOn } from './support/learner.mjs';

const course = await readCourse();
const [module] = course.modules;
const plain = module.lessons.find((lesson) => !lesson.hasNote && lesson.questions.length > 0);
const TITLE = '#main h1';

for (const address of ['#/', module.address, plain.address, '#/settings', '#/glossary']) {
  test(`on ${address}, Tab comes to the skip link first and then to the way out`, async (t) => {
    const page = await newLearner(t, address);
    await page.keyboard.press('Tab');
    await focusIsOn(page, '[data-action=skip-to-content]');
    assert.ok((await focused(page)).visible, 'the skip link can’t be seen');
    await page.keyboard.press('Tab');
    await focusIsOn(page, '[data-action=leave]');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await focusIsOn(page, '#main');
  });
}

test('through the first module, every question right', async (t) => {
  const page = await newLearner(t);
  await tabAndPress(page, '[data-action=start-new]');
  await openByKey(page, module.address);
  await openByKey(page, module.lessons[0].address);
  for (const lesson of module.lessons) {
    if (lesson.hasNote) await tabAndPress(page, '[data-action=note-continue]');
    for (const question of lesson.questions) await answerByKey(page, question);
    await openByKey(page, null, '[data-action=next]');
  }
  assert.equal(await page.locator('#main progress').first().evaluate(({ value, max }) => value / max), 1);
});

test('a wrong try, a hint, another try: the keyboard stays with the question', async (t) => {
  const page = await newLearner(t, plain.address);
  const [question] = plain.questions;
  const item = `[data-item="${question.id}"]`;
  await tabTo(page, `${item} input`);
  await page.keyboard.press('Space');
  await tabTo(page, `${item} [data-action=check]`);
  await page.keyboard.press('Space');
  await becomes(page, question, question.options[0].right ? 'right' : 'tried');
  await focusIsOn(page, `${item} [data-action=check]`);

  await tabTo(page, `${item} [data-action=hint]`);
  await page.keyboard.press('Enter');
  await focusIsOn(page, `${item} *`);
  await tabTo(page, `${item} [data-action=again]`);
  await page.keyboard.press('Enter');
  await focusIsOn(page, `${item} input`);
  assert.deepEqual(await chosen(page, question), []);
});

test('a term or a source opens beside the text, and the keyboard comes back', async (t) => {
  const page = await newLearner(t, plain.address);
  const link = '#main a[data-source], #main a[data-term]';
  await tabTo(page, link);
  const left = (await focused(page)).name;
  const isBack = async () => {
    await page.locator('[popover]:popover-open').waitFor({ state: 'detached' });
    await focusIsOn(page, link);
    assert.equal((await focused(page)).name, left);
  };

  await page.keyboard.press('Enter');
  await focusIsOn(page, '[popover]:popover-open, [popover]:popover-open *');
  await page.keyboard.press('Escape');
  await isBack();

  await page.keyboard.press('Enter');
  await focusIsOn(page, '[popover]:popover-open, [popover]:popover-open *');
  await tabTo(page, '[popover] button');
  await page.keyboard.press('Enter');
  await isBack();
});

test('settings are set with the arrows and the space bar', async (t) => {
  const page = await newLearner(t, '#/settings');
  await tabTo(page, 'input[type=radio]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.locator('html[data-theme=dark]').waitFor({ state: 'attached' });
  await tabTo(page, 'input[type=checkbox]');
  await page.keyboard.press('Space');
  await page.locator('html[data-leave-shortcut=off]').waitFor({ state: 'attached' });
  await reload(page);
  await page.locator('html[data-theme=dark][data-leave-shortcut=off]').waitFor({ state: 'attached' });
});

test('what is kept can be erased, and erasing can be called off', async (t) => {
  const page = await newLearner(t, plain.address);
  await visit(page, '#/kept');
  await tabTo(page, '[data-action=erase]');
  await page.keyboard.press('Enter');
  await focusIsOn(page, '[data-action=erase-not]');
  await page.keyboard.press('Enter');
  await focusIsOn(page, '[data-action=erase]');
});

async function answerByKey(page, question) {
  const item = `[data-item="${question.id}"]`;
  await tabTo(page, `${item} input`);
  const right = rightOptions(question).map((option) => option.words);
  const rows = await choices(page, question);
  const isRadio = (await questionOn(page, question.id).locator('input[type=radio]').count()) > 0;
  for (const [at, row] of rows.entries()) {
    if (isRadio) {
      await page.keyboard.press(at === 0 ? 'Space' : 'ArrowDown');
      if (right.includes(row.words)) break;
    } else {
      if (right.includes(row.words)) await page.keyboard.press('Space');
      if (at < rows.length - 1) await page.keyboard.press('Tab');
    }
  }
  await tabTo(page, `${item} [data-action=check]`);
  await page.keyboard.press('Enter');
  await becomes(page, question, 'right');
  await focusIsOn(page, `${item} [data-action=check]`);
}

/** Also where the control goes away by it, the keyboard stays on something. */
async function tabAndPress(page, selector) {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
  await focusIsOn(page, '#main *');
}

/** Opens a page by its link; then the keyboard is on the title of that page. */
async function openByKey(page, address, selector = `#main a[href="${address}"]`) {
  await tabTo(page, selector);
  const target = await page.evaluate(() => document.activeElement.getAttribute('href'));
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.hash === target);
  await arrived(page, target);
  await focusIsOn(page, TITLE);
}
