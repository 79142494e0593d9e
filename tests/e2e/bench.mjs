// Measures in a real browser what a learner waits for. `cargo xtask bench` runs this and makes a table of it:
// it serves the site and a plain page, and reads one JSON object from standard output.
//
//   {"app":   {"transferred": bytes, "firstPaint": ms, "lessonReadable": ms,
//              "answerFeedbackP95": ms, "answerFeedbackMedian": ms, "answers": count},
//    "plain": {"transferred": bytes, "firstPaint": ms, "lessonReadable": ms}}

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';

const RUNS = 7;
const ANSWERS = 60;
const FEWEST_ANSWERS = 40;
const FIRST_LESSON = '#/1/1';
const PATIENCE_MS = 30_000;

const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const CPU_SLOWDOWN = 4;

const appUrl = setting('WAYMARK_URL');
const plainUrl = setting('WAYMARK_PLAIN_URL');

const browser = await chromium.launch({
  executablePath: setting('WAYMARK_CHROMIUM'),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  await writePlainPage();
  const cold = await measureColdStarts();
  const answers = await measureAnswers();
  const result = { app: { ...cold.app, ...answers }, plain: cold.plain };
  console.log(JSON.stringify(result));
} catch (error) {
  console.error(`The measuring stopped: ${error.message}`);
  process.exitCode = 1;
} finally {
  await browser.close();
}

function setting(name) {
  const value = process.env[name];
  if (value) return value;
  console.error(`${name} is not set. Run this by \`cargo xtask bench\`.`);
  process.exit(1);
}

// ---- The plain page: the same lesson with no script and no style sheet ----

async function writePlainPage() {
  const { context, page } = await open();
  // The first answer of the server packs the files; this visit also keeps that out of the measures.
  await visit(page, appUrl + FIRST_LESSON);
  const lesson = await page.evaluate(() => {
    const content = document.querySelector('[data-lesson]');
    return (content.closest('main') ?? content).outerHTML;
  });
  await context.close();
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A plain page</title>
<style>body { max-width: 40rem; margin: auto; padding: 1rem; font: 1.125rem/1.5 system-ui, sans-serif }</style>
${lesson}
</html>
`;
  await writeFile(path.join(setting('WAYMARK_PLAIN_DIR'), 'index.html'), html);
  const plain = await open();
  await visit(plain.page, plainUrl);
  await plain.context.close();
}

// ---- Cold starts: nothing in any cache, a slow line, a slow computer ----

async function measureColdStarts() {
  const app = [];
  const plain = [];
  // By turns, so that whatever else the computer does at the time meets both.
  for (let run = 0; run < RUNS; run += 1) {
    app.push(await coldStart(appUrl + FIRST_LESSON));
    plain.push(await coldStart(plainUrl));
  }
  return { app: medians(app), plain: medians(plain) };
}

async function coldStart(url) {
  const { context, page, devtools } = await open();
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  const traffic = countTraffic(devtools);
  await visit(page, url);
  const times = await page.evaluate(() => window.waymarkBench);
  const transferred = await traffic.startedWithin(times.lessonReadable);
  await context.close();
  return { transferred, firstPaint: times.firstPaint, lessonReadable: times.lessonReadable };
}

/** Counts the bytes on the line, heads included, of everything that was asked for up to a moment. */
function countTraffic(devtools) {
  const requests = new Map();
  let begun;
  devtools.on('Network.requestWillBeSent', ({ requestId, timestamp }) => {
    begun ??= timestamp;
    requests.set(requestId, { after: (timestamp - begun) * 1000, done: false, bytes: 0 });
  });
  const finish = ({ requestId, encodedDataLength = 0 }) => {
    const request = requests.get(requestId);
    if (request) Object.assign(request, { done: true, bytes: encodedDataLength });
  };
  devtools.on('Network.loadingFinished', finish);
  devtools.on('Network.loadingFailed', finish);
  return {
    async startedWithin(moment) {
      const counted = () => [...requests.values()].filter((request) => request.after <= moment);
      await until(() => counted().every((request) => request.done));
      return counted().reduce((sum, request) => sum + request.bytes, 0);
    },
  };
}

// ---- From an answer to the feedback on the screen ----

async function measureAnswers() {
  const times = [];
  // A fresh device each time round, in case a page offers no second try.
  for (let round = 0; round < 10 && times.length < ANSWERS; round += 1) {
    const { context, page, devtools } = await open();
    await visit(page, appUrl + FIRST_LESSON);
    const lessons = await lessonAddresses(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    for (const lesson of lessons) {
      if (times.length >= ANSWERS) break;
      await page.evaluate((address) => { location.hash = address; }, lesson);
      await page.waitForTimeout(500);
      times.push(...await page.evaluate(answerAll, round));
    }
    await context.close();
  }
  if (times.length < FEWEST_ANSWERS) {
    throw new Error(`only ${times.length} answers could be given, at least ${FEWEST_ANSWERS} are needed.`);
  }
  return {
    answerFeedbackP95: quantile(times, 0.95),
    answerFeedbackMedian: quantile(times, 0.5),
    answers: times.length,
  };
}

/** The addresses of all lessons, gathered from the modules' own pages. */
async function lessonAddresses(page) {
  const found = new Set([FIRST_LESSON]);
  for (let module = 1; module <= 9; module += 1) {
    await page.evaluate((address) => { location.hash = address; }, `#/${module}`);
    await page.waitForTimeout(300);
    const links = await page.$$eval('a[href^="#/"]', (all) => all.map((link) => link.getAttribute('href')));
    links.filter((href) => href.startsWith(`#/${module}/`) && /^#\/\d+\/\d+$/.test(href)).forEach((href) => found.add(href));
  }
  return [...found].sort();
}

/** Runs in the page: answers every choice question on it, a few times where it can be tried again. */
async function answerAll(round) {
  const TRIES = 4;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const find = (id) => document.querySelector(`[data-item="${CSS.escape(id)}"]`);
  const times = [];

  /** Resolves two frames after the question's state has changed: then the feedback is on the screen. */
  function feedback(id, before) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => { observer.disconnect(); reject(new Error(`no feedback on ${id}`)); }, 5000);
      const observer = new MutationObserver(async () => {
        if (find(id)?.dataset.state === before) return;
        observer.disconnect();
        clearTimeout(timer);
        await frame();
        await frame();
        resolve(performance.now());
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
    });
  }

  for (const id of [...document.querySelectorAll('[data-item]')].map((item) => item.dataset.item)) {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      find(id)?.querySelector('[data-action=again]')?.click();
      await frame();
      const choices = find(id)?.querySelectorAll('input[type=radio]:enabled, input[type=checkbox]:enabled') ?? [];
      if (choices.length === 0) break;
      // Different choices, so that right and wrong answers are both among them.
      choices[(round + attempt) % choices.length].click();
      await frame();
      const check = find(id).querySelector('[data-action=check]:enabled');
      if (!check) break;
      const painted = feedback(id, find(id).dataset.state);
      const clicked = performance.now();
      check.click();
      try {
        times.push((await painted) - clicked);
      } catch {
        break;
      }
    }
  }
  return times;
}

