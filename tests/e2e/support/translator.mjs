// A browser's own translation of a page, as Chrome does it: every text is taken out of the page, and a new one is
// put in its place, wrapped into two <font> elements. It goes on with everything that appears later.

/** Translates everything on the pages of a device from now on. «Like this», so that tests can tell. */
export async function translateEverything(device) {
  await device.addInitScript(() => {
    const UNTOUCHED = 'script, style, textarea, code, [translate=no]';
    const done = new WeakSet();

    const translate = (text) => {
      const parent = text.parentElement;
      if (done.has(text) || !text.data.trim() || !parent || parent.closest(UNTOUCHED)) return;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      const translated = document.createTextNode(`«${text.data}»`);
      done.add(translated);
      inner.append(translated);
      outer.append(inner);
      text.replaceWith(outer);
    };

    const translateBelow = (node) => {
      if (node.nodeType === Node.TEXT_NODE) translate(node);
      if (node.nodeType !== Node.ELEMENT_NODE) return;
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      texts.forEach(translate);
    };

    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.classList.add('translated-ltr');
      translateBelow(document.body);
      new MutationObserver((changes) => {
        for (const change of changes) {
          if (change.type === 'characterData') translate(change.target);
          change.addedNodes.forEach(translateBelow);
        }
      }).observe(document.body, { childList: true, characterData: true, subtree: true });
    });
  });
}

/** Texts on the page that the translation has not reached, or that are translated twice. */
export const untranslated = (page) => page.evaluate(() => {
  const walker = document.createTreeWalker(document.querySelector('#main'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const isOurs = text.data.trim() && !text.parentElement.closest('code, [translate=no]');
    if (isOurs && !/^«[^«»]*»$/.test(text.data)) found.push(text.data);
  }
  return found;
});
