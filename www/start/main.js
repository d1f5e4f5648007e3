// Starts the page's program. Meanwhile the visitor sees the prerendered HTML, and all input is recorded
// (www/arrival/main.js); the program takes it over. If the program cannot start, the page says so and opens its guide.
// No top-level `await` and no `import()`, which older phones do not support.

import { bridge } from "../bridge.js";
import { readCatalogue } from "./catalogue.js";
import { watch } from "./foreign_changes.js";
import { readGuide } from "./guide.js";
import { collect, enteredIn, putBack, returnTo, withSettings } from "./handover.js";
import { begin, fetchStyles, onEnded, runScript } from "./loader.js";
import { explain, sayOffline, stopSayingOffline } from "./notices.js";
import { atRest } from "./rest.js";
import { after, isBefore } from "./stages.js";

const name = document.querySelector("script[data-program]").dataset.program;
const { visit } = bridge;

/** The time in milliseconds before a visitor who waits for the program sees the guide. */
const LONGEST_WAIT = 8000;

let stage = "reading";
let place, guide; // #app and #guide, once the page is parsed
let program = null; // the exports of the program, once it has started
let entered = null; // the input to a question when the program took the page over
let left = null; // the other state of the page at that time
let wanted = null; // the state that is being restored
let stay = null; // the state of a page that was left to read a clause

function happen(event) {
  const former = stage;
  stage = after(stage, event);
  if (stage !== former && enter[stage]) enter[stage]();
}

const enter = {
  reading: fetchProgram, // another attempt to fetch it
  late: () => explain("slow", guide),
  ready: () => atRest(place, guide, () => visit.isAskedFor).then(() => happen("rested")),
  drawing: takeOver,
  running: settle,
  again: beginAgain,
  resumed: settle,
  missing: sayMissing,
  stopped: () => {
    clear();
    explain("stopped", guide);
  },
};

function fetchProgram() {
  const fetched = ([begun]) => {
    program = begun;
    happen("fetched");
  };
  const lost = (error) => {
    console.error(error);
    happen("lost");
  };
  Promise.all([begin(name), fetchStyles("application.css")]).then((all) => read.then(() => fetched(all))).catch(lost);
}

/** Puts `link` into the address, where the program reads it; `history.state`, which marks whose answers they are, stays. */
function showLink(link) {
  try {
    history.replaceState(history.state, "", link);
  } catch (error) {
    location.hash = link; // refused in some sandboxes
  }
}

/** Draws; the loader reports a failure. */
function run() {
  try {
    program.run();
  } catch (error) {
    // onEnded
  }
}

function takeOver() {
  bridge.stopNoting();
  entered = enteredIn(place);
  left = collect(place);
  const link = location.hash.startsWith("#/") ? location.hash : "#/";
  if (Object.keys(visit.settings).length > 0 || link !== location.hash) showLink(withSettings(link, visit.settings));
  guide.remove(); // the program draws the same clauses under the same ids
  watch(place);
  run();
}

/** Called when the program has drawn. */
function settle() {
  stopExplaining();
  bridge.mayBeSeen();
  if (!left) return; // drawn before
  putBack(place, left);
  entered = left = null;
  keepOffline();
}

/** Removes what the failed program drew, and starts another with the answers of the last link. */
function beginAgain() {
  clear();
  if (bridge.link) showLink(bridge.link);
  const begun = (another) => {
    program = another;
    run();
  };
  // Deferred, so as not to run within the call that failed.
  setTimeout(() => begin(name).then(begun).catch(() => happen("lost")));
}

function clear() {
  const empty = place.cloneNode(false); // a copy without listeners
  place.replaceWith(empty);
  place = empty;
  watch(place);
}

function sayMissing() {
  bridge.drawQuestion(""); // without the program, nothing would take the answer
  explain("missing", guide);
  bridge.reloadOnce();
}

function stopExplaining() {
  const notice = document.querySelector("[data-matter]");
  if (notice) notice.remove();
  guide.open = false;
}

/** Caches the site for offline use, once the program runs and the visitor has had time. */
function keepOffline() {
  try {
    if (navigator.serviceWorker) setTimeout(() => runScript("offline.js", "module").catch(() => {}), 3000);
  } catch (error) {
    // In a sandbox with an opaque origin this access throws.
  }
}

Object.assign(bridge, {
  drawn: () => Promise.resolve().then(() => happen("drawn")), // after the program's own call
  takeEntered: (fact) => {
    if (stay && stay.entered && stay.entered.fact === fact) return stay.entered;
    if (!entered || entered.fact !== fact) return undefined;
    left.isAnswered = Boolean(entered.pressed); // the next screen sets the focus itself
    return entered;
  },
  leavePlace: () => {
    wanted = null;
    stay = { entered: enteredIn(place), left: Object.assign(collect(place), { pressed: "" }) };
  },
  forgetPlace: () => (stay = wanted = null),
  returnToPlace: () => {
    const { left: to } = stay;
    stay = null;
    wanted = to;
    returnTo(place, to, () => wanted === to);
  },
  sayOffline: () => sayOffline(place), // for www/arrival/policies.js
  leave: (link, how) => {
    stopSayingOffline();
    if (bridge.isCutOff()) stayHere(how);
    else if (how !== "tab") location[how](link);
    else if (!open(link, "_blank")) location.assign(link); // sandboxes may forbid new windows
  },
});

/** Stays on this page if another cannot be opened; the address returns to the current page. */
function stayHere(how) {
  if (how !== "replace") return sayOffline(place);
  addEventListener("popstate", () => sayOffline(place), { once: true });
  history.back();
}

/** Called when the visitor waits for the program: tries to fetch it again, and shows the guide after LONGEST_WAIT. */
function hurry() {
  happen("asked");
  setTimeout(() => happen("slow"), LONGEST_WAIT);
}

onEnded(() => happen("failed"));

function start() {
  place = document.getElementById("app");
  guide = document.getElementById("guide");
  // In a host page: report the height and other messages of the protocol.
  if (/[?&]embed=1(&|$)/.test(location.hash) && parent !== window) runScript("frame.js", "module").catch(() => {});
  if (isBefore(stage)) bridge.drawQuestion(location.hash); // in browsers without custom elements (www/arrival/main.js)
  visit.onAsked = hurry;
  if (visit.isAskedFor || document.documentElement.hasAttribute("data-elsewhere") || /^#\/./.test(location.hash)) {
    visit.isAskedFor = true;
    hurry();
  }
  const isFirst = bridge.policy === bridge.policies[0];
  readCatalogue(isFirst);
  if (isFirst && !name.startsWith("employers/")) readGuide(); // the employers' program shows no results
}

const read = new Promise((done) => {
  const begun = () => {
    start();
    done();
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begun);
  else begun();
});
fetchProgram();
