// The keyboard alone: where it is, and whether that can be seen.

import assert from 'node:assert/strict';

const MANY_STOPS = 150;

/** Presses Tab until the focus is on what a selector finds. At each stop it has to be visible where the focus is. */
export async function tabTo(page, selector, key = 'Tab') {
  const stops = [];
  while (stops.length < MANY_STOPS) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    assert.ok(stop.visible, `the focus can't be seen on: ${stop.name}`);
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return stops;
    stops.push(stop.name);
  }
  assert.fail(`${key} does not reach ${selector}. It stopped at: ${stops.slice(-10).join(' · ')}`);
}

/** What has the focus: what it is, and whether a reader can see that it has the focus. */
export function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const name = `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.closest('label')?.innerText ?? element.innerText ?? '').trim().slice(0, 60)}”`;
    // The row of a choice may carry the ring of the box inside of it.
    const carriers = [element, element.closest('label')].filter(Boolean);
    const ringed = carriers.some((carrier) => {
      const style = getComputedStyle(carrier);
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
    });
    const box = carriers.at(-1).getBoundingClientRect();
    const onScreen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
    return { name, visible: element !== document.body && ringed && onScreen };
  });
}

/** Waits until the focus is on what a selector finds. */
export async function focusIsOn(page, selector) {
  try {
    await page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector, { timeout: 3000 });
  } catch {
    assert.fail(`the focus should be on ${selector}, and is on ${(await focused(page)).name}`);
  }
}
