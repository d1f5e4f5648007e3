// The generator of embedding code: a form, a live preview, and the code for the chosen options.

import { download, draw, picture } from "./poster.js";
import init, { evaluate, policies, policy, questions } from "./skills-subsidy.js";

const base = new URL(".", import.meta.url).href;
const field = (id) => document.getElementById(id);
const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text) => text.replace(/[&<>"]/g, (character) => entities[character]);
const script = `<script type="module" src="${base}embed.js"></` + "script>";
const audiences = ["worker", "employer", "provider"];
const allAudiences = [...field("audience").options];
let poster = null;

/** Fills the list of policies; with only one the field stays hidden. */
function offerPolicies() {
  const offered = policies(field("language").value);
  const chosen = field("policy").value || offered[0].id;
  field("policy").replaceChildren(...offered.map(({ id, title }) => new Option(title, id)));
  field("policy").value = chosen;
  field("policies").hidden = isAlone();
}

const isAlone = () => policies().length === 1;
const isFirst = () => policies()[0].id === field("policy").value;

/** Returns the entitlements of an audience. */
const grantedTo = (audience) =>
  evaluate({ policy: field("policy").value, audience, answers: {}, lang: field("language").value }).entitlements;

/** Fills the list of audiences that the policy grants anything; employers have the tools as well, as on the first page. */
function offerAudiences() {
  const granted = audiences.filter((audience) => grantedTo(audience).length > 0);
  const isOffered = ({ value }) => granted.includes(audiences.includes(value) ? value : "employer");
  const chosen = field("audience").value;
  field("audience").replaceChildren(...allAudiences.filter(isOffered));
  field("audience").value = chosen;
  if (field("audience").value === "") field("audience").selectedIndex = 0;
}

/** Fills the list of an audience's entitlements. */
function offerTopics() {
  const audience = field("audience").value;
  const topics = audiences.includes(audience) ? grantedTo(audience) : [];
  const [everything] = field("topic").options;
  const chosen = field("topic").value;
  field("topic").replaceChildren(everything, ...topics.map(({ id, name }) => new Option(name, id)));
  field("topic").value = topics.some(({ id }) => id === chosen) ? chosen : "";
}

function offerClauses() {
  field("clause").replaceChildren(...policy().clauses.map(({ id, heading }) => new Option(heading, id)));
  field("clause").value = "4.3.4";
}

/** Returns the chosen options by attribute; defaults are left out. */
function wishes() {
  const wanted = {
    policy: isAlone() ? "" : field("policy").value,
    audience: field("audience").value,
    topic: field("topic").value,
    lang: field("language").value,
    theme: field("theme").value,
    elder: field("elder").checked ? "1" : "",
    answers: field("answers").value,
    lock: field("lock").checked ? [...new URLSearchParams(field("answers").value).keys()].join(",") : "",
    contact: field("contact").value.trim(),
  };
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ""));
}

/** Returns the address of the calculator for these options, as embed.js builds it. */
function addressOf({ audience, theme, answers, ...others }, settings) {
  const pairs = new URLSearchParams(answers);
  for (const [name, value] of Object.entries({ ...others, ...settings })) pairs.set(name, value);
  const page = audiences.includes(audience) ? "index" : "employers";
  return `${base}${page}.html#/${audience}${`${pairs}` === "" ? "" : `?${pairs}`}`;
}

/** Returns two example answers as JavaScript: a date in the policy's term, and a number. */
function exampleAnswers(audience) {
  const asked = questions(audience, "zh", field("policy").value);
  const { issued, until } = policy("zh", field("policy").value).term;
  const year = Number(issued.slice(0, 4));
  const inTerm = [`${year}-06-01`, `${year + 1}-06-01`].find((day) => day >= issued && day <= until) ?? until;
  const examples = { date: () => `"${inTerm}"`, count: ({ least, most }) => Math.min(Math.max(30, least), most) };
  const kinds = Object.keys(examples).map((kind) => asked.find((question) => question.kind === kind));
  return kinds.filter(Boolean).map((question) => `${question.fact}: ${examples[question.kind](question)}`).join(", ");
}

function showCode() {
  const wanted = wishes();
  const attributes = (prefix) => Object.entries(wanted).map(([name, value]) => ` ${prefix}${name}="${escape(value)}"`).join("");
  field("as-element").value = `${script}\n<skills-subsidy${attributes("")}></skills-subsidy>`;
  field("as-data").value = `<div data-skills-subsidy${attributes("data-")}></div>\n${script}`;
  const frame = escape(addressOf(wanted, { embed: "1" }));
  field("as-frame").value = `<iframe src="${frame}" width="100%" height="900" title="技能补贴计算" sandbox="allow-scripts allow-same-origin allow-forms allow-popups"></iframe>`;
  const audience = audiences.includes(wanted.audience) ? wanted.audience : "worker";
  const index = wanted.policy ? `{ policies: "${base}policies/index.json" }` : "";
  field("as-module").value = [
    '<output id="sum"></output>',
    '<script type="module">',
    `  import init, { evaluate } from "${base}skills-subsidy.js";`,
    `  await init(${index});`,
    "  const { total } = evaluate({",
    ...(wanted.policy ? [`    policy: "${wanted.policy}",`] : []),
    `    audience: "${audience}",`,
    `    answers: { ${exampleAnswers(audience)} },`,
    "  });",
    '  document.getElementById("sum").value = `${total.low} – ${total.high ?? "?"}`;',
    "</" + "script>",
  ].join("\n");
}

