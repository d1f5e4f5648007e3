// Records what the visitor does before the program has started; the program takes the record over
// (www/start/handover.js).

import { leadOnToPolicy } from "./policies.js";
import { drawQuestion } from "./questions.js";

/** What the program marks its own history entries with (src/app/browser/mod.rs). */
var OURS = "skills-subsidy";

export var visit = {
  /** Settings that were tapped: `{ elder: "1", lang: "en" }`; an empty one is the page's own again. */
  settings: {},
  /** The name of the button that was pressed last, outside a question. */
  pressed: "",
  /** Whether something was asked for that only the program can do. */
  isAskedFor: false,
  /** Told when it is (www/start/main.js). */
  onAsked: function () {},
  ask: function () {
    visit.isAskedFor = true;
    visit.onAsked();
  },
};

/** What src/app/browser/storage.rs remembers larger text by; within another page it is that page's to say. */
var ELDER_KEY = "skills-subsidy-elder";

function isElderRemembered() {
  try {
    return parent === window && localStorage.getItem(ELDER_KEY) !== null;
  } catch (error) {
    return false; // no storage here
  }
}

function showElder() {
  var page = document.documentElement;
  var button = document.querySelector("#app button[name=elder]");
  if (visit.settings.elder) page.setAttribute("data-elder", "1");
  else page.removeAttribute("data-elder");
  if (button) button.setAttribute("aria-pressed", String(Boolean(visit.settings.elder)));
}

/** Larger text, where it is remembered or the link says so, before anything is drawn. */
export function beginElder() {
  if (!isElderRemembered() && !/[?&]elder=1(&|$)/.test(location.hash)) return;
  visit.settings.elder = "1";
  showElder();
  document.addEventListener("DOMContentLoaded", showElder); // the button too
}

function toggle(name, value) {
  visit.settings[name] = visit.settings[name] ? "" : value;
  if (name === "elder") showElder();
}

function press(button) {
  var form = button.form;
  if (button.name === "elder") toggle("elder", "1");
  else if (button.name === "language") toggle("lang", button.lang);
  else if (form && form.hasAttribute("data-fact")) form.setAttribute("data-pressed", button.name);
  else visit.pressed = button.name;
  visit.ask();
}

/** The program will begin where the address leads; a first question is there at once. */
function goTo(link) {
  try {
    history.pushState(OURS, "", link);
  } catch (error) {
    location.hash = link; // refused in some sandboxes
  }
  visit.pressed = "";
  if (leadOnToPolicy()) return; // what the HTML holds is of the first policy
  if (drawQuestion(link)) {
    document.querySelector("main h1").focus();
    scrollTo(0, 0);
  }
  visit.ask();
}

function note(event) {
  var target = event.target.closest && event.target.closest("#app a, #app button");
  if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
  var link = target.getAttribute("href");
  if (target.tagName === "BUTTON") press(target);
  else if (link === "#main") document.getElementById("main").focus(); // the address stays
  else if (/^#\//.test(link)) goTo(link);
  else return; // another page, or a place on this one
  event.preventDefault();
  event.stopPropagation();
}

export function noteTaps() {
  document.addEventListener("click", note, true);
}

export function stopNoting() {
  document.removeEventListener("click", note, true);
}
