// The policies of the site, in the order of the index, and the policy of an address. A page is of one policy: if the
// address changes to another one, the page is loaded anew.

/** `[{ id, number, file, title }]` (src/build/html.mjs). */
export var policies = JSON.parse(document.documentElement.getAttribute("data-policies"));
/** The alphabet of result codes, in which I and L are read as 1 and O as 0 (src/session/code.rs). */
var DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

function find(key, value) {
  for (var at = 0; at < policies.length; at += 1) if (policies[at][key] === value) return policies[at];
  return policies[0];
}

/** Returns the policy of a result code, which begins with its number; codes before 2026-12 have none and use the first. */
export function policyOfCode(code) {
  var digit = code.replace(/[\s-]/g, "").charAt(0).toUpperCase().replace(/[IL]/, "1").replace("O", "0");
  return find("number", DIGITS.indexOf(digit));
}

/**
 * Returns the policy that a link or its result code names. The first is the permanent default for links without a policy;
 * it also opens links to a policy that this site does not have, and the program then says so.
 */
export function policyOf(link) {
  var named = /[?&]policy=([^&.]*)/.exec(link);
  var code = /[?&]code=([^&]*)/.exec(link);
  if (named) return find("id", named[1]);
  return code ? policyOfCode(code[1]) : policies[0];
}

/** The policy of this page. */
export var policy = policyOf(location.hash);

/** Whether a reload would fail: the device is offline and no service worker serves the page. */
export function isCutOff() {
  return navigator.onLine === false && !(navigator.serviceWorker && navigator.serviceWorker.controller);
}

/**
 * Reloads the page if the address belongs to another policy; returns whether it does. Offline without a cache the page stays
 * and says so, because a reload would lose the running program (www/start/main.js).
 */
export function leadOnToPolicy() {
  var isPlace = /^#[^\/]/.test(location.hash); // a fragment within this page
  if (isPlace || policyOf(location.hash) === policy) return false;
  var sayOffline = window.skillsSubsidy.sayOffline;
  if (sayOffline && isCutOff()) sayOffline();
  else location.reload();
  return true;
}
