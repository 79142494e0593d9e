// The course for somebody who listens to it.

import assert from 'node:assert/strict';
import { newLearner, test, visit } from './support/browser.mjs';
import { readCourse, rightOptions, wrongOption } from './support/course.mjs';
import { answer, answerNote, becomes, choose, chosen, control, letters, press, questionOn } from './support/learner.mjs';
import { controls, groups, headingLevels, landmarks, spokenAfter } from './support/spoken.mjs';

const course = await readCourse();
const [module] = course.modules;
const plain = module.lessons.find((lesson) => !lesson.hasNote && lesson.questions.length > 0);
const noted = module.lessons.find((lesson) => lesson.hasNote);
const [question] = plain.questions;
const check = (page) => press(questionOn(page, question.id), 'check');
/** Also where pressing it would change nothing. */
const checkAnyway = (page) => control(questionOn(page, question.id), 'check').click({ force: true });

const PAGES = {
  'the start page': '#/',
  'a module': module.address,
  'a lesson': plain.address,
  'a lesson with a content note': noted.address,
  help: '#/help',
  'the glossary': '#/glossary',
  'the sources': '#/sources',
  'the settings': '#/settings',
  'what is kept': '#/kept',
  'an address that leads nowhere': '#/99',
};

for (const [name, address] of Object.entries(PAGES)) {
  test(`${name}: controls are called what is written on them, headings go down by one, parts have names`, async (t) => {
    const page = await newLearner(t, address);
    const all = await controls(page);
    assert.ok(all.length > 3);
    for (const { role, name, text } of all) assert.equal(letters(name), letters(text), `a ${role}`);

    const levels = await headingLevels(page);
    assert.equal(levels.filter((level) => level === 1).length, 1, 'there is one h1');
    assert.equal(levels[0], 1);
    levels.slice(1).forEach((level, at) => assert.ok(level <= levels[at] + 1, `h${levels[at]} is followed by h${level}`));

    const parts = await landmarks(page);
    for (const role of ['banner', 'main', 'contentinfo']) assert.equal(parts.filter((part) => part.role === role).length, 1, role);
    const named = parts.filter((part) => ['navigation', 'region'].includes(part.role)).map((part) => `${part.role}: ${part.name}`);
    assert.equal(new Set(named).size, named.length, `two parts have the same name: ${named.join(', ')}`);
    assert.ok(parts.every((part) => part.name || !['navigation', 'region'].includes(part.role)), 'a part has no name');
  });
}

test('titles in the history are numbers, and never what something is about', async (t) => {
  const page = await newLearner(t);
  const plainTitle = await page.title();
  for (const { address } of [module, ...module.lessons]) {
    await visit(page, address);
    assert.equal(await page.title(), `${plainTitle} · ${address.slice(2).replace('/', '.')}`);
  }
  const telling = new RegExp(course.title.match(/\p{L}{6,}/gu).join('|'), 'i');
  for (const address of Object.values(PAGES)) {
    await visit(page, address);
    const title = await page.title();
    assert.ok(title.startsWith(plainTitle), title);
    assert.doesNotMatch(title, telling);
  }
});

test('the options are a group with the question’s name', async (t) => {
  const page = await newLearner(t, plain.address);
  const named = (await groups(page)).map((group) => letters(group.name));
  assert.ok(named.some((name) => name.includes(letters(question.title))), named.join(', '));
  const legend = await questionOn(page, question.id).locator('fieldset > legend').innerText();
  assert.ok(named.some((name) => name.includes(letters(legend))));
});

test('the result is said in the words that stand on the page', async (t) => {
  const page = await newLearner(t, plain.address);
  const said = [];
  for (const options of [[wrongOption(question)], rightOptions(question)]) {
    await choose(page, question, options);
    const words = await spokenAfter(page, () => check(page));
    const [result] = words.split('.');
    assert.ok(letters(await questionOn(page, question.id).innerText()).includes(letters(result)), `the page does not show “${result}”`);
    said.push(words);
  }
  assert.notEqual(said[0], said[1]);
  for (const words of said) assert.doesNotMatch(words, /wrong|fail|oops|great|!/i);
});

test('the right answer is said in words when it is shown', async (t) => {
  const page = await newLearner(t, plain.address);
  const words = await spokenAfter(page, () => press(questionOn(page, question.id), 'show'));
  for (const option of rightOptions(question)) assert.ok(letters(words).includes(letters(option.words)), words);
});

test('what a press does not change is said too', async (t) => {
  const page = await newLearner(t, plain.address);
  const nothingChosen = await spokenAfter(page, () => checkAnyway(page));
  await answer(page, question, [wrongOption(question)]);
  await becomes(page, question, 'tried');
  const sameAgain = await spokenAfter(page, () => checkAnyway(page));
  assert.notEqual(nothingChosen, sameAgain);
  const cleared = await spokenAfter(page, () => press(questionOn(page, question.id), 'again'));
  assert.notEqual(cleared, sameAgain);
  assert.deepEqual(await chosen(page, question), []);
});

test('feedback belongs to the option that was chosen', async (t) => {
  const page = await newLearner(t, plain.address);
  const option = wrongOption(question);
  await answer(page, question, [option]);
  await becomes(page, question, 'tried');
  const described = await questionOn(page, question.id).locator('input:checked').evaluate((input) =>
    (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.innerText ?? '').join(' '));
  assert.ok(letters(described).includes(letters(option.feedback)), described);
});

test('the three choices of a content note are alike, and the lesson is not heard before one is made', async (t) => {
  const page = await newLearner(t, noted.address);
  const looks = [];
  for (const choice of ['continue', 'skip', 'later']) {
    looks.push(await control(page, `note-${choice}`).evaluate((button) => {
      const { width, height } = button.getBoundingClientRect();
      const { color, backgroundColor, borderColor, borderWidth, fontSize, fontWeight, textDecorationLine } = getComputedStyle(button);
      return { width: Math.round(width), height: Math.round(height), color, backgroundColor, borderColor, borderWidth, fontSize, fontWeight, textDecorationLine };
    }));
  }
  assert.deepEqual(looks, [looks[0], looks[0], looks[0]]);
  assert.equal(await page.locator('[data-item]').count(), 0);
  await answerNote(page, 'continue');
  for (const { id } of noted.questions) await questionOn(page, id).waitFor();
});
