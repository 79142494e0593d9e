// Nobody else is asked for anything, and the browser has nothing to complain about.

import assert from 'node:assert/strict';
import { newDevice, openTab, reload, test, visit } from './support/browser.mjs';
import { readCourse, rightOptions } from './support/course.mjs';
import { answer, answerNote, becomes, goBy, press } from './support/learner.mjs';
import { SITE } from './support/settings.mjs';

const course = await readCourse();

test('a journey over all pages asks only the site itself, and the console stays empty', async (t) => {
  const device = await newDevice(t);
  const seen = await listen(device);
  const page = await openTab(device);
  await press(page, 'start-new');
  for (const module of course.modules) {
    await visit(page, module.address);
    await visit(page, module.lessons[0].address);
    for (const lesson of module.lessons) {
      if (lesson.hasNote) await answerNote(page, 'continue');
      for (const question of lesson.questions) {
        await answer(page, question, rightOptions(question));
        await becomes(page, question, 'right');
      }
      await page.locator('#main a[data-source], #main a[data-term]').first().click();
      await page.locator('[popover]:popover-open').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('img').evaluateAll((all) => Promise.all(all.map((image) => image.decode())));
      await goBy(page, 'next');
    }
  }
  for (const address of ['#/help', '#/glossary', '#/sources', '#/settings', '#/kept', '#/99', '#/']) {
    await visit(page, address);
    await reload(page);
  }
  const { origin } = new URL(SITE);
  assert.deepEqual(seen.requests.filter((url) => new URL(url).origin !== origin), []);
  assert.deepEqual(seen.console, []);
  assert.deepEqual(seen.violations, []);
  assert.ok(seen.requests.some((url) => url.endsWith('course/course.md')), 'no request was seen at all');
});

test('every file that is asked for is there', async (t) => {
  const device = await newDevice(t);
  const refused = [];
  device.on('response', (response) => { if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`); });
  device.on('requestfailed', (request) => refused.push(`failed ${request.url()}`));
  const page = await openTab(device, course.lessons[0].address);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(refused, []);
});

test('links to other sites say where they lead, and tell those sites nothing', async (t) => {
  const device = await newDevice(t);
  const links = [];
  for (const address of ['#/help', '#/sources', '#/glossary']) {
    const page = await openTab(device, address);
    links.push(...await page.locator('#main a[href^="http"]').evaluateAll((all) =>
      all.map((link) => ({ host: link.host, words: link.innerText, rel: link.rel }))));
  }
  assert.ok(links.length > 0);
  for (const { host, words, rel } of links) {
    assert.ok(words.includes(host), `“${words}” does not say that it leads to ${host}`);
    assert.match(rel, /noopener/);
    assert.match(rel, /noreferrer/);
  }
});

/** Notes requests, complaints in the console, and what the policy held back. */
async function listen(device) {
  const seen = { requests: [], console: [], violations: [] };
  device.on('request', (request) => seen.requests.push(request.url()));
  device.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) seen.console.push(message.text());
  });
  await device.exposeBinding('waymarkViolation', (_, violation) => { seen.violations.push(violation); });
  await device.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => window.waymarkViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`));
  });
  return seen;
}
