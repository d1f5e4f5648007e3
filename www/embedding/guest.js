// The embedded side: talks to the host page. Loaded by www/start/main.js when the link says embed=1, and by the pages
// below embed/. Reports the height of the content, the visitor's position and, only if the host asked and the visitor
// agreed on the screen, the result. embed.js is the other side.

const PROTOCOL = "skills-subsidy/1";
const bridge = globalThis.skillsSubsidy || {}; // www/bridge.js; undefined on the pages below embed/
let host = null; // { origin, session, result }, from the host's first message
const untold = []; // messages that wait for it
let shown = null; // the last reported position
let agreed = null; // the answers whose result the visitor agreed to send, as a link writes them

function say(event, detail) {
  // A page from a file or a sandbox has an opaque origin; it may receive the size, never a result.
  if (host?.origin === "null" && event === "result") return;
  const message = { protocol: PROTOCOL, event, ...(event === "size" ? detail : { detail }) };
  if (host) parent.postMessage({ ...message, session: host.session }, host.origin === "null" ? "*" : host.origin);
  else if (event !== "size") untold.push([event, detail]);
}

/** Returns the part of a link that its result depends on: audience and answers, without page and settings. */
function answersOf(link) {
  const [path, query = ""] = link.replace(/^#\//, "").split("?");
  const isSetting = (pair) => /^(at|policy|lang|elder|embed|lock|contact|topic)=/.test(pair);
  return [path.split("/")[0], ...query.split("&").filter((pair) => !isSetting(pair)).sort()].join("&");
}

/** Evaluates the answers of a link, converted to the types that the module takes. */
async function evaluateLink(link) {
  const module = await import("./skills-subsidy.js");
  await module.default({ policies: [bridge.pack()] }); // the policy of this page
  const [path, query = ""] = link.replace(/^#\//, "").split("?");
  const audience = path.split("/")[0];
  const language = new URLSearchParams(query).get("lang") ?? "zh";
  const kinds = new Map(module.questions(audience).map(({ fact, kind }) => [fact, kind]));
  const read = { flag: (text) => text === "true", many: (text) => (text === "" ? [] : text.split(",")), count: Number };
  const answers = {};
  for (const [key, text] of new URLSearchParams(query)) {
    if (kinds.has(key) && text !== "unsure") answers[key] = (read[kinds.get(key)] ?? String)(text);
  }
  // If amounts were chosen from the local catalogue, their source documents are reported too.
  const occupation = new URLSearchParams(query).get("occupation");
  if (occupation && bridge.catalogue()) {
    module.loadCatalogue(bridge.catalogue());
    answers.occupation = occupation;
  }
  return module.evaluate({ audience, answers, lang: language });
}

/** Sends the result that is on the screen, once, if the visitor agreed to it. */
async function sayResult(link) {
  try {
    say("result", await evaluateLink(link));
  } catch (error) {
    agreed = null;
    say("error", { code: "result-unavailable", message: String(error) });
  }
}

addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || typeof data !== "object" || data === null || data.protocol !== PROTOCOL) return;
  if (data.event !== "initialize" || host) return; // only the first message counts, so that no other window becomes the host
  if (typeof data.session !== "string" || data.session.length > 100) return;
  host = { origin, session: data.session, result: data.result === true };
  wear(`${data.theme}`);
  say("initialized", { version: 1 });
  report();
  untold.splice(0).forEach(([event, detail]) => say(event, detail));
  askForConsent();
});

/** Takes the colour scheme of the host page; without one the device's scheme stays. */
function wear(theme) {
  const dark = theme.includes("dark");
  if (dark === /light|normal/.test(theme)) return;
  for (const sheet of document.styleSheets) {
    readable(sheet).then((rules) => {
      for (const { media } of rules) {
        if (media?.mediaText.includes("prefers-color-scheme")) media.mediaText = dark ? "all" : "not all";
      }
    });
  }
}

