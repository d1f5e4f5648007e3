// The policies of the site, in the order of the index, and the policy of an address. A page is of one policy: if the
// address changes to another one, the page is loaded anew.

/** `[{ id, number, file, title }]` (src/build/html.mjs). */
export var policies = JSON.parse(document.documentElement.getAttribute("data-policies"));
/** What a result code is written in, where I and L are read as 1 and O as 0 (src/session/code.rs). */
var DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

function find(key, value) {
  for (var at = 0; at < policies.length; at += 1) if (policies[at][key] === value) return policies[at];
  return policies[0];
}

/** The policy of a result code, which begins with its number; codes before 2026-12 have none, and are of the first. */
export function policyOfCode(code) {
  var digit = code.replace(/[\s-]/g, "").charAt(0).toUpperCase().replace(/[IL]/, "1").replace("O", "0");
  return find("number", DIGITS.indexOf(digit));
}

/**
 * The policy that a link names, or its result code; the first where it names none, for ever, and where it names one that
 * this site does not have, which the program then says.
 */
export function policyOf(link) {
  var named = /[?&]policy=([^&.]*)/.exec(link);
  var code = /[?&]code=([^&]*)/.exec(link);
  if (named) return find("id", named[1]);
  return code ? policyOfCode(code[1]) : policies[0];
}

/** The policy of this page. */
export var policy = policyOf(location.hash);

/** Whether no other page can be had, nor this one again: where nothing is kept, the browser's own would take its place. */
export function isCutOff() {
  return navigator.onLine === false && !(navigator.serviceWorker && navigator.serviceWorker.controller);
}

/**
 * Begins anew where the address is about another policy; says whether it is. Without a network the page stays as it is and
 * says so, once the program is there to be lost (www/start/main.js).
 */
export function leadOnToPolicy() {
  var isPlace = /^#[^\/]/.test(location.hash); // on this page
  if (isPlace || policyOf(location.hash) === policy) return false;
  var sayOffline = window.skillsSubsidy.sayOffline;
  if (sayOffline && isCutOff()) sayOffline();
  else location.reload();
  return true;
}
