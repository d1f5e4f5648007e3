// The pages of the site, one program each, and the page that a link belongs to.

var TOOL = /^#\/*(estimate|roster|catalogue)(?=[\/?]|$)/;

/** Returns the file name of the page of a link; empty for a fragment within the open page. */
function fileOf(link) {
  if (TOOL.test(link)) return "employers.html";
  return /^#\//.test(link) ? "index.html" : "";
}

/** Replaces this page by that of the address, which old links need; returns whether it does. */
export function leadOn() {
  var isEmployers = document.documentElement.getAttribute("data-page") === "employers";
  if (isEmployers && location.hash.length < 2) {
    location.replace("#/estimate"); // opened without a fragment
    return false;
  }
  var file = fileOf(location.hash);
  if (!file || (file === "employers.html") === isEmployers) return false;
  location.replace(file + location.search + location.hash);
  return true;
}
