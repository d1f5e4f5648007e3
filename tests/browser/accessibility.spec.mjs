// Accessibility: axe-core finds nothing on any screen in any mode, reduced motion is respected, and forced colours leave the
// marks. keyboard.spec.mjs tests the keyboard; sizes.spec.mjs tests target sizes, zoom and larger text.

import { violations } from "./axe.mjs";
import { expect, open, screens, test } from "./page.mjs";
import { places, visit } from "./places.mjs";

const modes = {
  "in Chinese": { lang: "zh" },
  "in English": { lang: "en" },
  "in Chinese, large": { lang: "zh", elder: 1 },
  "in English, large": { lang: "en", elder: 1 },
};
const looks = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "light with more contrast": { colorScheme: "light", contrast: "more" },
  "dark with more contrast": { colorScheme: "dark", contrast: "more" },
};

/** What depends on colours alone: a look changes nothing else that axe-core reads (held below). */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

for (const [mode, parameters] of Object.entries(modes)) {
  test(`axe-core finds nothing ${mode}`, async ({ page }) => {
    test.setTimeout(600_000); // two dozen screens, up to four looks each; room for a slow machine
    await page.setViewportSize(screens.phone);
    const found = [];
    for (const place of Object.keys(places)) {
      // What fades is not looked at on its way.
      await page.emulateMedia({ contrast: "no-preference", reducedMotion: "reduce", ...looks.light });
      await visit(page, place, parameters);
      const lines = await violations(page);
      const drawn = await page.locator("main").innerHTML();
      for (const [look, media] of Object.entries(looks).slice(1)) {
        // What contrast asks for changes colours, not words or sizes.
        if (media.contrast && mode !== "in Chinese") continue;
        await page.emulateMedia({ contrast: "no-preference", reducedMotion: "reduce", ...media });
        lines.push(...(await violations(page, { rules: OF_COLOURS })).map((line) => `${look}: ${line}`));
        expect(await page.locator("main").innerHTML(), `${place}: a look changes colours alone`).toBe(drawn);
      }
      found.push(...lines.map((line) => `${place}: ${line}`));
    }
    expect(found).toEqual([]);
  });
}

test("axe-core finds nothing on a wide screen", async ({ page }) => {
  await page.setViewportSize(screens.desktop);
  for (const place of ["home", "a question with several answers", "a result", "the policy"]) {
    await visit(page, place);
    expect(await violations(page), place).toEqual([]);
  }
});

test("axe-core would find something", async ({ page }) => {
  await open(page);
  await page.locator(".home__heading").evaluate((heading) => heading.style.setProperty("color", "#eee"));
  await page.locator("html").evaluate((html) => html.removeAttribute("lang"));
  const rules = (await violations(page)).map((line) => line.split(":")[0]);
  expect(rules).toEqual(expect.arrayContaining(["color-contrast", "html-has-lang"]));
});

test("whoever wants less motion gets none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const place of ["home", "a question with several answers", "a result", "the policy"]) {
    await visit(page, place);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].filter((one) => {
        const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(one);
        const long = (durations) => durations.split(", ").some((duration) => parseFloat(duration) > 0.01);
        return long(transitionDuration) || (animationName !== "none" && long(animationDuration)) || scrollBehavior === "smooth";
      }).map((one) => `${one.localName}.${one.className}`));
    expect(moving).toEqual([]);
  }
});

test("forced colours leave the marks of status and choice", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await visit(page, "a result");
  for (const status of await page.locator(".card__status").all()) await expect(status).not.toBeEmpty();
  await visit(page, "a question answered yes or no", { first_appraisal: true });
  await expect(page.locator("input:checked")).toHaveCount(1);
});
