// The page that makes the code for embedding: what is chosen is shown at once, with the code that shows it.

import { download, draw } from "./poster.js";
import init, { evaluate } from "./skills-subsidy.js";

const base = new URL(".", import.meta.url).href;
const field = (id) => document.getElementById(id);
const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The subsidies of an audience, to choose one from. */
function offerTopics() {
  const audience = field("audience").value;
  const known = ["worker", "employer", "provider"].includes(audience);
  const topics = known ? evaluate({ audience, answers: {}, lang: field("language").value }).entitlements : [];
  const [everything] = field("topic").options;
  const chosen = field("topic").value;
  field("topic").replaceChildren(everything, ...topics.map(({ id, name }) => new Option(name, id)));
  field("topic").value = topics.some(({ id }) => id === chosen) ? chosen : "";
}

function show() {
  const wanted = {
    audience: field("audience").value,
    topic: field("topic").value,
    lang: field("language").value,
    theme: field("theme").value,
    elder: field("elder").checked ? "1" : "",
    contact: field("contact").value.trim(),
  };
  const given = Object.entries(wanted).filter(([, value]) => value !== "");
  const attributes = (prefix) => given.map(([name, value]) => ` ${prefix}${name}="${escape(value)}"`).join("");
  const script = `<script type="module" src="${base}embed.js"></` + "script>";
  const element = document.createElement("skills-subsidy");
  for (const [name, value] of given) element.setAttribute(name, value);
  field("preview").replaceChildren(element);

  const pairs = new URLSearchParams({ embed: "1", ...Object.fromEntries(given.filter(([name]) => !["audience", "theme"].includes(name))) });
  const address = `${base}index.html#/${wanted.audience}?${pairs}`;
  field("as-element").value = `${script}\n<skills-subsidy${attributes("")}></skills-subsidy>`;
  field("as-data").value = `<div data-skills-subsidy${attributes("data-")}></div>\n${script}`;
  field("as-frame").value = `<iframe src="${escape(address)}" width="100%" height="900" title="技能补贴计算" sandbox="allow-scripts allow-same-origin allow-forms allow-popups"></iframe>`;
  const link = new URLSearchParams(given.filter(([name, value]) => ["topic", "lang", "elder"].includes(name) && value !== "zh"));
  const posterAddress = `${base}#/${wanted.audience}${`${link}` ? `?${link}` : ""}`;
  field("poster").replaceChildren(draw(field("poster-title").value, posterAddress));
  const audience = ["employer", "provider"].includes(wanted.audience) ? wanted.audience : "worker";
  field("as-module").value = [
    '<output id="sum"></output>',
    '<script type="module">',
    `  import init, { evaluate } from "${base}skills-subsidy.js";`,
    "  await init();",
    `  const { total } = evaluate({ audience: "${audience}", answers: { training_date: "2020-06-01", training_days: 30 } });`,
    '  document.getElementById("sum").value = `${total.low} – ${total.high ?? "?"}`;',
    "</" + "script>",
  ].join("\n");
}

init().then(() => {
  offerTopics();
  show();
});
field("choices").addEventListener("change", ({ target }) => {
  if (["audience", "language"].includes(target.id)) offerTopics();
  show();
});
field("poster-title").addEventListener("input", show);
for (const button of document.querySelectorAll("[data-poster]")) {
  button.addEventListener("click", () => download(field("poster").firstChild, button.dataset.poster));
}
field("copy").addEventListener("click", async () => {
  field("as-element").select();
  try {
    await navigator.clipboard.writeText(field("as-element").value);
    field("copied").textContent = "已复制 Copied";
  } catch {
    field("copied").textContent = "请手动复制 Copy the selected text";
  }
});
