// Inside a frame: talks to the page around it. Loaded by boot.js when the link says embed=1, and by the pages below
// embed/. Says how tall the content is, where the visitor is, and, only when the host asked and the visitor agreed on
// screen, the result. embed.js is the other end.

const PROTOCOL = "skills-subsidy/1";
const LARGEST = 10_000;
let host = null; // { origin, session, result } once the host said who it is
let shown = null;

function say(event, detail) {
  if (!host) return;
  // A page from a file or a sandbox has no origin to name; it may know the size, never a result.
  if (host.origin === "null" && event === "result") return;
  parent.postMessage({ protocol: PROTOCOL, event, session: host.session, ...(event === "size" ? detail : { detail }) }, host.origin === "null" ? "*" : host.origin);
}

/** Answers of the link, typed as the module wants them. */
async function evaluateLink() {
  const module = await import("./skills-subsidy.js");
  await module.default();
  const [path, query = ""] = location.hash.replace(/^#\//, "").split("?");
  const audience = path.split("/")[0];
  const language = new URLSearchParams(query).get("lang") ?? "zh";
  const kinds = new Map(module.questions(audience).map(({ fact, kind }) => [fact, kind]));
  const read = { flag: (text) => text === "true", many: (text) => (text === "" ? [] : text.split(",")), count: Number };
  const answers = {};
  for (const [key, text] of new URLSearchParams(query)) {
    if (kinds.has(key) && text !== "unsure") answers[key] = (read[kinds.get(key)] ?? String)(text);
  }
  return module.evaluate({ audience, answers, lang: language });
}

let told = "";

async function sayResult() {
  if (told === location.hash) return; // each result once
  told = location.hash;
  try {
    say("result", await evaluateLink());
  } catch (error) {
    say("error", { code: "result-unavailable", message: String(error) });
  }
}

let agreed = false;

addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || typeof data !== "object" || data === null || data.protocol !== PROTOCOL) return;
  if (data.event !== "initialize" || host) return; // once; a second host is no host
  if (typeof data.session !== "string" || data.session.length > 100 || JSON.stringify(data).length > LARGEST) return;
  host = { origin, session: data.session, result: data.result === true };
  say("initialized", { version: 1 });
  report();
  if (shown) say("progress", shown);
  if (host.result && origin !== "null") {
    globalThis.skillsSubsidyHostAsks = true; // for an application that is not there yet
    dispatchEvent(new Event("skills-subsidy-host"));
  }
});

// The application: what is on the screen (src/app/browser/embedding.rs).
addEventListener("skills-subsidy-shown", ({ detail }) => {
  shown = { page: detail.page, answered: detail.answered, remaining: detail.remaining };
  say("progress", shown);
  if (agreed && shown.page === "result") sayResult();
  if (document.querySelector(".error-summary")) say("error", { code: "input", message: "" });
});
addEventListener("skills-subsidy-consent", () => {
  agreed = true;
  sayResult();
});

const report = () => say("size", { height: Math.ceil(document.body.getBoundingClientRect().height) });
if (globalThis.ResizeObserver) new ResizeObserver(report).observe(document.body);
else setInterval(report, 500);

parent.postMessage({ protocol: PROTOCOL, event: "ready" }, "*");
