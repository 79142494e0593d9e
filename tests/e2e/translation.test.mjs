// A browser translates the page while the app is at work on it. Nothing breaks, and what changes is shown.

import assert from 'node:assert/strict';
import { newDevice, openTab, reload, test, visit } from './support/browser.mjs';
import { readCourse, rightOptions, wrongOption } from './support/course.mjs';
import { answer, answerNote, becomes, choose, control, goBy, press, questionOn, seesWords } from './support/learner.mjs';
import { spokenAfter } from './support/spoken.mjs';
import { translateEverything, untranslated } from './support/translator.mjs';

const course = await readCourse();
const [module] = course.modules;
const plain = module.lessons.find((lesson) => !lesson.hasNote && lesson.questions.length > 0);
const noted = module.lessons.find((lesson) => lesson.hasNote && lesson.questions.length > 1);

test('a lesson with its note, questions, hints and another try', async (t) => {
  const page = await translated(t, noted.address);
  await answerNote(page, 'continue');
  for (const question of noted.questions) {
    const item = questionOn(page, question.id);
    await answer(page, question, [wrongOption(question)]);
    await becomes(page, question, 'tried');
    await seesWords(item, wrongOption(question).feedback);
    await press(item, 'hint');
    await seesWords(item, question.says.tip);
    await press(item, 'again');
    await item.locator('[data-verdict]').first().waitFor({ state: 'detached' });
    await choose(page, question, rightOptions(question));
    assert.ok(await spokenAfter(page, () => press(item, 'check')));
    await becomes(page, question, 'right');
    await seesWords(item, question.says.important);
    assert.ok(!(await item.innerText()).includes(wrongOption(question).feedback), 'old feedback stays on the page');
  }
  await everythingIsTranslated(page);
});

test('one way is shown, a question is skipped, the calmer version is read', async (t) => {
  const page = await translated(t, noted.address);
  await answerNote(page, 'skip');
  await press(page, 'read-full');
  await answerNote(page, 'continue');
  const [first, second] = noted.questions;
  await press(questionOn(page, first.id), 'show');
  await becomes(page, first, 'shown');
  await press(questionOn(page, second.id), 'skip');
  await becomes(page, second, 'skipped');
  await everythingIsTranslated(page);
});

test('from page to page and back', async (t) => {
  const page = await translated(t, '#/');
  await press(page, 'start-new');
  await control(page, 'start-new').waitFor({ state: 'detached' });
  await visit(page, plain.address);
  await goBy(page, 'next');
  for (const address of [module.address, '#/help', '#/glossary', '#/sources', '#/kept', '#/99', '#/']) {
    await visit(page, address);
    await everythingIsTranslated(page);
  }
  assert.deepEqual(await page.locator('#main progress').first().evaluate(({ value }) => value), 1);
  await reload(page);
  await page.goBack();
  await page.goForward();
  await everythingIsTranslated(page);
});

test('a source opens and closes, and another one opens', async (t) => {
  const page = await translated(t, plain.address);
  const links = page.locator('#main a[data-source], #main a[data-term]');
  const seen = new Set();
  const count = Math.min(await links.count(), 4);
  for (let at = 0; at < count; at += 1) {
    await links.nth(at).click();
    const popover = page.locator('[popover]:popover-open');
    await popover.waitFor();
    seen.add(await popover.locator('h2').innerText());
    await page.keyboard.press('Escape');
    await popover.waitFor({ state: 'detached' });
  }
  assert.ok(seen.size > 1, 'the same text stands beside each');
});

test('settings and erasing', async (t) => {
  const page = await translated(t, '#/settings');
  for (const value of ['dark', 'light', 'auto']) {
    await page.locator(`input[name=theme][value=${value}]`).check();
    await page.locator(`html[data-theme=${value}]`).waitFor({ state: 'attached' });
  }
  await visit(page, '#/kept');
  await press(page, 'erase');
  await press(page, 'erase-not');
  await press(page, 'erase');
  assert.ok(await spokenAfter(page, () => press(page, 'erase-now')));
  await everythingIsTranslated(page);
});

async function translated(t, address) {
  const device = await newDevice(t);
  await translateEverything(device);
  const page = await openTab(device, address);
  assert.ok((await page.locator('#main font font').count()) > 3, 'nothing is translated');
  return page;
}

/** Also what came last: otherwise the app would be talking to a page that nobody sees. */
async function everythingIsTranslated(page) {
  await page.waitForFunction(() => !document.querySelector('#main[data-before]'));
  assert.deepEqual(await untranslated(page), []);
}
