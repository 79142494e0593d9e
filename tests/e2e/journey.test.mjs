// A learner goes through the first module, comes and goes, and finds everything again.

import assert from 'node:assert/strict';
import { newLearner, reload, test, visit } from './support/browser.mjs';
import { readCourse, rightOptions, wrongOption } from './support/course.mjs';
import {
  answer, answerNote, becomes, chosen, control, follow, goBy, press, questionOn, saving, seesWords, shows, states,
} from './support/learner.mjs';

const course = await readCourse();
const [module] = course.modules;
const noted = module.lessons.filter((lesson) => lesson.hasNote && lesson.calmTitle);
const [toContinue, toSkip, toPutOff] = noted;

/** Ways to get through a question, each with the state that it ends in. */
const WAYS = [
  ['right', async (page, question) => answer(page, question, rightOptions(question))],
  ['right', async (page, question) => {
    await answer(page, question, [wrongOption(question)]);
    await becomes(page, question, 'tried');
    await press(questionOn(page, question.id), 'again');
    assert.deepEqual(await chosen(page, question), []);
    await answer(page, question, rightOptions(question));
  }],
  ['tried', async (page, question) => answer(page, question, [wrongOption(question)])],
  ['right', async (page, question) => {
    await press(questionOn(page, question.id), 'hint');
    await seesWords(questionOn(page, question.id), question.says.tip);
    await answer(page, question, rightOptions(question));
  }],
  ['shown', async (page, question) => press(questionOn(page, question.id), 'show')],
  ['skipped', async (page, question) => press(questionOn(page, question.id), 'skip')],
];

test('through the first module, with a reload in each lesson, to its end', async (t) => {
  const page = await newLearner(t);
  await press(page, 'start-new');
  await follow(page, module.address);
  await follow(page, module.lessons[0].address);

  let way = 0;
  for (const lesson of module.lessons) {
    if (lesson === toPutOff) {
      await answerNote(page, 'later');
      continue;
    }
    if (lesson === toSkip) await answerNote(page, 'skip');
    else if (lesson.hasNote) await answerNote(page, 'continue');
    for (const question of lesson === toSkip ? lesson.calmQuestions : lesson.questions) {
      const [state, act] = WAYS[way++ % WAYS.length];
      await act(page, question);
      await becomes(page, question, state);
      assert.equal(await saving(page), 'saved');
    }
    if (lesson !== toSkip) await staysAfterReload(page, lesson);
    await goBy(page, 'next');
  }

  // The one that was put off is listed, and can be read at last.
  const before = await progressOn(page);
  assert.deepEqual(before, { value: module.lessons.length - 1, max: module.lessons.length });
  await follow(page, toPutOff.address);
  await answerNote(page, 'continue');
  await goBy(page, 'next');
  await visit(page, '#/');
  assert.deepEqual(await progressOn(page), { value: module.lessons.length, max: module.lessons.length });
  await reload(page);
  assert.deepEqual(await progressOn(page), { value: module.lessons.length, max: module.lessons.length });
});

test('a question answers each choice with its author’s words, then explains itself', async (t) => {
  const lesson = module.lessons.find((one) => !one.hasNote && one.questions.length > 0);
  const [question] = lesson.questions;
  const page = await newLearner(t, lesson.address);
  const item = questionOn(page, question.id);

  for (const option of question.options.filter((one) => !one.right)) {
    await answer(page, question, [option]);
    await seesWords(item, option.feedback);
    assert.ok(!(await shows(item, question.says.important)), 'it explains itself before it is answered');
  }
  await becomes(page, question, 'tried');
  await answer(page, question, rightOptions(question));
  await becomes(page, question, 'right');
  await seesWords(item, rightOptions(question)[0].feedback);
  await seesWords(item, question.says.important);
});

test('where several options are right, one of them is not enough', async (t) => {
  const lesson = module.lessons.find((one) => one.questions.some((question) => rightOptions(question).length > 1));
  const question = lesson.questions.find((one) => rightOptions(one).length > 1);
  const page = await newLearner(t, lesson.address);
  if (lesson.hasNote) await answerNote(page, 'continue');
  const [some, ...others] = rightOptions(question);
  await answer(page, question, [some]);
  await becomes(page, question, 'tried');
  await seesWords(questionOn(page, question.id), some.feedback);
  for (const option of others) assert.ok(!(await shows(questionOn(page, question.id), option.feedback)));
  await answer(page, question, rightOptions(question));
  await becomes(page, question, 'right');
});

