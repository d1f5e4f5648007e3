// Runs before anything is drawn, and in any browser: where the link leads elsewhere than the first page, that page, which
// the HTML holds, is not shown meanwhile (www/styles/layout.css) until www/boot.js has what the link wants, or it takes
// too long. A first question is in the HTML too, and shown at once. And should www/boot.js itself not come, not be what
// it was when the site was built, or not be understood by this browser, it is said here.
(function (page) {
  function show() {
    page.removeAttribute("data-elsewhere");
  }
  if (/^#\/./.test(location.hash) && !/^#\/\?/.test(location.hash)) {
    page.setAttribute("data-elsewhere", "");
    setTimeout(show, 8000);
    if (window.customElements && window.Reflect) drawOnceRead();
  }

  // An element of ours stands where all is read that is wanted here. It is told at once, before anything is painted; an
  // observer would be when the whole guide is read too. In older browsers www/boot.js draws.
  function drawOnceRead() {
    function Reached() {
      return Reflect.construct(HTMLElement, [], Reached);
    }
    Reached.prototype = Object.create(HTMLElement.prototype);
    Reached.prototype.connectedCallback = function () {
      this.parentNode.removeChild(this); // the guide may be moved, and this must not be told again
      window.skillsSubsidyDraw(location.hash);
    };
    customElements.define("first-questions", Reached);
  }

  var drawn = ""; // the link whose first question is on the page
  var firstPage = document.createDocumentFragment(); // meanwhile

  // Draws the first question that the link leads to, as the site was built with it (src/bin/first_page.rs), or the first
  // page again; says whether a question was drawn that had not been there. What is entered stays, and a button that is
  // pressed is noted, until a program takes both over (www/boot.js).
  window.skillsSubsidyDraw = function (link) {
    var main = document.getElementById("main");
    var template = /^#\/\w+$/.test(link) && document.querySelector('template[data-link="' + link + '"]');
    var wanted = template && template.content ? link : "";
    if (wanted === drawn) return false;
    if (!drawn) while (main.firstChild) firstPage.appendChild(main.firstChild);
    drawn = wanted;
    main.textContent = "";
    main.appendChild(drawn ? template.content.cloneNode(true) : firstPage);
    document.getElementById("guide").hidden = Boolean(drawn);
    if (!drawn) return false;
    show();
    var form = main.querySelector("form");
    form.addEventListener("click", function (event) {
      if (event.target.tagName !== "BUTTON") return;
      event.preventDefault();
      form.setAttribute("data-pressed", [].indexOf.call(form.elements, event.target));
    });
    return true;
  };

  // After a release, an old page may ask for files that are gone, or a new one be sent old files: one reload mends it.
  window.skillsSubsidyReloadOnce = function () {
    var entries = performance.getEntriesByType ? performance.getEntriesByType("navigation") : [];
    if (entries[0] ? entries[0].type === "reload" : performance.navigation.type === 1) return;
    // Not where the network is gone: a reload would lose the page itself.
    fetch(location.pathname, { cache: "reload" })
      .then(function (response) {
        return response.ok ? response.text() : "";
      })
      .then(function (text) {
        if (text.indexOf("data-files") >= 0) location.reload();
      })
      .catch(function () {});
  };

  function decoded(text) {
    try {
      return decodeURIComponent(text.replace(/\+/g, " "));
    } catch (error) {
      return text;
    }
  }

  var notice = document.createElement("div");
  var missing = [
    "计算器未能载入，请刷新或更换浏览器再试；下面是静态说明。",
    "The calculator could not be loaded: reload the page or try another browser. What follows is a static guide.",
  ];

  // Says above what is on the page what is the matter, in both languages, with the portal's contact, and opens the guide.
  window.skillsSubsidyExplain = function (matter, texts, guide) {
    var contact = /[?&]contact=([^&]*)/.exec(location.hash);
    var app = document.getElementById("app");
    notice.className = "notice notice--warning";
    notice.setAttribute("data-matter", matter);
    notice.setAttribute("role", matter === "slow" ? "status" : "alert");
    notice.textContent = "";
    app.parentNode.insertBefore(notice, app);
    (texts || missing).concat(contact ? decoded(contact[1]) : []).forEach(function (text, at) {
      var line = document.createElement("p");
      line.lang = at === 1 ? "en" : "zh-CN";
      line.textContent = text;
      notice.appendChild(line);
    });
    app.parentNode.insertBefore(guide, app.nextSibling);
    guide.hidden = false;
    guide.open = true;
    show();
    return notice;
  };

  function explain() {
    if (notice.parentNode) return;
    window.skillsSubsidyDraw(""); // no question that nobody would answer
    window.skillsSubsidyExplain("missing", null, document.getElementById("guide"));
    if (window.fetch) window.skillsSubsidyReloadOnce();
  }
  function explainSoon() {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", explain);
    else explain();
  }
  addEventListener(
    "error",
    function (event) {
      if (event.target.dataset && event.target.dataset.files) explainSoon();
    },
    true
  );
  if (!("noModule" in document.createElement("script"))) explainSoon();
})(document.documentElement);
