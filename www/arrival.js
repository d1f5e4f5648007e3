// Runs before anything is drawn: where the link leads elsewhere than the first page, that page, which the HTML holds,
// is not shown meanwhile (www/styles/layout.css) until www/boot.js has what the link wants, or it takes too long.
(function (page) {
  if (/^#\/./.test(location.hash) && !/^#\/\?/.test(location.hash)) {
    page.setAttribute("data-elsewhere", "");
    setTimeout(function () {
      page.removeAttribute("data-elsewhere");
    }, 8000);
  }
})(document.documentElement);
