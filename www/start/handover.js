// Hands the state of the prerendered page over to the program that redraws it: entered values by the names of fact and
// field, settings in the link, focus and scrolling by names that both pages have.

const { visit } = globalThis.skillsSubsidy;

/** Returns a selector that finds the same field, button, link, fold or heading in the redrawn page, perhaps among others. */
function selectorOf(element) {
  const quoted = (value) => JSON.stringify(value);
  if (element.matches("main h1")) return "main h1";
  if (element.matches("summary")) return `${selectorOf(element.parentElement)} > summary`;
  if (element.matches("details[data-fold]")) return `details[data-fold=${quoted(element.dataset.fold)}]`;
  const part = element.closest("header, main, footer");
  if (element.matches("a[href]")) return part && `${part.localName} a[href=${quoted(element.getAttribute("href"))}]`;
  if (!element.name) return part && `${part.localName} ${element.localName}`;
  const value = /^(radio|checkbox)$/.test(element.type) ? `[value=${quoted(element.value)}]` : "";
  return `[name=${quoted(element.name)}]${value}`;
}

/** Returns that selector and the element's index among its matches; null for an element without a selector. */
function nameOf(place, element) {
  const selector = selectorOf(element);
  return selector && { selector, at: [...place.querySelectorAll(selector)].indexOf(element) };
}

/** Returns the values of a form by field name: a text, or the chosen values. */
function fieldsOf(form) {
  const fields = {};
  for (const { name, type, value, checked } of form.elements) {
    if (/^(radio|checkbox)$/.test(type)) fields[name] = (fields[name] || []).concat(checked ? value : []);
    else if (type === "text") fields[name] = value;
  }
  return fields;
}

/** Returns `link` with the settings that were tapped. */
export function withSettings(link, settings) {
  const [path, query = ""] = link.split("?");
  const pairs = query.split("&").filter((pair) => pair && !(pair.split("=")[0] in settings));
  for (const name of Object.keys(settings)) if (settings[name]) pairs.push(`${name}=${settings[name]}`);
  return pairs.length > 0 ? `${path}?${pairs.join("&")}` : path;
}

/** Returns the input to the question on the page, with its fact and the pressed button; null without a question. */
export function enteredIn(place) {
  const form = place.querySelector("form[data-fact]");
  return form && { fact: form.dataset.fact, fields: fieldsOf(form), pressed: form.dataset.pressed || "" };
}

/** Returns the other state of the page, right before the program redraws it. */
export function collect(place) {
  const focused = document.activeElement;
  const code = document.getElementById("code");
  return {
    folds: [...place.querySelectorAll("details[open]")].map((fold) => nameOf(place, fold)).filter(Boolean),
    code: code ? code.value : "",
    pressed: visit.pressed,
    focus: place.contains(focused) ? nameOf(place, focused) : null,
    selection: focused.type === "text" ? [focused.selectionStart, focused.selectionEnd] : null,
    top: scrollY,
    isAnswered: false,
  };
}

const findIn = (place, name) => (name ? place.querySelectorAll(name.selector)[name.at] : null);

/** Restores that state once the program has drawn. */
export function putBack(place, { folds, code, pressed, focus, selection, top, isAnswered }) {
  if (isAnswered) return;
  const find = (name) => findIn(place, name);
  for (const fold of folds.map(find)) if (fold) fold.open = true;
  const field = place.querySelector("#code");
  if (code && field) field.value = code;
  const focused = find(focus);
  if (focused) focused.focus({ preventScroll: true });
  if (focused && selection) focused.setSelectionRange(...selection);
  scrollTo(0, top);
  const button = pressed ? place.querySelector(`button[name="${pressed}"]`) : null;
  if (button) button.click();
}

/** The limit of waiting for the page to be complete, in steps of 50 ms. */
const MOST_STEPS = 20;

/** Scrolls back to the place left for a clause as soon as the page is complete: a result's evidence is drawn last. */
export function returnTo(place, left, isWanted, steps = MOST_STEPS) {
  if (!isWanted()) return;
  for (const fold of left.folds.map((name) => findIn(place, name))) if (fold) fold.open = true;
  const isTall = document.documentElement.scrollHeight - innerHeight >= left.top;
  const isThere = isTall && (!left.focus || findIn(place, left.focus));
  if (!isThere && steps > 0) {
    setTimeout(() => returnTo(place, left, isWanted, steps - 1), 50);
    return;
  }
  const heading = place.querySelector("main h1");
  if (heading) heading.focus({ preventScroll: true }); // unless something else has the focus
  putBack(place, left);
}
