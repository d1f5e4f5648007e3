// Records what the visitor does before the program has started; the program takes the record over
// (www/start/handover.js).

import { leadOnToPolicy } from "./policies.js";
import { drawQuestion } from "./questions.js";

/** The mark of the program's own history entries (src/app/browser/mod.rs). */
var OURS = "skills-subsidy";

export var visit = {
  /** The settings that were tapped: `{ elder: "1", lang: "en" }`; an empty value is the default of the page. */
  settings: {},
  /** The name of the last pressed button outside a question. */
  pressed: "",
  /** Whether the visitor asked for something that only the program can do. */
  isAskedFor: false,
  /** Called when that happens (www/start/main.js). */
  onAsked: function () {},
  ask: function () {
    visit.isAskedFor = true;
    visit.onAsked();
  },
};

/** The key under which src/app/browser/storage.rs keeps the setting for larger text; in a frame the host page decides. */
var ELDER_KEY = "skills-subsidy-elder";

function isElderRemembered() {
  try {
    return parent === window && localStorage.getItem(ELDER_KEY) !== null;
  } catch (error) {
    return false; // storage is disabled
  }
}

function showElder() {
  var page = document.documentElement;
  var button = document.querySelector("#app button[name=elder]");
  if (visit.settings.elder) page.setAttribute("data-elder", "1");
  else page.removeAttribute("data-elder");
  if (button) button.setAttribute("aria-pressed", String(Boolean(visit.settings.elder)));
}

/** Sets larger text before the first paint, if it was kept or the link asks for it. */
export function beginElder() {
  if (!isElderRemembered() && !/[?&]elder=1(&|$)/.test(location.hash)) return;
  visit.settings.elder = "1";
  showElder();
  document.addEventListener("DOMContentLoaded", showElder); // sets the state of the button as well
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

/** Follows a link as the program will once it has started; a first question is shown at once. */
function goTo(link) {
  try {
    history.pushState(OURS, "", link);
  } catch (error) {
    location.hash = link; // sandboxes may refuse it
  }
  visit.pressed = "";
  if (leadOnToPolicy()) return; // the HTML contains the first policy only
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
  else if (link === "#main") document.getElementById("main").focus(); // the address does not change
  else if (/^#\//.test(link)) goTo(link);
  else return; // another page, or a fragment within this one
  event.preventDefault();
  event.stopPropagation();
}

export function noteTaps() {
  document.addEventListener("click", note, true);
}

export function stopNoting() {
  document.removeEventListener("click", note, true);
}
