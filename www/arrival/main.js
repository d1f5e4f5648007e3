// Runs before anything is drawn, in any browser, and long before the program is there: shows what the link leads to as
// far as the HTML holds it, and notes what the visitor does, until the program takes it over (www/start/main.js). Should
// nothing begin the program, it is said here. Plain ES5, made one script by the build (src/build/scripts.mjs).

import { explain, explainSoon, mayBeSeen, reloadOnce } from "./notices.js";
import { isCutOff, leadOnToPolicy, policies, policy, policyOfCode } from "./policies.js";
import { drawQuestion, isFirstPage } from "./questions.js";
import { leadOn } from "./site.js";
import { beginElder, noteTaps, stopNoting, visit } from "./visit.js";

var LONGEST_HIDDEN = 8000;

/** Shows what the address leads to: a first question, the first page, or nothing until the program is there. */
function arrive() {
  if (leadOn() || /^#[^/]/.test(location.hash)) return; // a place on this page
  if (!drawQuestion(location.hash) && !isFirstPage(location.hash)) visit.ask();
}

window.skillsSubsidy = {
  programs: {}, // where the scripts of programs leave what they are (src/build/programs.mjs)
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
page.setAttribute("data-arrived", ""); // the HTML says how to do without (www/styles/layout.css)
// Asked for where there is nothing to run it: the program comes in its other form (www/start/loader.js).
if (!window.WebAssembly) {
  var unused = document.querySelector('link[as="fetch"][href$=".wasm"]');
  if (unused) unused.parentNode.removeChild(unused);
}
if (policy !== policies[0]) askForAnother(document.querySelector('link[as="fetch"][href$=".pack"]'));
if (!leadOn()) {
  addEventListener("popstate", function (event) {
    if (leadOnToPolicy()) event.stopImmediatePropagation(); // before the program hears of it
  });
  addEventListener("popstate", arrive);
  beginElder();
  noteTaps();
  if (page.getAttribute("data-page") !== "questions" || !isFirstPage(location.hash)) {
    // The first page, which the HTML holds, is not shown meanwhile; a first question is, as soon as it is read.
    page.setAttribute("data-elsewhere", "");
    setTimeout(mayBeSeen, LONGEST_HIDDEN);
    if (window.customElements && window.Reflect) drawOnceRead();
  }
}

// The HTML asks for the pack of the first policy: where this page needs another, that is asked for instead. Without its
// element the browser gives up what it has begun to fetch; another `href` alone would not make it.
function askForAnother(ofFirst) {
  if (!ofFirst) return;
  // What is there already is used: Chromium would warn of it.
  if (window.fetch && performance.getEntriesByName(ofFirst.href).length > 0) fetch(ofFirst.href).catch(function () {});
  var ofThis = ofFirst.cloneNode();
  ofThis.setAttribute("href", policy.file);
  ofFirst.parentNode.replaceChild(ofThis, ofFirst);
}

// An element of ours stands where all is read that is wanted here. It is told at once, before anything is painted; an
// observer would be when the whole guide is read too. In older browsers www/start/main.js draws.
function drawOnceRead() {
  function Reached() {
    return Reflect.construct(HTMLElement, [], Reached);
  }
  Reached.prototype = Object.create(HTMLElement.prototype);
  Reached.prototype.connectedCallback = function () {
    this.parentNode.removeChild(this); // the guide may be moved, and this must not be told again
    drawQuestion(location.hash);
  };
  customElements.define("first-questions", Reached);
}

addEventListener(
  "error",
  function (event) {
    if (event.target.dataset && event.target.dataset.files) explainSoon(); // the script that begins the program
  },
  true
);
if (!("noModule" in document.createElement("script"))) explainSoon();
