// Puts the calculator, or a clause, into any page: <skills-subsidy>, <skills-subsidy-clause>,
// <skills-subsidy-table>, and for a CMS that strips unknown elements any element with data-skills-subsidy.
// No dependency; a module or a plain script. Messages are described in embedding.html; they carry a version and a
// session, and only the frame we made, from the place we loaded it, is heard.

(() => {
  // A module has no currentScript; a plain script has.
  const base = new URL(".", (document.currentScript ?? document.querySelector('script[src*="embed.js"]')).src);
  const protocol = "skills-subsidy/1";
  const sandbox = "scripts same-origin forms popups popups-to-escape-sandbox downloads modals".replace(/[^ ]+/g, "allow-$&");

  /** What an element asks for: its attributes, data-… ones where only those survive. */
  const read = (element) => {
    const wanted = Object.fromEntries([...element.attributes].map(({ name, value }) => [name.replace("data-", ""), value]));
    const around = element.closest("[lang]");
    // The language of the page, where nobody says otherwise.
    wanted.lang = /^(zh|en)$/.exec(wanted.lang)?.[0] ?? (around && !/^zh/i.test(around.lang) ? "en" : "zh");
    return wanted;
  };

  /** The calculator for these wishes; nothing of them can leave the part behind the #. */
  const calculator = (wanted) => {
    const pairs = new URLSearchParams(wanted.answers ?? "");
    pairs.set("embed", "1");
    for (const name of ["lang", "topic", "lock", "contact"]) if (wanted[name]) pairs.set(name, wanted[name]);
    if ("elder" in wanted && wanted.elder !== "0") pairs.set("elder", "1");
    return `index.html#/${/^(worker|employer|provider|estimate|roster)$/.exec(wanted.audience)?.[0] ?? ""}?${pairs}`;
  };
  const kinds = {
    "skills-subsidy": calculator,
    "skills-subsidy-clause": ({ ref, lang }) => `embed/clause-${/^[\w.]{1,12}$/.exec(ref)?.[0] ?? 0}-${lang}.html`,
    "skills-subsidy-table": ({ audience, lang }) => `embed/table-${/^(employer|provider)$/.exec(audience)?.[0] ?? "worker"}-${lang}.html`,
  };

  /** A frame in `root`, kept as tall as its content; what it tells comes as events of `element`. */
  const frame = (element, root, kind) => {
    const wanted = read(element);
    const session = crypto.getRandomValues(new Uint32Array(4)).join("-");
    const made = document.createElement("iframe");
    const style = (name, value) => made.style.setProperty(name, value, "important");
    made.src = new URL(kinds[kind](wanted), base);
    made.title = "技能补贴计算 Skills subsidy calculator";
    made.setAttribute("sandbox", wanted.sandbox ?? sandbox);
    made.referrerPolicy = "no-referrer";
    made.allow = "clipboard-write";
    style("display", "block");
    style("width", "100%");
    style("border", "0");
    style("height", `${Number.parseInt(wanted.height, 10) || 480}px`);
    style("color-scheme", wanted.theme ?? "");
    const hear = ({ source, origin, data }) => {
      if (source !== made.contentWindow || ![base.origin, "null"].includes(origin) || data?.protocol !== protocol) return;
      const { event, detail = null, height } = data;
      if (event === "ready") {
        const result = /\bresult\b/.test(wanted.events);
        source.postMessage({ protocol, event: "initialize", session, result }, origin === "null" ? "*" : origin);
      } else if (data.session === session) {
        if (event === "size" && !wanted.height) style("height", `${Math.min(Math.max(+height || 0, 80), 50000)}px`);
        if (event === "error") made.scrollIntoView({ block: "nearest" });
        const name = event === "initialized" ? "ready" : event;
        if (event !== "size") element.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
      }
    };
    addEventListener("message", hear);
    root.append(made);
    return () => removeEventListener("message", hear);
  };

  /** The host's own words, where it put some. */
  const slot = (root, name) => (root.append(document.createElement("slot")), (root.lastChild.name = name));

  for (const kind of Object.keys(kinds)) {
    if (customElements.get(kind)) continue;
    customElements.define(kind, class extends HTMLElement {
      connectedCallback() {
        const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
        root.textContent = "";
        const slots = (...names) => kind === "skills-subsidy" && names.forEach((name) => slot(root, name));
        slots("before", "result");
        this.end = frame(this, root, kind);
        slots("contact", "after");
      }
      disconnectedCallback() {
        this.end();
      }
    });
  }
  for (const element of document.querySelectorAll("[data-skills-subsidy]")) {
    element.textContent = "";
    frame(element, element, kinds[element.dataset.skillsSubsidy] ? element.dataset.skillsSubsidy : "skills-subsidy");
  }
})();
