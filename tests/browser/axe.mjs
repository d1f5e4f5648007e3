// Runs axe-core on a page.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const source = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** The rule that takes four fifths of the time. */
const CONTRAST = "color-contrast";

/**
 * Returns a line for each violation, by all rules, by `rules`, or by all rules except `without`; without the elements that
 * match the selector `except`.
 */
export async function violations(page, { rules, without, except } = {}) {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(`${source}; 0`);
  return page.evaluate(
    async ({ rules, without, except }) => {
      const options = { resultTypes: ["violations"], ...(rules && { runOnly: rules }), ...(without && { rules: { [without]: { enabled: false } } }) };
      const { violations } = await window.axe.run(except ? { exclude: [except] } : document, options);
      const told = ({ target, html, any }) => `${target} ${html} ${any[0]?.message ?? ""}`;
      return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(told).join(" | ")}`);
    },
    { rules, without, except },
  );
}

/**
 * Returns the violations of a long static page by all rules. The contrast is measured at three of the elements that look the
 * same, because measuring thousands of rows takes half a minute; every other rule sees every element.
 */
export async function violationsOfMany(page) {
  const others = await violations(page, { without: CONTRAST });
  await page.evaluate(showThreeOfEachLook);
  return [...others, ...(await violations(page, { rules: [CONTRAST] }))];
}

/**
 * Runs in the page: leaves the first, the middle and the last of the elements with text that look the same. The contrast
 * depends on the text's own colour and size, and on what its ancestors paint behind it; ancestors that paint nothing are
 * ignored.
 */
function showThreeOfEachLook() {
  const OF_TEXT = ["color", "fontSize", "fontWeight", "textShadow", "visibility"];
  const BEHIND = ["backgroundColor", "backgroundImage", "opacity", "filter", "mixBlendMode", "position"];
  const NOTHING = "rgba(0, 0, 0, 0)|none|1|none|normal|static";
  const read = (style, names) => names.map((name) => style[name]).join("|");
  const alike = new Map();
  const visit = (element, around) => {
    const style = getComputedStyle(element);
    const own = read(style, BEHIND);
    const behind = own === NOTHING ? around : `${around} ${own}`;
    const text = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data.trim()).join("");
    if (text !== "" && element.checkVisibility()) {
      // axe-core does not judge a single letter.
      const look = [behind, element.localName, element.className, read(style, OF_TEXT), text.length > 1].join("|");
      if (alike.has(look)) alike.get(look).push(element);
      else alike.set(look, [element]);
    }
    for (const child of element.children) visit(child, behind);
  };
  visit(document.body, "");
  const kept = new Set();
  for (const all of alike.values()) {
    for (const one of [all[0], all[all.length >> 1], all.at(-1)]) {
      for (let element = one; element; element = element.parentElement) kept.add(element);
    }
  }
  // Hidden and not removed, so that selectors such as :nth-child match as before.
  for (const element of document.body.querySelectorAll("*")) {
    if (!kept.has(element)) element.style.setProperty("display", "none", "important");
  }
}
