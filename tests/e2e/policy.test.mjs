// What the page itself may do: the policy that stands in it, and that the browser holds it to.

import assert from 'node:assert/strict';
import { newLearner, test } from './support/browser.mjs';
import { SITE } from './support/settings.mjs';

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'media-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-src': "'none'",
};

test('the policy is the documented one, and comes before anything that it is about', async () => {
  const html = await served('index.html');
  assert.deepEqual(policyOf(html), POLICY);
  const policy = html.indexOf('Content-Security-Policy');
  const first = html.search(/<(script|link|style|img)\b/);
  assert.ok(policy < first, 'a file is named before the policy');
});

for (const page of ['index.html', 'neutral.html']) {
  test(`${page} has no script, style or handler of its own`, async () => {
    const html = withoutComments(await served(page));
    for (const [tag, content] of [...html.matchAll(/(<script\b[^>]*>)(.*?)<\/script>/gs)].map((script) => script.slice(1))) {
      assert.match(tag, /\ssrc="[^":]+"/, `${tag} names no file of this site`);
      assert.equal(content.trim(), '', `${tag} has a program inside`);
    }
    assert.doesNotMatch(html, /<style\b/);
    assert.doesNotMatch(html, /<[^>]+\s(style|on\w+)\s*=/);
    assert.doesNotMatch(html, /javascript:/i);
  });
}

test('the program belongs to the page: both files are named with their hash', async () => {
  const meta = /<meta name="waymark-app"[^>]*>/.exec(await served('index.html'))[0];
  for (const file of ['glue', 'wasm']) {
    assert.match(meta, new RegExp(`data-${file}="[^":]+"`));
    assert.match(meta, new RegExp(`data-${file}-integrity="sha384-[^"]{64}"`));
  }
});

test('the browser refuses what the policy forbids', async (t) => {
  const page = await newLearner(t);
  const refused = await page.evaluate(async () => {
    const seen = [];
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red">styled</p>');
    await fetch('https://elsewhere.example/').catch(() => {});
    const image = new Image();
    await new Promise((resolve) => { image.onerror = resolve; image.src = 'https://elsewhere.example/a.png'; });
    return { seen: seen.sort(), ran: window.ran === true };
  });
  assert.deepEqual(refused, { seen: ['connect-src', 'img-src', 'script-src-elem', 'style-src-attr'], ran: false });
});

async function served(file) {
  const answer = await fetch(SITE + file);
  assert.equal(answer.status, 200, file);
  return answer.text();
}

function policyOf(html) {
  const [, content] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html);
  return Object.fromEntries(content.split(';').map((directive) => {
    const [name, ...sources] = directive.trim().split(/\s+/);
    return [name, sources.join(' ')];
  }));
}

const withoutComments = (html) => html.replace(/<!--.*?-->/gs, '');
