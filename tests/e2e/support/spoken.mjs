// The page as a screen reader gets it: Chromium's own accessibility tree.

const OPERABLE = ['button', 'link', 'radio', 'checkbox', 'DisclosureTriangle', 'textbox', 'combobox', 'slider'];

/** Every control with its role, its name, and the text that can be seen on it. */
export async function controls(page) {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const operable = nodes.filter((node) => !node.ignored && OPERABLE.includes(node.role.value));
  const found = await Promise.all(operable.map(async (node) => {
    const { object } = await devtools.send('DOM.resolveNode', { backendNodeId: node.backendDOMNodeId });
    const { result } = await devtools.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: 'function () { return (this.closest("label") ?? this).innerText.trim() }',
      returnByValue: true,
    });
    return { role: node.role.value, name: node.name?.value ?? '', text: result.value };
  }));
  await devtools.detach();
  return found;
}

/** The parts of the page that one can jump to, as "role" or "role: name". */
export async function landmarks(page) {
  return nodesOf(page, ['banner', 'main', 'navigation', 'contentinfo', 'complementary', 'region', 'form', 'search']);
}

/** The groups of a page by their names. */
export const groups = (page) => nodesOf(page, ['group', 'radiogroup']);

async function nodesOf(page, roles) {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const found = nodes.filter((node) => !node.ignored && roles.includes(node.role.value));
  return found.map((node) => ({ role: node.role.value, name: node.name?.value ?? '' }));
}

/** The levels of the headings that can be seen or heard, from top to bottom. */
export const headingLevels = (page) => page.locator('h1, h2, h3, h4, h5, h6').evaluateAll((all) =>
  all.filter((heading) => heading.checkVisibility() && !heading.closest('[popover]:not(:popover-open)')).map((heading) => Number(heading.tagName[1])));

/** Waits until the status region speaks after something was done, and returns what it says. */
export async function spokenAfter(page, act) {
  await page.evaluate(() => { document.getElementById('status').textContent = ''; });
  await act();
  await page.waitForFunction(() => document.getElementById('status').textContent.trim());
  return page.evaluate(() => document.getElementById('status').textContent.trim());
}
