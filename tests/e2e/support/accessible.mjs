// Axe on one state of the page, in each of the ways in which people look at it.

import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';

const OPTIONS = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
const WIDE = { width: 1280, height: 800 };

/** 400 % zoom makes of a desktop of 1280 × 1024 what a page sees as 320 × 256. */
const VIEWS = {
  light: { size: WIDE, media: { colorScheme: 'light' } },
  dark: { size: WIDE, media: { colorScheme: 'dark' } },
  'forced colours': { size: WIDE, media: { forcedColors: 'active' } },
  'a width of 320': { size: { width: 320, height: 640 }, media: {} },
  '400 % zoom': { size: { width: 320, height: 256 }, media: {} },
};

/** Nothing to complain about, in any view; and in the narrow ones nothing to scroll sideways for. */
export async function isAccessible(page, what) {
  const complaints = [];
  for (const [view, { size, media }] of Object.entries(VIEWS)) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce', ...media });
    for (const { id, help, nodes } of await violations(page)) {
      complaints.push(`${what}, ${view}: ${id} (${help}) at ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`);
    }
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (sideways > 0) complaints.push(`${what}, ${view}: the page is ${sideways} px too wide`);
  }
  await page.setViewportSize(WIDE);
  assert.deepEqual(complaints, []);
}

/** Bringing axe to the page takes longer than running it, so it is brought once. */
async function violations(page) {
  const isThere = await page.evaluate(() => 'axe' in window);
  const results = isThere
    ? await page.evaluate((options) => window.axe.run(document, options), OPTIONS)
    : await new AxeBuilder({ page }).options(OPTIONS).setLegacyMode().analyze();
  return results.violations;
}