test('where tries are counted they run out, and one way can still be shown', async (t) => {
  const lesson = module.lessons.find((one) => one.questions.some((question) => question.attempts < 5));
  const question = lesson.questions.find((one) => one.attempts < 5);
  const page = await newLearner(t, lesson.address);
  if (lesson.hasNote) await answerNote(page, 'continue');
  const item = questionOn(page, question.id);
  for (let attempt = 1; attempt <= question.attempts; attempt += 1) {
    if (attempt > 1) await press(item, 'again');
    await answer(page, question, [wrongOption(question)]);
    await becomes(page, question, attempt < question.attempts ? 'tried' : 'wrong');
  }
  assert.equal(await item.locator('input:enabled').count(), 0);
  assert.equal(await control(item, 'again').count(), 0);
  await press(item, 'show');
  await becomes(page, question, 'shown');
  await seesWords(item, rightOptions(question)[0].feedback);
});

test('the start page says where somebody is, and leads to the question that they left', async (t) => {
  const lesson = module.lessons.findLast((one) => !one.hasNote && one.questions.length > 1);
  const page = await newLearner(t, lesson.address);
  const left = lesson.questions.at(-1);
  await answer(page, left, [wrongOption(left)]);
  await becomes(page, left, 'tried');

  await visit(page, '#/');
  await reload(page);
  await seesWords(page.locator('#main'), lesson.title);
  assert.equal(await goBy(page, 'start-continue'), lesson.address);
  await page.waitForFunction((id) => document.activeElement?.closest(`[data-item="${id}"]`), left.id);
  const box = await questionOn(page, left.id).boundingBox();
  const height = page.viewportSize().height;
  assert.ok(box.y >= 0 && box.y < height, `the question stands at ${box.y} of ${height}`);
});

test('skipping at a content note leads to the calmer version, and is kept nowhere', async (t) => {
  const page = await newLearner(t, toSkip.address);
  for (const question of toSkip.questions) assert.equal(await questionOn(page, question.id).count(), 0);
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  const before = await kept();

  await answerNote(page, 'skip');
  await seesWords(page.locator('#main'), toSkip.calmTitle);
  for (const question of toSkip.calmQuestions) await questionOn(page, question.id).waitFor();
  for (const question of toSkip.questions) assert.equal(await questionOn(page, question.id).count(), 0);
  assert.equal(await kept(), before);

  await press(page, 'read-full');
  await control(page, 'note-skip').waitFor();
});

test('coming back later goes on with the next lesson, and says what waits', async (t) => {
  const page = await newLearner(t, toPutOff.address);
  const next = module.lessons[module.lessons.indexOf(toPutOff) + 1];
  await answerNote(page, 'later');
  await page.locator(`[data-lesson="${next.id}"]`).waitFor();
  await visit(page, module.address);
  const links = (address) => page.locator(`#main a[href="${address}"]`).count();
  assert.equal(await links(toPutOff.address), (await links(module.lessons.at(-1).address)) + 1, 'it is not listed once more');
  await follow(page, toPutOff.address);
  await control(page, 'note-later').waitFor();
});

test('continuing past a content note is remembered, and the note can still be read', async (t) => {
  const page = await newLearner(t, toContinue.address);
  await answerNote(page, 'continue');
  await reload(page);
  assert.equal(await control(page, 'note-continue').count(), 0);
  for (const question of toContinue.questions) await questionOn(page, question.id).waitFor();
});

/** Everything that a lesson shows of its questions is the same after a reload. */
async function staysAfterReload(page, lesson) {
  const look = async () => ({
    states: await states(page),
    words: await page.locator('[data-item]').allInnerTexts(),
    chosen: await page.locator('[data-item] input').evaluateAll((inputs) => inputs.map((input) => input.checked)),
  });
  const before = await look();
  await reload(page);
  await page.locator(`[data-lesson="${lesson.id}"]`).waitFor();
  assert.deepEqual(await look(), before, lesson.title);
}

async function progressOn(page) {
  return page.locator('#main progress').first().evaluate(({ value, max }) => ({ value, max }));
}