function showPreview() {
  const element = document.createElement("skills-subsidy");
  for (const [name, value] of Object.entries(wishes())) element.setAttribute(name, value);
  field("preview").replaceChildren(element);
}

async function showPoster() {
  const { audience, topic, policy } = wishes();
  const pairs = `${new URLSearchParams(Object.entries({ topic, policy }).filter(([, value]) => value))}`;
  const address = `${base}#/${audience}${pairs && `?${pairs}`}`;
  const title = field("poster-title").value;
  const drawn = draw(title, address, field("poster-note").value);
  const image = await picture(drawn, `${title} ${address}`);
  poster = drawn;
  field("poster").replaceChildren(image);
}

/** Returns the content of a static page, with absolute addresses. */
async function contentOf(name) {
  const text = await (await fetch(`${base}embed/${name}`)).text();
  const { body } = new DOMParser().parseFromString(text, "text/html");
  for (const link of body.querySelectorAll("a")) link.href = new URL(link.getAttribute("href"), `${base}embed/`).href;
  return body.querySelector("main").innerHTML.trim();
}

/** Shows the code of a clause and of a table, with their words as the fallback without scripts; the build draws such pages
 * for the first policy only (src/static_pages). */
async function showStatic() {
  field("with-words").hidden = !isFirst();
  field("without-words").hidden = isFirst();
  field("policy-text").href = `./#/policy${isAlone() ? "" : `?policy=${field("policy").value}`}`;
  if (!isFirst()) return;
  const language = field("language").value;
  const audience = audiences.includes(field("audience").value) ? field("audience").value : "worker";
  const clause = field("clause").value;
  const [card, table] = await Promise.all([contentOf(`clause-${clause}-${language}.html`), contentOf(`table-${audience}-${language}.html`)]);
  field("as-clause").value = `${script}\n<skills-subsidy-clause ref="${clause}" lang="${language}">\n${card}\n</skills-subsidy-clause>`;
  field("as-table").value = `${script}\n<skills-subsidy-table audience="${audience}" lang="${language}">\n${table}\n</skills-subsidy-table>`;
}

/** Copies the answers of the preview into the form, as a link writes them. */
function takeAnswers() {
  const shown = document.querySelector("#preview skills-subsidy").shadowRoot.querySelector("iframe").contentWindow.location.hash;
  const audience = field("audience").value;
  const facts = audiences.includes(audience) ? new Set(questions(audience, "zh", field("policy").value).map(({ fact }) => fact)) : null;
  const settings = ["embed", "lang", "elder", "topic", "lock", "contact", "policy", "at"];
  const given = [...new URLSearchParams(shown.split("?")[1] ?? "")];
  const answers = given.filter(([name, value]) => value !== "unsure" && (facts?.has(name) ?? !settings.includes(name)));
  field("answers").value = `${new URLSearchParams(answers)}`.replaceAll("%2C", ",");
  show();
}

function show() {
  showCode();
  showPreview();
  showPoster();
  showStatic();
}

init({ policies: `${base}policies/index.json` }).then(() => {
  offerPolicies();
  offerAudiences();
  offerTopics();
  offerClauses();
  show();
});
field("choices").addEventListener("change", ({ target }) => {
  // Answers belong to one policy and one audience.
  if (["policy", "audience"].includes(target.id)) field("answers").value = "";
  if (target.id === "language") offerPolicies();
  if (target.id === "policy") offerAudiences();
  if (["policy", "audience", "language"].includes(target.id)) offerTopics();
  show();
});
field("choices").addEventListener("submit", (event) => event.preventDefault());
field("take").addEventListener("click", takeAnswers);
field("clause").addEventListener("change", showStatic);
for (const id of ["poster-title", "poster-note"]) field(id).addEventListener("input", showPoster);
for (const button of document.querySelectorAll("[data-poster]")) {
  button.addEventListener("click", () => download(poster, button.dataset.poster));
}
for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    const code = field(button.dataset.copy);
    code.select();
    const told = await navigator.clipboard.writeText(code.value).then(() => "已复制 Copied", () => "请手动复制选中的内容 Copy the selected text");
    button.nextElementSibling.textContent = told;
  });
}
