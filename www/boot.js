// Starts the calculator. The first page and the first questions are in the HTML already; what is entered there is
// answered by the opening, a small program that asks the first questions, and the whole application comes after it, or at
// once where a link wants more. What is on the page stays until the application is there; where it cannot come, the page
// says so and opens its guide.
// No top-level `await` and no `import()`: older phones do not know them.

import { address, begin, fetchProgram, onEnded, runScript, scriptAddress } from "./loader.js";

const name = document.querySelector("script[data-application]").dataset.application;
let place, guide; // #app and #guide, once the page is read

// The employers' tools, loaded when one of them is opened: the page calls this (src/app/browser/tools.rs). They begin
// once: a roster that was opened stays while another page is read.
let tools = null;
globalThis.skillsSubsidyTools = () => {
  tools ??= begin("tools/tools");
  tools.catch(() => (tools = null)); // so that a later call tries again
  return tools;
};

// For the service worker (www/offline.js) and the roster's worker (src/app/browser/files.rs).
globalThis.skillsSubsidyScript = scriptAddress;
globalThis.skillsSubsidyWorker = (name) => new Worker(scriptAddress(name));

// Copies HTML, with plain text beside it, for editors of articles (src/app/browser/sharing.rs).
globalThis.skillsSubsidyCopyHtml = (html, text) => {
  const blob = (type, content) => new Blob([content], { type });
  return navigator.clipboard.write([
    new ClipboardItem({ "text/html": blob("text/html", html), "text/plain": blob("text/plain", text) }),
  ]);
};

// The local catalogue of standards, kept where the page and the tools both see it
// (src/app/browser/catalogue.rs). The portal's own lies beside the site; as we ship it, it is empty.
globalThis.skillsSubsidyFetchCatalogue = (name) =>
  fetch(address(name))
    .then((response) =>
      // What is there and wrong is said where the catalogue is looked at; many servers answer with a page where nothing is.
      response.ok && !/html/.test(response.headers.get("Content-Type")) ? response.json().catch(String) : Promise.reject(),
    )
    .then((catalogue) => {
      globalThis.skillsSubsidyCatalogue = catalogue;
      globalThis.skillsSubsidyCatalogueFile = name;
      dispatchEvent(new Event("skills-subsidy-catalogue"));
    })
    .catch(() => {}); // without it, the amounts that it would name stay open

/** How long the first page waits for a tap before the application is fetched all the same. */
const PATIENCE = 5000;
/** How long one who asked for the application waits before the guide is shown meanwhile. */
const LONGEST_WAIT = 8000;
/** What the application marks its own history entries with (src/app/browser/mod.rs). */
const OURS = "skills-subsidy";

const isFirstPage = () => /^(#\/?|#(main|guide|clause-[\w.]+))?$/.test(location.hash);
const isFirstTap = (link) => /^#\/(worker|employer|provider)(\?topic=\w+)?$/.test(link);
const isKept = () => {
  try {
    return localStorage.getItem(OURS) !== null;
  } catch (error) {
    return false; // no storage here
  }
};

let asked = null; // the link whose first question is wanted
let drawn = null; // the form of that question as arrival.js drew it, until what was entered there is taken over
let opening = null; // the opening's program, as it arrives
let opened = null; // the opening, while it is on the page
let application = null; // the application's program, as it arrives: a function that starts it
let arrived = null; // the same, once it is there
let taking = null; // the application's taking over, once it was asked to
const settings = new Set(); // what was tapped in the page's head meanwhile, by its place on the page: each counts once
let wanted = null; // what else was: only the last one counts

function fetchOpening() {
  opening ??= begin("opening/opening");
  return opening;
}

function fetchApplication() {
  application ??= Promise.all([fetchProgram(name), fetchStyles("application.css")]).then(() => {
    arrived = () => begin(name);
    keepOffline();
    return arrived;
  });
  application.catch(() => (application = null)); // so that a later call tries again
  return application;
}

/** Resolves when the style sheet counts, or could not be had: without it everything is still there to read. */
function fetchStyles(name) {
  return new Promise((resolve) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href: address(name), onload: resolve, onerror: resolve });
    document.head.append(link);
  });
}

