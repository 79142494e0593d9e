// What the tests are told from outside. `cargo xtask test` sets all of it.

import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where the built site is served, such as `http://127.0.0.1:8080/`. */
export const SITE = siteAddress();

/** Where "Leave this page" goes. No test ever lets a request reach it. */
export const EXIT = 'https://www.weather.gov/';

/** A Chromium or Chrome. */
export function browserProgram() {
  const named = process.env.WAYMARK_CHROMIUM;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
  const candidates = named ? [named] : folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  const found = candidates.find((candidate) => existsSync(candidate));
  if (!found) throw new Error('No Chromium or Chrome was found. Name one with WAYMARK_CHROMIUM.');
  return found;
}

function siteAddress() {
  const address = process.env.WAYMARK_URL;
  if (!address) throw new Error('WAYMARK_URL does not say where the site is. `cargo xtask test --only browser` sets it.');
  return address.endsWith('/') ? address : `${address}/`;
}