// ---- Pages ----

/** A page in a browser profile of its own: no cache, nothing stored. */
async function open() {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await page.addInitScript(watch);
  return { context, page, devtools };
}

async function visit(page, url) {
  await page.goto(url, { waitUntil: 'commit', timeout: PATIENCE_MS });
  const readable = () => window.waymarkBench?.lessonReadable && window.waymarkBench.firstPaint;
  await page.waitForFunction(readable, null, { timeout: PATIENCE_MS, polling: 50 });
}

/** Runs in the page before anything else: notes the first paint, and when the lesson has its text. */
function watch() {
  const times = {};
  window.waymarkBench = times;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name === 'first-contentful-paint') times.firstPaint = entry.startTime;
    }
  }).observe({ type: 'paint', buffered: true });

  // Somebody who doesn't hesitate: the first question of a fresh device and a content note are passed at once.
  const passed = new WeakSet();
  const look = () => {
    for (const button of document.querySelectorAll('[data-action=start-new], [data-action=note-continue]')) {
      if (!passed.has(button)) {
        passed.add(button);
        button.click();
      }
    }
    if (!times.lessonReadable && document.querySelector('[data-lesson]')?.textContent.trim()) {
      times.lessonReadable = performance.now();
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

// ---- Numbers ----

function medians(runs) {
  const names = Object.keys(runs[0]);
  return Object.fromEntries(names.map((name) => [name, quantile(runs.map((run) => run[name]), 0.5)]));
}

/** The smallest value that at least this share of all values does not exceed. */
function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

async function until(condition) {
  const end = Date.now() + PATIENCE_MS;
  while (!condition()) {
    if (Date.now() > end) throw new Error('the page did not finish loading.');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
