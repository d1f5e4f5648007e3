// Targets are large enough, narrow or zoomed screens lose nothing, and 长辈版, the larger text, is one tap away and stays.

import { expect, onEachScreen, open, questionForm, screens, test } from "./page.mjs";
import { places, visit } from "./places.mjs";

/** Targets that are smaller than `least` on a side: buttons, choices, fields, and links outside running text. */
const smallTargets = (page, least) =>
  page.evaluate((least) => {
    const inRunningText = (link) =>
      getComputedStyle(link).display === "inline" && link.parentElement.textContent.trim() !== link.textContent.trim();
    const targetOf = (control) => (control.matches('[type="radio"], [type="checkbox"]') ? control.closest("label") : control);
    const small = [];
    for (const control of document.querySelectorAll("a[href], button, input, select, textarea, summary")) {
      const { width, height, right, bottom } = targetOf(control).getBoundingClientRect();
      const shown = control.checkVisibility({ checkVisibilityCSS: true }) && width > 1 && right > 0 && bottom + scrollY > 0;
      if (!shown || (control.matches("a") && inRunningText(control))) continue;
      if (width < least - 0.5 || height < least - 0.5) {
        small.push(`${control.localName}.${control.className} “${control.textContent.trim()}” ${Math.round(width)}×${Math.round(height)}`);
      }
    }
    return [...new Set(small)];
  }, least);

onEachScreen(() => {
  for (const [mode, least, parameters] of [["usual", 44, {}], ["large", 60, { elder: 1 }]]) {
    test(`targets are ${least} px or more in ${mode} size`, async ({ page }) => {
      test.slow();
      const small = {};
      for (const place of Object.keys(places)) {
        await visit(page, place, parameters);
        const found = await smallTargets(page, least);
        if (found.length > 0) small[place] = found;
      }
      expect(small).toEqual({});
    });
  }
});

/** What is wider than the screen and cannot be scrolled to in a box of its own, or is cut off. */
const lost = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
    const scrolls = (element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
    for (const element of document.querySelectorAll("body *")) {
      if (!element.checkVisibility() || element.closest("svg svg, .header__skip")) continue;
      const { left, right, width: own } = element.getBoundingClientRect();
      if (own <= 1 || (left >= -1 && right <= width + 1)) continue;
      let ancestor = element.parentElement;
      while (ancestor && !scrolls(ancestor)) ancestor = ancestor.parentElement;
      if (!ancestor) found.push(`${element.localName}.${element.getAttribute("class")} reaches from ${Math.round(left)} to ${Math.round(right)}`);
    }
    return [...new Set(found)].slice(0, 5);
  });

// 200 % on a laptop of 1280 × 720, and 400 % on one of 1280 × 1024, leave so much room: what zooming does to a page.
const narrow = { "320 px wide": { width: 320, height: 568 }, "zoomed to 200 %": { width: 640, height: 360 }, "zoomed to 400 %": { width: 320, height: 256 } };
for (const [name, viewport] of Object.entries(narrow)) {
  for (const parameters of [{ lang: "zh" }, { lang: "en", elder: 1 }]) {
    test(`nothing is lost ${name}, ${parameters.elder ? "in English, large" : "in Chinese"}`, async ({ page }) => {
      test.slow();
      await page.setViewportSize(viewport);
      const found = {};
      for (const place of Object.keys(places)) {
        await visit(page, place, parameters);
        const here = await lost(page);
        if (here.length > 0) found[place] = here;
      }
      expect(found).toEqual({});
    });
  }
}

test("长辈版 is one tap on the first screen: text of 18 px or more, lines of 1.5, and it stays", async ({ page }) => {
  await page.setViewportSize(screens.phone);
  await open(page);
  const elder = page.getByRole("button", { name: "长辈版" });
  await expect(elder).toBeInViewport();
  await elder.click();
  await page.locator('[data-audience="worker"] a[href="#/worker"]').click();
  await expect(questionForm(page)).toBeVisible();
  for (const place of [null, "a result", "the policy"]) {
    if (place) await visit(page, place, { elder: 1 });
    const text = await page.locator("main p, main label, main li, main a, main button, main dd").evaluateAll((all) =>
      all.filter((one) => one.checkVisibility() && one.textContent.trim() !== "").map((one) => {
        const { fontSize, lineHeight } = getComputedStyle(one);
        return { text: one.textContent.slice(0, 20), size: parseFloat(fontSize), lines: parseFloat(lineHeight) / parseFloat(fontSize) };
      }));
    expect(text.length).toBeGreaterThan(5);
    expect(text.filter(({ size }) => size < 18)).toEqual([]);
    expect(text.filter(({ lines, text: words }) => lines < 1.3 && words.length > 15)).toEqual([]);
  }
});

for (const lang of ["zh", "en"]) {
  test(`in 长辈版 the first way on is on the first screen, and the switch reads the same either way, in ${lang}`, async ({ page }) => {
    await page.setViewportSize(screens.phone);
    await open(page, `#/?lang=${lang}`);
    const elder = page.locator("button[name=elder]");
    await expect(page.locator("#guide")).toHaveCount(0);
    const name = await elder.textContent();
    await elder.click();
    await expect(page.locator("html")).toHaveAttribute("data-elder", "1");
    await expect(elder).toHaveText(name);
    await expect(elder).toHaveAttribute("aria-pressed", "true");
    await expect(page.locator('[data-audience="worker"] a[href="#/worker"]')).toBeInViewport({ ratio: 1 });
  });
}

test("长辈版 is remembered where the visitor agrees, from before the program is there, and no longer where not", async ({ page }) => {
  const kept = () => page.evaluate(() => Object.keys(localStorage));
  await open(page);
  await page.getByRole("button", { name: "长辈版" }).click();
  const remember = page.getByRole("checkbox", { name: "以后都用长辈版" });
  await expect(remember).not.toBeChecked();
  expect(await kept()).toEqual([]);
  await remember.check();
  await page.goto("about:blank");
  await page.goto("./", { waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-elder", "1");
  await expect(page.locator("button[name=elder]")).toHaveAttribute("aria-pressed", "true");
  await page.locator('[data-audience="worker"] a[href="#/worker"]').click();
  await expect(questionForm(page)).toBeVisible();
  await expect(page.locator("#guide")).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("data-elder", "1");
  await remember.uncheck();
  expect(await kept()).toEqual([]);
  await open(page);
  await expect(page.locator("html")).not.toHaveAttribute("data-elder");
});
