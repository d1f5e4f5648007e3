// Notices above the page if the program does not start, in both languages, with the portal's contact. The build writes
// in the words from src/i18n/script_words.rs.

import { policies, policy } from "./policies.js";

var notice = document.createElement("div");
var missing = globalThis.WORDS.missing;
var guideOfAnother = globalThis.WORDS.guideOfAnother;

/** Removes the cover that hides the page until it is complete (main.js). */
export function mayBeSeen() {
  document.documentElement.removeAttribute("data-elsewhere");
}

/** Decodes a value of a link, without control characters and direction marks (src/reading/normal.rs). */
function decoded(text) {
  var unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]/g;
  try {
    return decodeURIComponent(text.replace(/\+/g, " ")).replace(unseen, "");
  } catch (error) {
    return "";
  }
}

/** Shows a notice and opens the guide. */
export function explain(matter, texts, guide) {
  // Outside a host page a link's contact is not shown, because a stranger may have written it.
  var contact = parent !== window && /[?&]contact=([^&]*)/.exec(location.hash);
  var app = document.getElementById("app");
  notice.className = "notice notice--warning";
  notice.setAttribute("data-matter", matter);
  notice.setAttribute("role", matter === "slow" ? "status" : "alert");
  notice.textContent = "";
  app.parentNode.insertBefore(notice, app);
  // The guide in the HTML is that of the first policy.
  var whose = policy === policies[0] ? [] : guideOfAnother;
  (texts || missing).concat(whose, contact ? decoded(contact[1]) : []).forEach(function (text, at) {
    var line = document.createElement("p");
    line.lang = at % 2 === 1 ? "en" : "zh-CN";
    line.textContent = text;
    notice.appendChild(line);
  });
  app.parentNode.insertBefore(guide, app.nextSibling);
  guide.hidden = false;
  guide.open = true;
  mayBeSeen();
  return notice;
}

/** Reloads the page once: after a release an old page may ask for files that are gone, or a new one get old files. */
export function reloadOnce() {
  var entries = performance.getEntriesByType ? performance.getEntriesByType("navigation") : [];
  if (entries[0] ? entries[0].type === "reload" : performance.navigation.type === 1) return;
  // Not while offline, because a reload would lose the page itself.
  fetch(location.pathname, { cache: "reload" })
    .then(function (response) {
      return response.ok ? response.text() : "";
    })
    .then(function (text) {
      if (text.indexOf("data-files") >= 0) location.reload();
    })
    .catch(function () {});
}

function explainNow() {
  if (notice.parentNode) return;
  window.skillsSubsidy.drawQuestion(""); // without the program, nothing would take the answer
  explain("missing", null, document.getElementById("guide"));
  if (window.fetch) reloadOnce();
}

/** Shows the notice soon, for the case that no script starts the program. */
export function explainSoon() {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", explainNow);
  else explainNow();
}
