// Shows the prerendered first page and first questions (src/bin/static_pages.rs).

import { mayBeSeen } from "./notices.js";
import { policies, policyOf } from "./policies.js";

var drawn = ""; // the link whose first question is on the page
var firstPage = document.createDocumentFragment(); // meanwhile

/** Settings alone lead nowhere: the same page, in large text or in another language. */
function withoutSettings(link) {
  return link.replace(/\?((lang=\w+|elder=\d)(&|$))+$/, "");
}

/** Whether the HTML holds what the link leads to: the first page, of the first policy. */
export function isFirstPage(link) {
  if (policyOf(link) !== policies[0] || /[?&]code=/.test(link)) return false;
  return /^(#\/?|#[^\/].*)?$/.test(withoutSettings(link)) || /^#\/\?/.test(link);
}

/**
 * Draws the first question that the link leads to, or the first page again; says whether a question is on the page now.
 * What is entered stays, and a button that is pressed is noted (visit.js), until the program takes both over.
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