/** The application takes the page over: with what the opening was told, or at the link in the address. */
function takeOver() {
  const waiting = setTimeout(() => explain("slow"), LONGEST_WAIT);
  const before = failures;
  taking ??= fetchApplication()
    .then((start) => atRest().then(() => start))
    .then((start) => {
      const enterAgain = entered();
      return start().then(() => enterAgain);
    })
    .then((enterAgain) => {
      if (failures !== before) return; // another has begun since
      enterAgain();
      show();
      stopExplaining();
      removeEventListener("popstate", follow);
      place.removeEventListener("click", tap, true);
      guide.remove();
      if (!opened) return;
      globalThis.skillsSubsidyOpened = null;
      document.querySelector("main h1")?.focus();
      opened.close();
      opened = null;
    })
    .catch((error) => failures === before && fail(error));
  taking.then(() => clearTimeout(waiting));
  return taking;
}

/** The opening asks what `link` leads to. */
function open(link) {
  asked = link;
  if (globalThis.skillsSubsidyDraw(link)) {
    document.querySelector("main h1").focus();
    scrollTo(0, 0);
  }
  drawn = document.querySelector("#main form");
  const isWanted = () => !taking && !opened && asked === link;
  const waiting = setTimeout(() => isWanted() && explain("slow"), LONGEST_WAIT);
  fetchOpening()
    .then((program) => {
      clearTimeout(waiting);
      return atRest().then(() => program);
    })
    .then((program) => {
      if (!isWanted()) return;
      stopExplaining();
      guide.hidden = true;
      show();
      const enterAgain = entered();
      opened = program.open(document.getElementById("main"), link, (latest, isLost) => {
        // For the application (src/app/browser/mod.rs), should it come now, or should this fail.
        globalThis.skillsSubsidyOpened = { link: latest };
        globalThis.skillsSubsidyLink = latest;
        // After what called us has drawn.
        if (isLost || arrived) setTimeout(takeOver);
        else fetchApplication().catch(() => {}); // asked for again when it is needed
      });
      enterAgain();
    })
    .catch(() => {
      clearTimeout(waiting);
      takeOver(); // the application can do all of it
    });
}

let isHeld = false; // a finger on the page, or a button of the mouse
const hold = (event) => (isHeld = event.type === "pointerdown");
for (const type of ["pointerdown", "pointerup", "pointercancel"]) addEventListener(type, hold, true);

/**
 * Resolves when a program may draw a question anew that was only drawn: not while someone types in it, when a phone would
 * put its keyboard away, and not halfway through a tap, which would be lost.
 */
function atRest() {
  return new Promise((done) => {
    const look = () => {
      const field = document.activeElement;
      const isTyping = drawn && drawn.contains(field) && field.type === "text" && !drawn.dataset.pressed;
      if (isHeld || isTyping) requestAnimationFrame(look);
      else done();
    };
    look();
  });
}

