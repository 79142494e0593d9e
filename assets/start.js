// Fetches the course program, shows how far it is, and starts it. When that can't be done it says so in plain
// words, and the help lines stay in reach. Leaving the page is the business of boot.js, which has run before.
(function () {
  'use strict';

  const SILENCE_MS = 30000;
  const root = document.documentElement;
  const help = document.getElementById('help');

  /** Something that a reader can be told: what happened, and what helps. */
  class Failure extends Error {
    constructor(what, advice, file) {
      super(what);
      this.advice = advice;
      this.file = file || '';
    }
  }

  const CHECK_CONNECTION = 'Check your connection, then try again.';
  const TELL_THE_SITE = 'Trying again may not help. Tell the person who runs this site, and name the file.';

  async function start() {
    checkBrowser();
    const build = readBuild();
    watchForSilence();
    const parts = await Promise.all([loadGlue(build), loadWasm(build)]);
    silence.stop();
    if (root.hasAttribute('data-exited')) return;
    // The program sets data-app="ready" on <html> once its first page stands.
    await parts[0].default({ module_or_path: parts[1] });
  }

  // ---- What belongs to this page ----

  function checkBrowser() {
    const modern = typeof WebAssembly === 'object' && typeof ReadableStream === 'function' && 'noModule' in HTMLScriptElement.prototype;
    if (!modern) throw new Failure('This browser can’t run the course.', 'Use a current version of Chrome, Edge, Firefox or Safari.');
  }

  function readBuild() {
    const build = document.querySelector('meta[name=waymark-app]').dataset;
    if (!build.glue || !build.wasm) {
      throw new Failure('This page was not built completely: it doesn’t say where its program is.', TELL_THE_SITE, 'index.html');
    }
    return build;
  }

  // ---- The two files of the program ----

  /** A module script can carry an integrity value, which import() can't; the import then finds the checked module. */
  function loadGlue(build) {
    const url = new URL(build.glue, document.baseURI).href;
    return new Promise(function (resolve, reject) {
      const script = document.createElement('script');
      script.type = 'module';
      if (build.glueIntegrity) script.integrity = build.glueIntegrity;
      script.addEventListener('load', function () { silence.reset(); resolve(import(url)); });
      script.addEventListener('error', function () {
        reject(new Failure('A file of the course is missing or damaged.', CHECK_CONNECTION, build.glue));
      });
      script.src = url;
      document.head.appendChild(script);
    });
  }

  /**
   * The browser compiles one copy of the stream while the other is counted and checked. An integrity value given
   * to fetch() would hold everything back until the last byte, and there would be no progress to show.
   */
  async function loadWasm(build) {
    const response = await fetchFile(build.wasm);
    const counted = response.clone();
    const compiling = WebAssembly.compileStreaming ? WebAssembly.compileStreaming(response).catch(ignore) : null;
    const bytes = await readCounting(counted, build);
    await checkIntegrity(bytes, build);
    try {
      // A server that doesn't know the type application/wasm makes the streaming way refuse.
      return (await compiling) || (await WebAssembly.compile(bytes));
    } catch (_) {
      throw new Failure('A file of the course is damaged.', TELL_THE_SITE, build.wasm);
    }
  }

  async function fetchFile(url) {
    let response;
    try {
      response = await fetch(url);
    } catch (_) {
      throw new Failure('A file of the course did not arrive.', CHECK_CONNECTION, url);
    }
    if (!response.ok) throw new Failure('A file of the course is missing. The server answered ' + response.status + '.', TELL_THE_SITE, url);
    return response;
  }

  async function readCounting(response, build) {
    const total = Number(build.wasmBytes) || 0;
    const reader = response.body.getReader();
    const chunks = [];
    let received = 0;
    try {
      for (;;) {
        const part = await reader.read();
        if (part.done) break;
        chunks.push(part.value);
        received += part.value.length;
        silence.reset();
        showBytes(received, total);
      }
    } catch (_) {
      throw new Failure('A file of the course arrived only in part (' + kilobytes(received) + ' KB).', CHECK_CONNECTION, build.wasm);
    }
    if (total && received < total) {
      throw new Failure('A file of the course arrived only in part (' + kilobytes(received) + ' of ' + kilobytes(total) + ' KB).', CHECK_CONNECTION, build.wasm);
    }
    return new Uint8Array(await new Blob(chunks).arrayBuffer());
  }

  /** Browsers offer digests on https and on localhost only; elsewhere compiling is the only check. */
  async function checkIntegrity(bytes, build) {
    if (!build.wasmIntegrity || !window.crypto || !crypto.subtle) return;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
    if ('sha384-' + btoa(String.fromCharCode.apply(null, digest)) !== build.wasmIntegrity) {
      throw new Failure('A file of the course is not the one that belongs to this page.', 'Try again. If it stays like this, tell the person who runs this site, and name the file.', build.wasm);
    }
  }

  // ---- While waiting ----

  const silence = { timer: 0, stop: ignore, reset: ignore };

  function watchForSilence() {
    const notice = document.querySelector('.loading__slow');
    silence.stop = function () { clearTimeout(silence.timer); notice.hidden = true; };
    silence.reset = function () {
      silence.stop();
      silence.timer = setTimeout(function () {
        notice.hidden = false;
        announce(notice.querySelector('p').textContent);
      }, SILENCE_MS);
    };
    silence.reset();
  }

  function showBytes(received, total) {
    const bar = document.querySelector('.loading__progress');
    const words = document.querySelector('.loading__bytes');
    if (!bar || !words) return;
    if (total) { bar.max = total; bar.value = Math.min(received, total); }
    words.textContent = total ? kilobytes(received) + ' of ' + kilobytes(total) + ' KB' : kilobytes(received) + ' KB';
  }

  function kilobytes(bytes) { return Math.round(bytes / 1000); }

  function announce(text) {
    const status = document.getElementById('status');
    if (status) status.textContent = text;
  }

  // ---- When it can't start ----

  /** Errors of the program before its first page stands; afterwards it answers for itself. */
  function onProgramError(event) {
    const error = event.reason || event.error;
    const ours = error instanceof WebAssembly.RuntimeError || error instanceof WebAssembly.LinkError;
    if (ours && root.getAttribute('data-app') === 'loading') fail(error);
  }

  function fail(error) {
    if (root.hasAttribute('data-exited') || root.getAttribute('data-app') !== 'loading') return;
    root.setAttribute('data-app', 'failed');
    silence.stop();
    silence.reset = ignore;
    const known = error instanceof Failure;
    const what = known ? error.message : 'The program of the course stopped while it was starting.';
    const advice = known ? error.advice : 'Try again. If it stays like this, tell the person who runs this site.';
    const detail = known ? error.file : String(error && error.message || error).slice(0, 200);
    showFailure(what, advice, detail, known ? 'File: ' : 'Message: ');
    announce('The course could not start. ' + what);
  }

  function showFailure(what, advice, detail, label) {
    const title = element('h1', { class: 'page-title', tabindex: '-1' }, 'The course could not start');
    const words = element('div', { class: 'failure' }, element('p', {}, what), element('p', {}, advice));
    if (detail) words.appendChild(element('p', { class: 'failure__detail' }, label, element('code', {}, detail)));
    words.appendChild(element('p', {}, 'What you have done before is not touched by this.'));
    words.appendChild(element('button', { type: 'button', class: 'button button--primary', 'data-action': 'try-again' }, 'Try again'));
    const main = element('main', { id: 'main', class: 'page', tabindex: '-1' }, title, words, help);
    const app = document.getElementById('app');
    app.textContent = '';
    app.appendChild(main);
    title.focus();
  }

  function element(name, attributes) {
    const made = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    Array.prototype.slice.call(arguments, 2).forEach(function (child) { made.append(child); });
    return made;
  }

  /** Reloading alone would bring a damaged file back out of the browser's cache. */
  async function onTryAgain(event) {
    const button = event.target.closest && event.target.closest('[data-action=try-again]');
    if (!button || root.getAttribute('data-app') === 'ready') return;
    button.disabled = true;
    button.textContent = 'Trying again…';
    const build = document.querySelector('meta[name=waymark-app]').dataset;
    const files = [build.glue, build.wasm].filter(Boolean);
    if (root.getAttribute('data-app') === 'failed') {
      await Promise.all(files.map(function (file) { return fetch(file, { cache: 'reload' }).catch(ignore); }));
    }
    location.reload();
  }

  function ignore() { return null; }

  if (!root.hasAttribute('data-exited')) {
    document.addEventListener('click', onTryAgain);
    window.addEventListener('error', onProgramError);
    window.addEventListener('unhandledrejection', onProgramError);
    start().catch(fail);
  }
}());