/** Returns a style sheet whose rules can be read; in a sandbox without an origin it has to be requested with CORS. */
function readable(sheet) {
  return new Promise((done) => {
    try {
      done(sheet.cssRules);
    } catch {
      const again = sheet.ownerNode.cloneNode();
      again.crossOrigin = "anonymous";
      again.onload = () => {
        sheet.ownerNode.remove();
        done(again.sheet.cssRules);
      };
      sheet.ownerNode.after(again);
    }
  });
}

function askForConsent() {
  if (!host?.result || host.origin === "null") return;
  bridge.isHostAsking = true; // for a program that has not started yet
  watched = null; // measured afresh, even for the same element
  dispatchEvent(new Event("skills-subsidy-host"));
}

/** Takes the position that the application reports (src/app/browser/guest.rs). */
function see({ page, answered, remaining, policy, version }) {
  const before = shown;
  shown = { page, answered, remaining, policy, version };
  report();
  if (JSON.stringify(before) !== JSON.stringify(shown)) say("progress", shown);
  if (!before) {
    // Host settings that no question accepts are reported, so that the host's own tests find them.
    const keys = [...document.querySelectorAll("[data-problem]")].map((problem) => problem.dataset.problem);
    if (keys.length > 0) say("error", { code: "setting", message: keys.join(", ") });
  } else if (agreed !== null && answersOf(bridge.link) !== agreed) {
    // The answers changed, whoever changed them: the visitor, the next person at a shared screen, or the host page.
    agreed = null;
    askForConsent();
  }
}
addEventListener("skills-subsidy-shown", ({ detail }) => see(detail));
addEventListener("skills-subsidy-consent", ({ detail: link }) => {
  agreed = answersOf(link);
  sayResult(link);
});

/** The time in milliseconds for which a question has to be visible before it can be answered. */
const READING = 800;
let watched = null; // the element of the question

/**
 * Watches whether most of the question is visible, against clickjacking. Chromium can tell whether it is covered, faint or
 * distorted (IntersectionObserver v2); elsewhere it is enough that it is in the viewport.
 */
function watch(question) {
  let reading = 0;
  let isSeen = false;
  const tell = (seen) => {
    if (seen !== isSeen) dispatchEvent(new CustomEvent("skills-subsidy-sight", { detail: (isSeen = seen) }));
  };
  if (!globalThis.IntersectionObserver) {
    setTimeout(tell, READING, true);
    return;
  }
  const look = (entries) => {
    const { isIntersecting, intersectionRatio, isVisible } = entries[entries.length - 1];
    const isThere = isIntersecting && isVisible !== false && intersectionRatio > 0.5;
    if (!isThere) {
      clearTimeout(reading);
      reading = 0;
      tell(false);
    } else if (!reading) reading = setTimeout(tell, READING, true);
  };
  const observer = new IntersectionObserver(look, { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 });
  observer.observe(question);
}

bridge.watchSight = () =>
  setTimeout(() => {
    const question = document.querySelector("[data-host-asks]");
    if (question && question !== watched) watch(question);
    watched = question;
  });

// An entry was refused: the summary of errors gets the focus each time.
addEventListener("focusin", ({ target }) => {
  if (target.matches(".error-summary")) say("error", { code: "input", message: "" });
});

// The application's element, null on the pages below embed/. If the application cannot start, a notice above it says so.
const application = document.getElementById("app");
let failed = false;

function lookForFailure() {
  if (failed || !document.querySelector('[data-matter][role="alert"]')) return;
  failed = true;
  report();
  say("error", { code: "not-loaded", message: "" });
}
if (application) {
  new MutationObserver(lookForFailure).observe(document.body, { childList: true });
  lookForFailure(); // the notice may already be shown
}

/** Reports the height of the content; while the application loads, the host's initial height is the better estimate. */
function report() {
  if (application && !shown && !failed) return;
  say("size", { height: Math.ceil(document.body.getBoundingClientRect().height) });
}
if (globalThis.ResizeObserver) new ResizeObserver(report).observe(document.body);
else setInterval(report, 500);

// The program may have reported before this script was loaded.
if (bridge.shown) see(bridge.shown);
parent.postMessage({ protocol: PROTOCOL, event: "ready" }, "*");