/** What was entered in a question that was only drawn: to be called before a program draws it anew, and its answer after. */
function entered() {
  const form = drawn;
  if (!form) return () => {};
  const focused = [...form.elements].indexOf(document.activeElement);
  const top = scrollY;
  return async () => {
    const find = () => document.querySelector("#main form[data-fact]");
    for (let turn = 0; turn < 10 && !find(); turn += 1) await null; // a program draws when all that called it is done
    const again = find();
    if (!again) return; // it failed: the next one may not
    drawn = null;
    if (again.dataset.fact !== form.dataset.fact) return;
    [...form.elements].forEach((field, at) => {
      const twin = again.elements[at];
      if (field.checked !== twin.checked) twin.click();
      if (field.value === twin.value) return;
      twin.value = field.value;
      twin.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await new Promise((done) => setTimeout(done)); // until it has put the focus where it begins
    scrollTo(0, top);
    if (focused >= 0) again.elements[focused].focus({ preventScroll: true });
    if (form.dataset.pressed) again.elements[form.dataset.pressed].click();
  };
}

/** The address changed: back, forward, or another link. */
function follow() {
  if (!opened && isFirstPage()) {
    asked = drawn = null;
    globalThis.skillsSubsidyDraw("");
    return;
  }
  if (!opened && isFirstTap(location.hash)) return open(location.hash);
  if (globalThis.skillsSubsidyOpened) globalThis.skillsSubsidyOpened.back = location.hash;
  takeOver();
}

/** What is tapped before the application is there: the first question opens, all else waits for the application. */
function tap(event) {
  const target = event.target.closest("a, button, summary");
  if (!target || (opened && document.getElementById("main").contains(target))) return;
  if (drawn && drawn.contains(target)) return; // noted (www/arrival.js)
  if (target.hash === "#main" || (target.hash === "" && target.href)) return;
  if (target.tagName === "SUMMARY" && !target.parentElement.querySelector("button")) return;
  event.preventDefault();
  event.stopPropagation();
  wanted = null;
  if (!opened && !taking && isFirstTap(target.hash)) {
    try {
      history.pushState(OURS, "", target.hash);
    } catch (error) {
      // Refused in some sandboxes: then the address stays, and the page still works.
    }
    open(target.hash);
    return;
  }
  // The application draws the same page in its place, and is tapped there.
  const within = [...place.querySelectorAll("a, button, summary")].indexOf(target);
  if (target.matches(".header__button--elder")) document.documentElement.dataset.elder = 1; // at once
  if (target.matches("header button")) settings.add(within);
  else wanted = within;
  takeOver().then(tapAgain);
}

function tapAgain() {
  const all = place.querySelectorAll("a, button, summary");
  const tapped = [...settings, wanted];
  settings.clear();
  wanted = null;
  for (const within of tapped) all[within]?.click();
}

const notices = {
  slow: ["计算器还在载入。下面的说明不用等就能看。", "The calculator is still loading. You can read the guide below meanwhile."],
  stopped: [
    "计算器停下了，没有给出结果。您的回答还在网址里：刷新页面可以再试，或先看下面的静态说明。",
    "The calculator stopped and shows no result. Your answers are still in the address: reload to try again, or read the static guide below.",
  ],
};
let notice = null;

/** What is on the page may be seen (www/arrival.js). */
function show() {
  document.documentElement.removeAttribute("data-elsewhere");
}

/** Says what is the matter, and opens the guide (www/arrival.js). */
function explain(matter) {
  notice = globalThis.skillsSubsidyExplain(matter, notices[matter], guide);
}

function stopExplaining() {
  if (notice) notice.remove();
  guide.open = false;
}

function fail(error) {
  if (failures > 0) return explain("stopped");
  console.error(error);
  if (drawn) globalThis.skillsSubsidyDraw(""); // no question that nobody would answer
  explain("missing");
  globalThis.skillsSubsidyReloadOnce(); // www/arrival.js
}

let failures = 0;

/** A program failed: all it drew goes at once, and the application begins afresh with the answers; once. */
onEnded(() => {
  failures += 1;
  const empty = place.cloneNode(false); // without what listened
  place.replaceWith(empty);
  place = empty;
  opened = opening = taking = tools = null;
  // The answers are kept out here before anything is worked out from them (src/app/browser/mod.rs).
  const link = globalThis.skillsSubsidyLink;
  try {
    if (link) history.replaceState(OURS, "", link);
  } catch (error) {
    location.hash = link;
  }
  // Not within the call that failed.
  if (failures > 1) explain("stopped");
  else setTimeout(takeOver);
});

let isKeeping = false;

/** Once the application is there and the visitor has had time: keeps the site for when there is no network. */
function keepOffline() {
  if (isKeeping) return;
  isKeeping = true;
  try {
    if (navigator.serviceWorker) setTimeout(() => runScript("offline.js", "module").catch(() => {}), 3000);
  } catch (error) {
    // A sandbox without an origin has none.
  }
}

function start() {
  place = document.getElementById("app");
  guide = document.getElementById("guide");
  // Inside another page: say how tall we are, and what that page may know.
  if (/[?&]embed=1(&|$)/.test(location.hash) && parent !== window) runScript("frame.js", "module").catch(() => {});
  painted.then(() => globalThis.skillsSubsidyFetchCatalogue("catalogue.json"));
  if (!isOpening) return takeOver();
  addEventListener("popstate", follow);
  place.addEventListener("click", tap, true);
  if (isFirstTap(location.hash)) open(location.hash);
  else painted.then(fetchOpening).catch(takeOver);
  // Whoever only reads gets the application too, unless something in the page was opened meanwhile.
  const isUntouched = () => document.activeElement === document.body && !place.querySelector("details[open]");
  setTimeout(() => fetchApplication().then(() => isUntouched() && !opened && takeOver(), () => {}), PATIENCE);
}

const isOpening = (isFirstPage() && !isKept()) || isFirstTap(location.hash);
// The page as it came is seen before anything is fetched that nobody has asked for yet.
const painted = new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
if (!isOpening) fetchApplication().catch(() => {}); // tried again when it is needed
else if (isFirstTap(location.hash)) fetchProgram("opening/opening").catch(() => {});
if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
else start();
