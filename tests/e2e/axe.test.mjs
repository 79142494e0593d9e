// Every page and every state of a question, in light, dark, forced colours, on 320 px and at 400 % zoom.

import { isAccessible } from './support/accessible.mjs';
import { newDevice, newLearner, openTab, reload, test, visit } from './support/browser.mjs';
import { readCourse, rightOptions, wrongOption } from './support/course.mjs';
import { PROGRAM, missing } from './support/faults.mjs';
import { answer, answerNote, becomes, press, questionOn } from './support/learner.mjs';
import { SITE } from './support/settings.mjs';
import { withoutStorage } from './support/stores.mjs';

const course = await readCourse();
const [module] = course.modules;
const noted = module.lessons.find((lesson) => lesson.hasNote && lesson.questions.length > 1);
const [first, second] = noted.questions;

test('the start page: on the first visit, when looking, and when coming back', async (t) => {
  const page = await newLearner(t);
  await isAccessible(page, 'first visit');
  await press(page, 'start-look');
  await page.locator('[data-save=memory]').waitFor();
  await isAccessible(page, 'just looking');
  await press(page, 'start-new');
  await visit(page, noted.address);
  await visit(page, '#/');
  await isAccessible(page, 'coming back');
});

test('a module, before and after something was done in it', async (t) => {
  const page = await newLearner(t, module.address);
  await isAccessible(page, 'a module');
  await visit(page, noted.address);
  await press(page, 'note-later');
  await page.locator(`[data-lesson]:not([data-lesson="${noted.id}"])`).waitFor();
  await visit(page, module.address);
  await isAccessible(page, 'a module with a lesson put off');
});

test('a lesson: its content note, its calmer version, its text', async (t) => {
  const page = await newLearner(t, noted.address);
  await isAccessible(page, 'a content note');
  await answerNote(page, 'skip');
  await isAccessible(page, 'the calmer version');
  await press(page, 'read-full');
  await answerNote(page, 'continue');
  await isAccessible(page, 'a lesson');
});

test('a question: a wrong try, a hint, the right answer, one way shown, skipped', async (t) => {
  const page = await newLearner(t, noted.address);
  await answerNote(page, 'continue');
  await press(questionOn(page, first.id), 'check');
  await answer(page, first, [wrongOption(first)]);
  await becomes(page, first, 'tried');
  await press(questionOn(page, first.id), 'hint');
  await press(questionOn(page, second.id), 'skip');
  await becomes(page, second, 'skipped');
  await isAccessible(page, 'tried, with a hint, and skipped');

  await answer(page, first, rightOptions(first));
  await becomes(page, first, 'right');
  await press(questionOn(page, second.id), 'show');
  await becomes(page, second, 'shown');
  await isAccessible(page, 'right, and shown');
});

test('a question without a try left', async (t) => {
  const lesson = module.lessons.find((one) => one.questions.some((question) => question.attempts < 5));
  const question = lesson.questions.find((one) => one.attempts < 5);
  const page = await newLearner(t, lesson.address);
  if (lesson.hasNote) await answerNote(page, 'continue');
  for (let attempt = 1; attempt <= question.attempts; attempt += 1) {
    if (attempt > 1) await press(questionOn(page, question.id), 'again');
    await answer(page, question, [wrongOption(question)]);
    await becomes(page, question, attempt < question.attempts ? 'tried' : 'wrong');
  }
  await isAccessible(page, 'no try left');
});

test('a source beside the text', async (t) => {
  const page = await newLearner(t, module.lessons.find((lesson) => !lesson.hasNote).address);
  await page.locator('#main a[data-source], #main a[data-term]').first().click();
  await page.locator('[popover]:popover-open').waitFor();
  await isAccessible(page, 'an open source');
});

for (const address of ['#/help', '#/glossary', '#/sources', '#/settings', '#/99', `${module.address}/99`]) {
  test(address, async (t) => {
    await isAccessible(await newLearner(t, address), address);
  });
}

test('what is kept, and the question before erasing it', async (t) => {
  const page = await newLearner(t, '#/kept');
  await isAccessible(page, 'what is kept');
  await press(page, 'erase');
  await page.locator('[data-action=erase-now]').waitFor();
  await isAccessible(page, 'about to erase');
});

test('when something is missing: the program, a module, a store', async (t) => {
  const device = await newDevice(t);
  const page = await device.newPage();
  const wasm = await missing(page, PROGRAM.wasm);
  await page.goto(SITE, { waitUntil: 'commit' });
  await page.locator('html[data-app=failed]').waitFor({ state: 'attached' });
  await isAccessible(page, 'no program');
  await wasm.mend();
  await missing(page, module.file);
  await page.goto(`${SITE}${noted.address}`);
  await page.reload();
  await page.locator('[data-action=try-again]').waitFor();
  await isAccessible(page, 'no module');

  const other = await newDevice(t);
  await withoutStorage(other);
  await isAccessible(await openTab(other), 'no store');
});

test('while the course is loading', async (t) => {
  const device = await newDevice(t);
  const page = await device.newPage();
  await page.route(PROGRAM.wasm, () => {});
  await page.goto(SITE, { waitUntil: 'commit' });
  await page.locator('footer').waitFor();
  await isAccessible(page, 'loading');
});

test('twice as large a text', async (t) => {
  const page = await newLearner(t, '#/settings');
  await page.locator('input[name=text]').last().check();
  await page.locator('html[data-text="2"]').waitFor({ state: 'attached' });
  await isAccessible(page, 'the settings');
  await visit(page, noted.address);
  await answerNote(page, 'continue');
  await reload(page);
  await isAccessible(page, 'a lesson');
});
