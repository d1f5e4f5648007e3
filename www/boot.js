// Starts the calculator. The first page is in the HTML already; what is tapped on it is answered by the opening, a small
// program that asks the first questions, and the whole application comes after it, or at once where a link wants more.
// Trunk writes the addresses of the application's two files onto our own script element (Trunk.toml,
// `pattern_script`), so that nothing inline is needed and a strict content security policy holds. No top-level
// `await`: older phones do not know it.

const script = document.querySelector("script[data-application]");
const address = (relative) => new URL(relative, document.baseURI).href;
const place = document.getElementById("app");
const guide = document.getElementById("guide");

// Inside another page: say how tall we are, and what that page may know.
if (/[?&]embed=1(&|$)/.test(location.hash) && parent !== window) import(address("frame.js"));

// The employers' tools, loaded when one of them is opened: the page calls this (src/app/browser/tools.rs).
globalThis.skillsSubsidyTools = () =>
  import(address("tools/tools.js")).then((tools) =>
    tools.default({ module_or_path: address("tools/tools_bg.wasm") }).then(() => tools),
  );

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
    .then((response) => response.json())
    .then((catalogue) => {
      globalThis.skillsSubsidyCatalogue = catalogue;
      dispatchEvent(new Event("skills-subsidy-catalogue"));
    })
    .catch(() => {}); // without it, the amounts that it would name stay open

/** How long the first page waits for a tap before the application is fetched all the same. */
const PATIENCE = 5000;
/** What the application marks its own history entries with (src/app/browser/mod.rs). */
const OURS = "skills-subsidy";

const isFirstPage = () => /^(#\/?|#(main|guide|clause-[\w.]+))?$/.test(location.hash);
const isFirstTap = (link) => /^#\/(worker|employer|provider)(\?topic=\w+)?$/.test(link);
const isKept = () => {
  try {
    return localStorage.getItem(OURS) !== null;
  } catch {
    return false; // no storage here
  }
};

let opening = null; // the opening's program, as it arrives
let opened = null; // the opening, while it is on the page
let application = null; // the application's program, as it arrives: a function that starts it
let arrived = null; // the same, once it is there
let taking = null; // the application's taking over, once it was asked to

function fetchOpening() {
  opening ??= import(address("opening/opening.js")).then((program) =>
    program.default({ module_or_path: address("opening/opening_bg.wasm") }).then(() => program),
  );
  return opening;
}

function fetchApplication() {
  application ??= Promise.all([
    import(address(script.dataset.application)),
    fetch(address(script.dataset.wasm)),
    fetchStyles("application.css"),
  ]).then(([program, response]) => {
    arrived = () => program.default({ module_or_path: response });
    return arrived;
  });
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

/** The application takes the page over, at the link in the address. */
function takeOver() {
  taking ??= fetchApplication()
    .then((start) => start())
    .then(() => {
      removeEventListener("popstate", follow);
      place.removeEventListener("click", tap, true);
      guide.remove();
      if (!opened) return;
      document.querySelector("main h1")?.focus();
      opened.close();
      opened = null;
    })
    .catch(fail);
  return taking;
}

/** The opening asks what `link` leads to. */
function open(link) {
  fetchOpening()
    .then((program) => {
      if (taking) return;
      guide.hidden = true;
      opened = program.open(document.getElementById("main"), link, (isLost) => {
        // After what called us has drawn.
        if (isLost || arrived) setTimeout(takeOver);
        else fetchApplication().catch(() => {}); // asked for again when it is needed
      });
    })
    .catch(takeOver); // the application can do all of it
}

/** The address changed: back, forward, or another link. */
function follow() {
  if (!opened && isFirstPage()) return;
  if (!opened && isFirstTap(location.hash)) open(location.hash);
  else takeOver();
}

/** What is tapped before the application is there: the first question opens, all else waits for the application. */
function tap(event) {
  const target = event.target.closest("a, button, summary");
  if (!target || (opened && document.getElementById("main").contains(target))) return;
  if (target.hash === "#main" || (target.hash === "" && target.href)) return;
  if (target.tagName === "SUMMARY" && !target.parentElement.querySelector("button")) return;
  event.preventDefault();
  event.stopPropagation();
  if (!opened && isFirstTap(target.hash)) {
    history.pushState(OURS, "", target.hash);
    open(target.hash);
    return;
  }
  // The application draws the same page in its place, and is tapped there.
  const within = [...place.querySelectorAll("a, button, summary")].indexOf(target);
  takeOver().then(() => place.querySelectorAll("a, button, summary")[within]?.click());
}

function fail(error) {
  console.error(error);
  const notice = document.createElement("p");
  notice.setAttribute("role", "alert");
  const contact = new URLSearchParams(location.hash.split("?")[1]).get("contact");
  notice.textContent =
    "计算器未能载入，请刷新或更换浏览器再试；下面是静态说明。 The calculator could not be loaded: reload the page or try another browser. What follows is a static guide." +
    (contact ? ` ${contact}` : "");
  place.replaceChildren(notice);
  guide.hidden = false;
  guide.open = true;
}

if ((isFirstPage() && !isKept()) || isFirstTap(location.hash)) {
  addEventListener("popstate", follow);
  place.addEventListener("click", tap, true);
  if (isFirstTap(location.hash)) open(location.hash);
  else fetchOpening().catch(takeOver);
  // Whoever only reads gets the application too, unless something in the page was opened meanwhile.
  const isUntouched = () => document.activeElement === document.body && !place.querySelector("details[open]");
  setTimeout(() => fetchApplication().then(() => isUntouched() && !opened && takeOver(), () => {}), PATIENCE);
} else {
  takeOver();
}

globalThis.skillsSubsidyFetchCatalogue("catalogue.json");
