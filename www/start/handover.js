// Hands the state of the prerendered page over to the program that redraws it: entered values by the names of fact and
// field, settings in the link, focus and scrolling by names that both pages have.

const { visit } = globalThis.skillsSubsidy;

/** A field or a button, a link, a fold or the heading, as a selector that finds it on the page drawn anew; null for others. */
function selectorOf(element) {
  const quoted = (value) => JSON.stringify(value);
  if (element.matches("main h1")) return "main h1";
  if (element.matches("summary")) return `${selectorOf(element.parentElement)} > summary`;
  if (element.matches("details[data-fold]")) return `details[data-fold=${quoted(element.dataset.fold)}]`;
  if (element.matches("a[href]")) {
    const part = element.closest("header, main, footer");
    return part && `${part.localName} a[href=${quoted(element.getAttribute("href"))}]`;
  }
  if (!element.name) return null;
  const value = /^(radio|checkbox)$/.test(element.type) ? `[value=${quoted(element.value)}]` : "";
  return `[name=${quoted(element.name)}]${value}`;
}

/** What each field of a form holds, by its name: text, or the values that are chosen. */
function fieldsOf(form) {
  const fields = {};
  for (const { name, type, value, checked } of form.elements) {
    if (/^(radio|checkbox)$/.test(type)) fields[name] = (fields[name] || []).concat(checked ? value : []);
    else if (type === "text") fields[name] = value;
  }
  return fields;
}

/** `link` with the settings that were tapped. */
export function withSettings(link, settings) {
  const [path, query = ""] = link.split("?");
  const pairs = query.split("&").filter((pair) => pair && !(pair.split("=")[0] in settings));
  for (const name of Object.keys(settings)) if (settings[name]) pairs.push(`${name}=${settings[name]}`);
  return pairs.length > 0 ? `${path}?${pairs.join("&")}` : path;
}

/** What is entered in the question on the page, with its fact and the button that was pressed; null where there is none. */
export function enteredIn(place) {
  const form = place.querySelector("form[data-fact]");
  return form && { fact: form.dataset.fact, fields: fieldsOf(form), pressed: form.dataset.pressed || "" };
}

/** What else is on the page, right before the program draws it anew. */
export function collect(place) {
  const focused = document.activeElement;
  const code = document.getElementById("code");
  return {
    folds: [...place.querySelectorAll("details[open]")].map(selectorOf).filter(Boolean),
    code: code ? code.value : "",
    pressed: visit.pressed,
    focus: place.contains(focused) ? selectorOf(focused) : null,
    selection: focused.type === "text" ? [focused.selectionStart, focused.selectionEnd] : null,
    top: scrollY,
    isAnswered: false,
  };
}

/** Puts that back, once the program has drawn. */
export function putBack(place, { folds, code, pressed, focus, selection, top, isAnswered }) {
  if (isAnswered) return;
  const find = (selector) => (selector ? place.querySelector(selector) : null);
  for (const fold of folds.map(find)) if (fold) fold.open = true;
  const field = find("#code");
  if (code && field) field.value = code;
  const focused = find(focus);
  if (focused) focused.focus({ preventScroll: true });
  if (focused && selection) focused.setSelectionRange(...selection);
  scrollTo(0, top);
  const button = pressed ? find(`button[name="${pressed}"]`) : null;
  if (button) button.click();
}
