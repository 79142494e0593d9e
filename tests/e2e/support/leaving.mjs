// Leaving the page, and what the screen shows from then on.

import assert from 'node:assert/strict';
import { letters } from './learner.mjs';
import { EXIT } from './settings.mjs';

/** The ways to leave. The mouse and the keys don't wait for the page that comes next. */
export const WAYS_OUT = {
  'by click': async (page) => {
    const box = await page.locator('[data-action=leave]').boundingBox();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  },
  'by pressing Shift three times': async (page) => {
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  },
};

/**
 * Stands in for the site that "Leave this page" goes to, as slow as one likes: it answers when it is told to.
 * No request ever goes out.
 */
export async function standInForExit(device) {
  let arrive;
  const mayArrive = new Promise((resolve) => { arrive = resolve; });
  const asked = [];
  await device.route(`${EXIT}**`, async (route) => {
    asked.push(route.request().headers());
    await mayArrive;
    await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title><p>Sunny</p>' }).catch(() => {});
  });
  return { asked, arrive };
}

/**
 * Looks at the screen in every frame after a click or a key. A page that is being left can't be asked any more,
 * so it tells by itself. Gives a function that waits for some frames and returns what was seen.
 */
export async function watchScreen(device) {
  const frames = [];
  await device.exposeBinding('waymarkFrame', (_, frame) => { frames.push(frame); });
  await device.addInitScript(() => {
    let at;
    const look = () => {
      const offer = document.querySelector('[data-action=continue]')?.innerText ?? '';
      const text = document.body.innerText.trim();
      let remembers = true;
      try { remembers = sessionStorage.getItem('waymark-exited') !== null; } catch { /* this browser keeps nothing */ }
      window.waymarkFrame({ after: performance.now() - at, title: document.title, text: text === offer.trim() ? '' : text, remembers });
      requestAnimationFrame(look);
    };
    const begin = (event) => {
      if (at === undefined) requestAnimationFrame(look);
      at = event.timeStamp;
    };
    for (const name of ['click', 'keyup']) window.addEventListener(name, begin, true);
  });
  return async () => {
    const blank = () => frames.findIndex((frame) => !frame.text);
    const end = Date.now() + 5000;
    while (blank() < 0 || frames.length < blank() + 5) {
      if (Date.now() > end) assert.fail(`the course is still on the screen: ${JSON.stringify(frames.at(-1))?.slice(0, 300)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const since = frames.slice(blank());
    return {
      goneAfter: since[0].after,
      titles: [...new Set(since.map((frame) => frame.title))],
      texts: [...new Set(since.map((frame) => frame.text))],
      remembers: since.at(-1).remembers,
    };
  };
}

/** Presses the browser's Back (-1) or Forward (+1), to a page whose address begins so. */
export async function goThroughHistory(page, steps, address) {
  // The page may be gone before it can answer.
  await page.evaluate((by) => history.go(by), steps).catch(() => {});
  await page.waitForURL((url) => url.href.startsWith(address), { waitUntil: 'commit' });
}

/** A page that was left shows one control that brings the course back, and no word of the course. */
export async function staysNeutral(page, title) {
  const control = page.locator('[data-action=continue]');
  await control.waitFor();
  const seen = { title: await page.title(), text: (await page.locator('body').innerText()).trim() };
  assert.deepEqual(seen, { title, text: await control.innerText() });
  assert.equal(await page.locator('body *:visible').count(), 2, 'there is more than the one control');
}

/** Asks for the course back. */
export async function comesBack(page, courseTitle) {
  await page.locator('[data-action=continue]').click();
  await page.locator('html[data-app=ready]:not([data-exited])').waitFor({ state: 'attached' });
  assert.ok(letters(await page.locator('body').innerText()).includes(letters(courseTitle)));
}
