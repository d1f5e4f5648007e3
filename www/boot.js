// Starts the application. Trunk writes the addresses of its two files onto our own script element
// (Trunk.toml, `pattern_script`), so that nothing inline is needed and a strict content security
// policy holds. No top-level `await`: older phones do not know it.

const script = document.querySelector("script[data-application]");
const address = (relative) => new URL(relative, document.baseURI).href;

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

globalThis.skillsSubsidyFetchCatalogue("catalogue.json");

import(address(script.dataset.application))
  .then((application) => application.default({ module_or_path: address(script.dataset.wasm) }))
  .catch((error) => {
    console.error(error);
    const notice = document.createElement("p");
    notice.setAttribute("role", "alert");
    const contact = new URLSearchParams(location.hash.split("?")[1]).get("contact");
    notice.textContent =
      "计算器未能载入，请刷新或更换浏览器再试；下面是静态说明。 The calculator could not be loaded: reload the page or try another browser. What follows is a static guide." +
      (contact ? ` ${contact}` : "");
    const place = document.getElementById("app");
    place.replaceChildren(notice);
    // The static guide: every subsidy with its conditions, amounts and clauses.
    return fetch(address("guide.html"))
      .then((response) => response.text())
      .then((text) => {
        const guide = new DOMParser().parseFromString(text, "text/html").querySelector("main");
        if (guide) place.append(guide);
      });
  });
