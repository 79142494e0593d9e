// Runs first, before the style sheets, before the body and long before the course program.
// It keeps four things working whatever else fails: the way out, the reader's display settings,
// the skip link, and the help lines. It knows nothing about courses and leaves no global name behind.
// The app may listen to the event `waymark:leaving` on window, and sets `data-*` settings on <html> itself.
(function () {
  'use strict';

  const EXITED_KEY = 'waymark-exited';
  const SETTINGS_KEY = 'waymark/settings';
  const NEUTRAL_TITLE = 'Notes';
  const NEUTRAL_PAGE = 'neutral.html';
  // Only used when the link itself can't be found; otherwise its address counts, so that a site can choose its own.
  const ELSEWHERE = 'https://www.weather.gov/';
  const PRESSES_TO_LEAVE = 3;
  const PRESS_WINDOW_MS = 5000;
  const OFFER_TO_CONTINUE_AFTER_MS = 5000;

  const root = document.documentElement;

  // ---- Has this tab been left? Nothing of the course may be painted then. ----

  // The memory of this page counts too: it works where the browser refuses storage, and in the back-forward cache.
  let exited = false;
  let continueScreen = null;
  let blankKeeper = null;
  let courseAddress = null;

  // A page of the course that lies in the back-forward cache of this tab has a copy of sessionStorage of its own, and
  // doesn't see the mark. A message puts such pages out of the cache, so that going back loads them anew.
  let cachedPages = null;
  try {
    cachedPages = new BroadcastChannel('waymark');
    cachedPages.onmessage = function () { /* pages on the screen, in this tab or another, take no notice */ };
  } catch (_) { /* a frame that may not; nothing is kept in a cache there */ }

  function rememberExit() {
    exited = true;
    if (cachedPages) cachedPages.postMessage('');
    // Where storage is refused, the name of the tab is all that a page finds again when somebody goes back to it.
    // Other sites may read it, so it says nothing.
    try { sessionStorage.setItem(EXITED_KEY, '1'); } catch (_) { window.name = NEUTRAL_TITLE; }
  }

  function hasExited() {
    if (exited || window.name === NEUTRAL_TITLE) return true;
    try { return sessionStorage.getItem(EXITED_KEY) === '1'; } catch (_) { return false; }
  }

  /** Takes everything off the page and keeps it off, also against a parser or an app that is still adding to it. */
  function blankPage() {
    root.setAttribute('data-exited', '');
    removeContent();
    if (!blankKeeper) {
      blankKeeper = new MutationObserver(removeContent);
      blankKeeper.observe(root, { childList: true, subtree: true, characterData: true });
    }
  }

  function removeContent() {
    if (document.title !== NEUTRAL_TITLE) document.title = NEUTRAL_TITLE;
    if (!document.body) return;
    Array.from(document.body.childNodes).forEach(function (node) {
      if (node !== continueScreen) node.remove();
    });
  }

  function offerToContinue() {
    if (continueScreen || !document.body) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'exited__continue';
    button.setAttribute('data-action', 'continue');
    button.textContent = 'Continue';
    button.addEventListener('click', continueCourse);
    continueScreen = document.createElement('main');
    continueScreen.className = 'exited';
    continueScreen.appendChild(button);
    document.body.appendChild(continueScreen);
  }

  function continueCourse() {
    if (window.name === NEUTRAL_TITLE) window.name = '';
    try { sessionStorage.removeItem(EXITED_KEY); } catch (_) { /* there was nothing to remove */ }
    if (courseAddress) location.replace(courseAddress);
    else location.reload();
  }

  function stayNeutral() {
    blankPage();
    whenParsed(offerToContinue);
  }

  function whenParsed(task) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', task, { once: true });
    else task();
  }

  if (hasExited()) stayNeutral();
  window.addEventListener('pageshow', function () { if (hasExited()) stayNeutral(); });

  // ---- Leaving ----

  function leave() {
    if (exited) return;
    const link = document.querySelector('[data-action=leave]');
    const destination = (link && link.href) || ELSEWHERE;
    rememberExit();
    stopMedia();
    blankPage();
    window.dispatchEvent(new CustomEvent('waymark:leaving'));
    goTo(destination);
    // Still here? The other site is slow or can't be reached: the blank page gets its way back.
    setTimeout(offerToContinue, OFFER_TO_CONTINUE_AFTER_MS);
  }

  // A question about unsaved work must never hold anybody back. Listeners on window run in the order in which they
  // came, so this one is here before any other.
  window.addEventListener('beforeunload', function (event) { if (exited) event.stopImmediatePropagation(); });

  function stopMedia() {
    document.querySelectorAll('audio, video').forEach(function (media) { media.pause(); });
    if (window.speechSynthesis) window.speechSynthesis.cancel();
    if (document.fullscreenElement) document.exitFullscreen().catch(function () { /* the page is blank anyway */ });
  }

  function goTo(destination) {
    if (navigator.onLine === false) {
      showNeutralAddress();
    } else if (window.top !== window.self) {
      // Inside the frame of a learning system. If it may not be moved, at least our own frame turns neutral:
      // another site would mostly refuse to be shown in a frame.
      try { window.top.location.replace(destination); } catch (_) { location.replace(NEUTRAL_PAGE); }
    } else {
      location.replace(destination);
    }
  }

  /** Without a network no page can be fetched, so this blank one takes the neutral address. */
  function showNeutralAddress() {
    const address = location.href;
    try { history.replaceState(null, '', NEUTRAL_PAGE); courseAddress = address; } catch (_) { /* the address is neutral already */ }
    offerToContinue();
  }

  document.addEventListener('click', function (event) {
    const link = event.target.closest && event.target.closest('[data-action=leave]');
    if (!link) return;
    event.preventDefault();
    leave();
  }, true);

  // ---- Shift, three times ----

  // A press counts when the key comes up and nothing else was pressed meanwhile: capital letters, Shift+Tab,
  // Shift+click and a key held down all pass by.
  let shiftAlone = false;
  let presses = 0;
  let pressTimer = 0;

  function shortcutIsOff() {
    return root.getAttribute('data-leave-shortcut') === 'off' || root.hasAttribute('data-room');
  }

  function showPresses(count) {
    presses = count;
    clearTimeout(pressTimer);
    if (count) root.setAttribute('data-leave-presses', String(count));
    else root.removeAttribute('data-leave-presses');
  }

  function say(text) {
    const status = document.getElementById('exit-status');
    if (status) status.textContent = text;
  }

  function forgetPresses(text) {
    if (!presses) return;
    showPresses(0);
    say(text);
  }

  function countPress() {
    showPresses(presses + 1);
    const left = PRESSES_TO_LEAVE - presses;
    if (left === 0) { leave(); return; }
    say('Press Shift ' + left + ' more ' + (left === 1 ? 'time' : 'times') + ' to leave this page.');
    pressTimer = setTimeout(function () { forgetPresses('You are staying on this page.'); }, PRESS_WINDOW_MS);
  }

  document.addEventListener('keydown', function (event) {
    const plainShift = event.key === 'Shift' && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (plainShift) { if (!event.repeat) shiftAlone = true; return; }
    shiftAlone = false;
    forgetPresses('');
  }, true);
  document.addEventListener('pointerdown', function () { shiftAlone = false; }, true);
  document.addEventListener('keyup', function (event) {
    if (event.key !== 'Shift') return;
    const counts = shiftAlone && !exited && !shortcutIsOff();
    shiftAlone = false;
    if (counts) countPress();
  }, true);

  // ---- Display settings, before the first paint ----

  function applySettings() {
    let saved = null;
    try { saved = JSON.parse(localStorage.getItem(SETTINGS_KEY)); } catch (_) { /* refused or unreadable: the defaults */ }
    saved = saved || {};
    applySetting('data-theme', saved.theme, ['auto', 'light', 'dark']);
    applySetting('data-text', saved.text, ['1', '1.25', '1.5', '2']);
    applySetting('data-motion', saved.motion, ['auto', 'reduce']);
    applySetting('data-leave-shortcut', saved.leaveShortcut === false ? 'off' : 'on', ['on', 'off']);
  }

  function applySetting(attribute, value, allowed) {
    root.setAttribute(attribute, allowed.indexOf(String(value)) < 0 ? allowed[0] : String(value));
  }

  applySettings();
  // Another tab changed them.
  window.addEventListener('storage', function (event) { if (event.key === SETTINGS_KEY || event.key === null) applySettings(); });

  // ---- Skip link and help lines: addresses after # are pages here, so these two move the focus instead ----

  function moveTo(id) {
    const place = document.getElementById(id);
    if (!place) return;
    place.focus({ preventScroll: true });
    place.scrollIntoView();
  }

  function showHelpUntilReady() {
    if (location.hash === '#/help' && root.getAttribute('data-app') !== 'ready') moveTo('help');
  }

  document.addEventListener('click', function (event) {
    const link = event.target.closest && event.target.closest('a[data-action]');
    if (!link) return;
    const action = link.getAttribute('data-action');
    if (action === 'skip-to-content') { event.preventDefault(); moveTo('main'); }
    if (action === 'help') setTimeout(showHelpUntilReady);
  });
  window.addEventListener('hashchange', showHelpUntilReady);
  whenParsed(showHelpUntilReady);

  // ---- If even the starter can't be read ----

  window.addEventListener('error', function (event) {
    const missing = event.target && event.target.id === 'start';
    const unreadable = /\/start\.js$/.test(event.filename || '');
    if ((missing || unreadable) && root.getAttribute('data-app') === 'loading') whenParsed(sayStarterIsMissing);
  }, true);

  function sayStarterIsMissing() {
    const words = document.getElementById('start-missing');
    if (!words) return;
    root.setAttribute('data-app', 'failed');
    document.querySelector('.loading').hidden = true;
    words.hidden = false;
  }
}());
