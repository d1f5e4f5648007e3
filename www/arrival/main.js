// Runs in every browser before the first paint and long before the program has started. Shows the page that the link leads
// to, as far as the HTML contains it, and records the visitor's input until the program takes it over
// (www/start/main.js). If the program is never started, a notice says so. Plain ES5, bundled by the build
// (src/build/scripts.mjs).

import { explain, explainSoon, mayBeSeen, reloadOnce } from "./notices.js";
import { isCutOff, leadOnToPolicy, policies, policy, policyOfCode } from "./policies.js";
import { drawQuestion, isFirstPage } from "./questions.js";
import { leadOn } from "./site.js";
import { beginElder, noteTaps, stopNoting, visit } from "./visit.js";

var LONGEST_HIDDEN = 8000;

/** Shows the page of the address: a first question, the first page, or nothing until the program has started. */
function arrive() {
  if (leadOn() || /^#[^/]/.test(location.hash)) return; // a fragment within this page
  if (!drawQuestion(location.hash) && !isFirstPage(location.hash)) visit.ask();
}

window.skillsSubsidy = {
  programs: {}, // the registry of the programs' scripts (src/build/programs.mjs)
  policies: policies,
  policy: policy,
  policyOfCode: policyOfCode,
  isCutOff: isCutOff,
  visit: visit,
  stopNoting: function () {
    removeEventListener("popstate", arrive);
    stopNoting();
  },
  drawQuestion: drawQuestion,
  explain: explain,
  mayBeSeen: mayBeSeen,
  reloadOnce: reloadOnce,
};

var page = document.documentElement;
page.setAttribute("data-arrived", ""); // from here on the style sheet hides the parts that need no program (www/styles/layout.css)
// In a browser without WebAssembly the preload of it would be wasted: the loader fetches the JavaScript form instead.
if (!window.WebAssembly) {
  var unused = document.querySelector('link[as="fetch"][href$=".wasm"]');
  if (unused) unused.parentNode.removeChild(unused);
}
if (policy !== policies[0]) askForAnother(document.querySelector('link[as="fetch"][href$=".pack"]'));
if (!leadOn()) {
  addEventListener("popstate", function (event) {
    if (leadOnToPolicy()) event.stopImmediatePropagation(); // before the program's own listener
  });
  addEventListener("popstate", arrive);
  beginElder();
  noteTaps();
  if (page.getAttribute("data-page") !== "questions" || !isFirstPage(location.hash)) {
    // The prerendered first page is hidden meanwhile; a first question is shown as soon as it is parsed.
    page.setAttribute("data-elsewhere", "");
    setTimeout(mayBeSeen, LONGEST_HIDDEN);
    if (window.customElements && window.Reflect) drawOnceRead();
  }
}

// The HTML preloads the pack of the first policy; if this page needs another, that one is preloaded instead. Removing
// the element makes the browser cancel the download; changing its `href` would not.
function askForAnother(ofFirst) {
  if (!ofFirst) return;
  // A file that is already downloaded is used, because Chromium warns about unused preloads.
  if (window.fetch && performance.getEntriesByName(ofFirst.href).length > 0) fetch(ofFirst.href).catch(function () {});
  var ofThis = ofFirst.cloneNode();
  ofThis.setAttribute("href", policy.file);
  ofFirst.parentNode.replaceChild(ofThis, ofFirst);
}

// A custom element marks the end of the content needed here. It is notified synchronously, before anything is painted;
// an observer would be called only after the whole guide is parsed. In older browsers www/start/main.js draws.
function drawOnceRead() {
  function Reached() {
    return Reflect.construct(HTMLElement, [], Reached);
  }
  Reached.prototype = Object.create(HTMLElement.prototype);
  Reached.prototype.connectedCallback = function () {
    this.parentNode.removeChild(this); // moving the guide would connect this element a second time
    drawQuestion(location.hash);
  };
  customElements.define("first-questions", Reached);
}

addEventListener(
  "error",
  function (event) {
    if (event.target.dataset && event.target.dataset.files) explainSoon(); // the script that starts the program
  },
  true
);
if (!("noModule" in document.createElement("script"))) explainSoon();
