// Shows the prerendered first page and first questions (src/bin/static_pages.rs).

import { mayBeSeen } from "./notices.js";
import { policies, policyOf } from "./policies.js";

var drawn = ""; // the link of the first question that is shown
var firstPage = document.createDocumentFragment(); // the first page, while a question replaces it

/** Returns a link without its settings, which lead to no other page: text size and language. */
function withoutSettings(link) {
  return link.replace(/\?((lang=\w+|elder=\d)(&|$))+$/, "");
}

/** Whether the HTML contains the page of the link: the first page of the first policy. */
export function isFirstPage(link) {
  if (policyOf(link) !== policies[0] || /[?&]code=/.test(link)) return false;
  return /^(#\/?|#[^\/].*)?$/.test(withoutSettings(link)) || /^#\/\?/.test(link);
}

/**
 * Shows the first question that the link leads to, or the first page again; returns whether a question is shown. Entered
 * values stay, and a pressed button is recorded (visit.js), until the program takes both over.
 */
export function drawQuestion(link) {
  var main = document.getElementById("main");
  var path = withoutSettings(link);
  var template = /^#\/\w+$/.test(path) && document.querySelector('template[data-link="' + path + '"]');
  var wanted = template && template.content ? path : "";
  if (wanted === drawn || !main) return Boolean(drawn);
  if (!drawn) while (main.firstChild) firstPage.appendChild(main.firstChild);
  drawn = wanted;
  main.textContent = "";
  main.appendChild(drawn ? template.content.cloneNode(true) : firstPage);
  document.getElementById("guide").hidden = Boolean(drawn);
  if (drawn) mayBeSeen();
  return Boolean(drawn);
}
