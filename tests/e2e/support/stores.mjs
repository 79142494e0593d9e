// What a browser keeps for the site, and browsers that refuse to.

/** Everything that the site keeps on the device, by key. */
export const kept = (page) => page.evaluate(() => ({ ...localStorage }));

/** What is kept of one course: one record for each thing that the learner did. */
export async function records(page, course) {
  const all = Object.entries(await kept(page));
  return Object.fromEntries(all.filter(([key]) => key.startsWith(`waymark/${course.id}/`)));
}

/** A browser that gives no storage: even naming it throws, as with cookies switched off. */
export async function withoutStorage(device) {
  await device.addInitScript(() => {
    const refuse = () => { throw new DOMException('Access is denied for this document.', 'SecurityError'); };
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: refuse, configurable: true });
  });
}

/** A browser whose storage is full: it can be read, and takes nothing more. */
export async function withFullStorage(device) {
  await device.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException('The quota has been exceeded.', 'QuotaExceededError'); };
  });
}

/** Puts texts into the store, as another page of the same host or a later version of the app would. */
export const keep = (page, texts) => page.evaluate((all) => { for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text); }, texts);
