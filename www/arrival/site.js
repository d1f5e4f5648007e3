// The pages of the site, one program each, and the page that a link belongs to.

var TOOL = /^#\/*(estimate|roster|catalogue)(?=[\/?]|$)/;

/** The file of the page that a link is for; empty for a place within the page that is open. */
function fileOf(link) {
  if (TOOL.test(link)) return "employers.html";
  return /^#\//.test(link) ? "index.html" : "";
}

/** Goes on to the page that the address is for, as old links want it, in place of this one; says whether it does. */
export function leadOn() {
  var isEmployers = document.documentElement.getAttribute("data-page") === "employers";
  if (isEmployers && location.hash.length < 2) {
    location.replace("#/estimate"); // where it is opened by itself
    return false;
  }
  var file = fileOf(location.hash);
  if (!file || (file === "employers.html") === isEmployers) return false;
  location.replace(file + location.search + location.hash);
  return true;
}
