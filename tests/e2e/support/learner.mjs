// What a learner does, as verbs. They find things by the marks that ARCHITECTURE.md lists, never by the app's own
// words, so that they work on any course and in any language.

import assert from 'node:assert/strict';
import { turnsTo } from './browser.mjs';

/** The question with an id. */
export const questionOn = (page, id) => page.locator(`[data-item="${id}"]`);

/** The control for an action, on the whole page or inside of something. */
export const control = (place, action) => place.locator(`[data-action=${action}]`);

/** Presses the control for an action. */
export async function press(place, action) {
  await control(place, action).click();
}

/** Follows a link of the page to another page. */
export async function follow(page, address) {
  await turnsTo(page, address, () => page.locator(`#main a[href="${address}"]:visible`).first().click());
}

/** Presses the control that leads to another page, and returns the address of that page. */
export async function goBy(page, action) {
  const address = await control(page, action).getAttribute('href');
  await turnsTo(page, address, () => press(page, action));
  return address;
}

/** Answers the content note of a lesson: `continue`, `skip`, or `later`, which opens another page. */
export async function answerNote(page, choice) {
  if (choice === 'later') {
    await turnsTo(page, null, () => press(page, 'note-later'));
  } else {
    await press(page, `note-${choice}`);
    await control(page, `note-${choice}`).waitFor({ state: 'detached' });
  }
}

// ---- Questions ----

/** Marks these options and no others, by clicking on their rows. */
export async function choose(page, question, options) {
  for (const { row, input, words } of await choices(page, question)) {
    const wanted = options.some((option) => option.words === words);
    if (wanted !== (await input.isChecked()) && (wanted || (await input.getAttribute('type')) === 'checkbox')) await row.click();
  }
}

/** The options of a question on the page, in the order in which they stand there. */
export async function choices(page, question) {
  const rows = questionOn(page, question.id).locator('label:has(input)');
  await rows.first().waitFor();
  const shown = (await rows.allInnerTexts()).map(letters);
  return shown.map((text, at) => {
    const fits = question.options.filter((option) => text.includes(letters(option.words)));
    assert.ok(fits.length > 0, `the page shows an option of ${question.id} that its author did not write: ${text}`);
    const option = fits.sort((one, other) => other.words.length - one.words.length)[0];
    return { row: rows.nth(at), input: rows.nth(at).locator('input'), words: option.words };
  });
}

/** The words of the options that are marked. */
export async function chosen(page, question) {
  const marked = [];
  for (const { input, words } of await choices(page, question)) if (await input.isChecked()) marked.push(words);
  return marked;
}

/** Chooses and checks. */
export async function answer(page, question, options) {
  await choose(page, question, options);
  await press(questionOn(page, question.id), 'check');
}

/** Waits until a question is in a state, such as `right`. */
export async function becomes(page, question, state) {
  await page.locator(`[data-item="${question.id}"][data-state=${state}]`).waitFor({ state: 'attached' });
}

/** The state of a question. */
export const stateOf = (page, question) => questionOn(page, question.id).getAttribute('data-state');

/** The states of all questions on the page, by id. */
export function states(page) {
  return page.locator('[data-item]').evaluateAll((items) => Object.fromEntries(items.map((item) => [item.dataset.item, item.dataset.state])));
}

// ---- What is said ----

/** What the page says about saving: `saved`, `unsaved` or `memory`. */
export const saving = (page) => page.locator('[data-save]').first().getAttribute('data-save');

/** Whether words stand somewhere on the page, whatever the typography. */
export async function shows(place, words) {
  return letters(await place.innerText()).includes(letters(words));
}

/** Waits until they do. */
export async function seesWords(place, words) {
  const end = Date.now() + 5000;
  while (!(await shows(place, words))) {
    if (Date.now() > end) assert.fail(`the page does not show: ${words}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Text without anything but letters and digits: the same before and after typography and translation. */
export const letters = (text) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
