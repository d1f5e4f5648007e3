// Embeds the calculator, or a clause, in any page: <skills-subsidy>, <skills-subsidy-clause>, <skills-subsidy-table>,
// and for a CMS that strips unknown elements any <div data-skills-subsidy>. No dependency; a module or a plain script.
// Everything is in a shadow root, out of reach of the page's styles. Messages are described in embedding.html; they are
// accepted only from this script's own frame and its origin. Older phones are supported too, for which every `?.`
// compiles to five times its size: hence `match` and plain `||`.

(() => {
  const match = (pattern, text, otherwise = "") => (pattern.exec(text) || [otherwise])[0];
  // The address of this script, from the first line of a stack trace, in a module and in a plain script. If the page
  // has disabled traces (`Error.stackTraceLimit`), from any script element with this name.
  const named = document.querySelector("[src$='/embed.js']") || {};
  const base = new URL(".", match(/\w+:\/\/.*(?=:\d+:\d+)/, new Error().stack, named.src));
  const protocol = "skills-subsidy/1";
  const sandbox = "scripts same-origin forms popups popups-to-escape-sandbox downloads modals".replace(/[^ ]+/g, "allow-$&");

  /** Returns the address of the calculator; the encoding keeps every option within the fragment. */
  const calculator = (wanted) => {
    const pairs = new URLSearchParams(wanted.answers);
    wanted.embed = "1";
    wanted.elder = "elder" in wanted && wanted.elder !== "0" && "1";
    for (const name of "embed lang topic lock contact elder policy".split(" ")) if (wanted[name]) pairs.set(name, wanted[name]);
    // index.html redirects to the page for employers.
    return `index.html#/${match(/^(worker|employer|provider|estimate|roster)$/, wanted.audience)}?${pairs}`;
  };
  const kinds = {
    "skills-subsidy": calculator,
    "skills-subsidy-clause": ({ ref, lang }) => `embed/clause-${match(/^[\w.]{1,12}$/, ref, "0")}-${lang}.html`,
    "skills-subsidy-table": ({ audience, lang }) => `embed/table-${match(/^(employer|provider)$/, audience, "worker")}-${lang}.html`,
  };

  /** Fills `element` with a frame as tall as its content, between the host's slots; returns a function that removes it. */
  const fill = (element, kind) => {
    // Its attributes, or the data-… ones if only those survive.
    const wanted = Object.fromEntries([...element.attributes].map(({ name, value }) => [name.replace("data-", ""), value]));
    // The language of the page is the default.
    const { lang } = element.closest("[lang]") || { lang: "zh" };
    wanted.lang = match(/^(zh|en)$/, wanted.lang, /^zh/i.test(lang) ? "zh" : "en");
    // The expected height: for a clause or a table, the height of the same words shown until scripts run.
    const words = kind[14] && element.offsetHeight;
    const guess = parseInt(wanted.height) || words || 480;
    const session = crypto.getRandomValues(new Uint32Array(4)).join("-");
    const root = element.shadowRoot || element.attachShadow({ mode: "open" });
    const made = document.createElement("iframe");
    Object.assign(made, {
      src: new URL(kinds[kind](wanted), base),
      title: wanted.title || "技能补贴 Skills subsidy",
      referrerPolicy: "no-referrer",
      allow: "clipboard-write",
      part: "frame",
      sandbox: wanted.sandbox || sandbox,
    });
    made.style.cssText = "display:block;width:100%;border:0";
    const grow = (height) => (made.style.height = `${height}px`);
    grow(guess);
    // Against the page's styles for all elements: a block as wide as its container.
    element.style.cssText += ";display:block!important;float:none!important;width:auto!important";
    for (const child of element.children) child.slot = child.slot || child.dataset.slot || "";
    // These words are shown instead of the frame, in the unnamed slot, until it reports: if it is blocked, there is no
    // empty box.
    const [before, beside, instead, contact, after] = ["before", "result", words ? "" : "-", "contact", "after"].map((name) =>
      Object.assign(document.createElement("slot"), { name }),
    );
    beside.hidden = true;
    root.textContent = "";
    instead.append(made);
    root.append(before, beside, instead, contact, after);
    let place;
    const hear = ({ source, origin, data }) => {
      if (source !== made.contentWindow || ![base.origin, "null"].includes(origin) || !data || data.protocol !== protocol) return;
      const { event, height } = data;
      const detail = data.detail || {};
      const result = /\bresult\b/.test(wanted.events);
      const theme = wanted.theme || getComputedStyle(element).colorScheme;
      if (event === "ready") source.postMessage({ protocol, event: "initialize", session, result, theme }, origin === "null" ? "*" : origin);
      if (data.session !== session) return;
      instead.name = "-";
      if (event === "size" && !wanted.height) grow(Math.min(Math.max(+height || guess, 80), 50000));
      if (!/^(initialized|progress|error|result)$/.test(event) || (event === "result" && !result)) return;
      const now = event === "progress" ? detail.page + detail.answered : place;
      if (event === "progress") beside.hidden = detail.page !== "result";
      // Another question, or an error, is read from the top.
      if ((event === "error" || (place && place !== now)) && made.getBoundingClientRect().top < 0) made.scrollIntoView();
      place = now;
      element.dispatchEvent(new CustomEvent(event === "initialized" ? "ready" : event, { bubbles: true, detail }));
    };
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  };

  for (const kind of Object.keys(kinds)) {
    if (customElements.get(kind)) continue;
    customElements.define(kind, class extends HTMLElement {
      connectedCallback() {
        this.end = fill(this, kind);
      }
      disconnectedCallback() {
        this.end();
      }
    });
  }
  const replace = () => {
    for (const element of document.querySelectorAll("[data-skills-subsidy]")) {
      const kind = element.dataset.skillsSubsidy;
      if (!element.shadowRoot) fill(element, kinds[kind] ? kind : "skills-subsidy");
    }
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", replace);
  else replace();
})();
