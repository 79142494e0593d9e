// What is kept on the device, what never is, and browsers that keep nothing.

import assert from 'node:assert/strict';
import { newDevice, newLearner, openTab, reload, test, visit } from './support/browser.mjs';
import { readCourse, rightOptions, wrongOption } from './support/course.mjs';
import { answer, answerNote, becomes, choose, control, goBy, press, questionOn, saving, states } from './support/learner.mjs';
import { keep, kept, records, withFullStorage, withoutStorage } from './support/stores.mjs';

const course = await readCourse();
const [module] = course.modules;
const [lesson, other] = module.lessons.filter((one) => !one.hasNote && one.questions.length > 0);
const [question] = lesson.questions;
const [otherQuestion] = other.questions;

test('each thing that is done is one small record, and none is ever written again', async (t) => {
  const page = await newLearner(t, lesson.address);
  let before = await records(page, course);
  const steps = [
    async () => { await answer(page, question, [wrongOption(question)]); await becomes(page, question, 'tried'); },
    async () => { await press(questionOn(page, question.id), 'hint'); await questionOn(page, question.id).locator('[data-hint]').waitFor(); },
    async () => { await answer(page, question, rightOptions(question)); await becomes(page, question, 'right'); },
    async () => { await goBy(page, 'next'); },
  ];
  for (const [at, step] of steps.entries()) {
    await step();
    const after = await records(page, course);
    const added = Object.keys(after).filter((key) => !(key in before));
    // Going on is two things: one lesson is finished, and another is opened.
    assert.equal(added.length, at === 3 ? 2 : 1, `${added}`);
    for (const key of added) assert.ok(key.length + after[key].length < 1000, `${key} is large`);
    for (const [key, text] of Object.entries(before)) assert.equal(after[key], text);
    before = after;
  }
  assert.equal(await saving(page), 'saved');
  const topics = module.lessons.map((one) => one.title.toLowerCase());
  for (const key of Object.keys(before)) for (const topic of topics) assert.ok(!key.toLowerCase().includes(topic));
});

test('two tabs at once: each keeps what it did, and after a reload both show all of it', async (t) => {
  const device = await newDevice(t);
  const [one, two] = [await openTab(device, lesson.address), await openTab(device, other.address)];
  await Promise.all([choose(one, question, rightOptions(question)), choose(two, otherQuestion, [wrongOption(otherQuestion)])]);
  await Promise.all([press(questionOn(one, question.id), 'check'), press(questionOn(two, otherQuestion.id), 'check')]);
  await becomes(one, question, 'right');
  await becomes(two, otherQuestion, 'tried');
  for (const page of [one, two]) {
    await reload(page);
    await visit(page, lesson.address);
    await becomes(page, question, 'right');
    await visit(page, other.address);
    await becomes(page, otherQuestion, 'tried');
  }
});

test('a tab shows what another tab did, without a reload', async (t) => {
  const device = await newDevice(t);
  const [one, two] = [await openTab(device, lesson.address), await openTab(device, lesson.address)];
  await answer(one, question, rightOptions(question));
  await becomes(two, question, 'right');
});

test('just looking keeps nothing, in a whole lesson and over a reload', async (t) => {
  const page = await newLearner(t);
  await press(page, 'start-look');
  await page.locator('[data-save=memory]').waitFor();
  await visit(page, lesson.address);
  await answer(page, question, rightOptions(question));
  await becomes(page, question, 'right');
  assert.equal(await saving(page), 'memory');
  assert.deepEqual(await kept(page), {});
  await reload(page);
  assert.equal(await saving(page), 'memory');
  assert.deepEqual(await kept(page), {});
});

test('looking shows nothing of what somebody else has kept, and their progress is there afterwards', async (t) => {
  const page = await newLearner(t, lesson.address);
  await answer(page, question, rightOptions(question));
  await becomes(page, question, 'right');
  const before = await kept(page);
  await visit(page, '#/');
  await press(page, 'start-look');
  await visit(page, lesson.address);
  await becomes(page, question, 'unanswered');
  await answer(page, question, [wrongOption(question)]);
  assert.deepEqual(await kept(page), before);
  await visit(page, '#/');
  await press(page, 'start-continue');
  await visit(page, lesson.address);
  await becomes(page, question, 'right');
});

test('erasing leaves nothing of this course, and everything of others', async (t) => {
  const page = await newLearner(t, lesson.address);
  await answer(page, question, rightOptions(question));
  await becomes(page, question, 'right');
  const elsewhere = { 'waymark/another-course/abcd/1': 'theirs', somebody: 'else' };
  await keep(page, elsewhere);
  await visit(page, '#/kept');
  await press(page, 'erase');
  await press(page, 'erase-now');
  await control(page, 'erase').waitFor();
  assert.deepEqual(await kept(page), elsewhere);
  await visit(page, lesson.address);
  await becomes(page, question, 'unanswered');
  assert.deepEqual(Object.values(await states(page)), lesson.questions.map(() => 'unanswered'));
});

test('what can’t be read is left byte for byte as it is, and the rest is read', async (t) => {
  const page = await newLearner(t, lesson.address);
  await answer(page, question, rightOptions(question));
  await becomes(page, question, 'right');
  const prefix = `waymark/${course.id}/zzzz`;
  const unreadable = {
    [`${prefix}/1`]: '{"v":1,"replica":"zzzz","seq',
    [`${prefix}/2`]: '\u0000\ufffd🙂 not ours',
    [`${prefix}/3`]: '{"v":999,"replica":"zzzz","sequence":3,"event":{"do":"flew"}}',
    [`${prefix}/4`]: '',
  };
  await keep(page, unreadable);
  await reload(page);
  await becomes(page, question, 'right');
  await visit(page, other.address);
  await answer(page, otherQuestion, rightOptions(otherQuestion));
  await becomes(page, otherQuestion, 'right');
  const after = await kept(page);
  for (const [key, text] of Object.entries(unreadable)) assert.equal(after[key], text, key);
});

const UNKIND = { 'refuses even to be asked': withoutStorage, 'is full': withFullStorage };

for (const [how, makeUnkind] of Object.entries(UNKIND)) {
  test(`where storage ${how}, everything works and the page says that it won’t last`, async (t) => {
    const device = await newDevice(t);
    await makeUnkind(device);
    const page = await openTab(device);
    await visit(page, module.address);
    await visit(page, lesson.address);
    await answer(page, question, [wrongOption(question)]);
    await becomes(page, question, 'tried');
    await answer(page, question, rightOptions(question));
    await becomes(page, question, 'right');
    const noted = module.lessons.find((one) => one.hasNote);
    await visit(page, noted.address);
    await answerNote(page, 'continue');
    await visit(page, '#/settings');
    await page.locator('input[name=theme][value=dark]').check();
    await page.locator('html[data-theme=dark]').waitFor({ state: 'attached' });

    // What was done is there as long as the page is, and every page says that it won't be there next time.
    for (const address of ['#/', module.address, '#/help', '#/kept', lesson.address]) {
      await visit(page, address);
      const line = page.locator('[data-save=unsaved]:visible, [data-save=memory]:visible').first();
      await line.waitFor();
      assert.ok((await line.innerText()).length > 20, address);
    }
    await becomes(page, question, 'right');
    await reload(page);
    await becomes(page, question, 'unanswered');
  });
}
