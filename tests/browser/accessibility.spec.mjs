// Accessibility: axe-core finds nothing on any screen in any mode, a visit needs no mouse, the focus is where a screen
// reader should continue, targets are large enough, and narrow or zoomed screens lose nothing.

import { violations } from "./axe.mjs";
import { addressOf, begin, expect, factAsked, goBack, link, onEachScreen, open, questionAbout, questionForm, resultPage } from "./page.mjs";
import { answerQuestion, screens, submit, test, unfold, walk } from "./page.mjs";
import { employee, employerOfStudents, trainee } from "./people.mjs";

/** Changes the answer of "what if" to none, so that the comparison shows. */
const compare = (page) => page.locator("[data-unsure]").click();

/** Waits for a tool, which is loaded when it is opened. */
const loaded = (page) => page.locator(".tool h1").waitFor();

/** Opens a roster with something in it for every part of the page. */
async function openRoster(page) {
  await loaded(page);
  const rows = "person,training_date,training_days,groups,insured_months\n1,2020-05-01,many,enterprise_employee,24\n2,,3,,\n";
  await page.locator("#roster-file").setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(rows) });
  await page.locator('[data-roster="done"]').waitFor();
  await page.locator("[data-show]").first().click();
  await page.locator("[data-explained]").waitFor();
  await unfold(page);
}

/** Every screen there is: a link to it, and what to do there before it is looked at. */
const places = {
  home: ["", {}, unfold],
  "a question answered yes or no": ["worker", { at: "first_appraisal" }],
  "a question with one answer of a list": ["worker", { at: "certificate", training_date: "2020-06-01" }],
  "a question with several answers": ["worker", { at: "groups" }],
  "a question about a number": ["worker", { at: "training_days" }],
  "a question about money": ["employer", { at: "internship_allowance", apprenticeship_plan: true }],
  "a question about a date": ["worker", { at: "training_date" }],
  "an error": ["worker", { at: "training_days" }, submit],
  "an error about a date": ["worker", { at: "training_date" }, submit],
  "a result": ["worker/result", employee, unfold],
  "a result nothing is certain in": ["worker/result", {}],
  "a result out of term": ["worker/result", { ...trainee, training_date: "2026-05-01" }],
  "a result an office decides": ["employer/result", employerOfStudents],
  "the answers": ["worker/answers", employee],
  "what if": ["worker/what-if", { ...trainee, at: "training_days" }, compare],
  "a bad link": ["worker/result", { ...trainee, colour: "red" }],
  "the policy": ["policy/3.1.2", {}],
  "an estimate": ["estimate", { ...employerOfStudents, apprentice_rate: 1, "2.apprentice_employees": 3 }, loaded],
  "a roster not opened yet": ["roster", {}, loaded],
  "a roster": ["roster", {}, openRoster],
  "the catalogue": ["catalogue", {}, async (page) => {
    await loaded(page);
    await page.locator("[data-example]").click();
    await page.locator('[data-catalogue="loaded"]').waitFor();
  }],
};

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

/** Shows a screen of `places` in a mode: loads each page once, and then only changes what stands behind the #. */
async function visit(page, place, mode = {}) {
  const [path, parameters, prepare] = places[place];
  const fragment = link(path, { ...parameters, ...mode });
  const file = (address) => address.split("#")[0].split("/").pop();
  if (page.url() === "about:blank" || file(page.url()) !== file(addressOf(fragment))) {
    await open(page, fragment);
    await expect(page.locator("#guide")).toHaveCount(0); // the program is there
  } else {
    await page.goto(addressOf(fragment));
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  }
  await prepare?.(page);
}

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

/** Presses a key until what `selector` names has the focus; the focus must be visible all the way. */
async function tabTo(page, selector, key = "Tab") {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    const [there, visible] = await page.evaluate((wanted) => {
      const { activeElement } = document;
      const { outlineStyle, boxShadow } = getComputedStyle(activeElement);
      const label = activeElement.closest("label");
      const marked = outlineStyle !== "none" || boxShadow !== "none" || (label && getComputedStyle(label).outlineStyle !== "none");
      return [activeElement.matches(wanted), marked || activeElement === document.body];
    }, selector);
    expect(visible, "the focus can be seen").toBe(true);
    if (there) return;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

/** Answers the question on the screen by keyboard alone. */
async function answerByKeyboard(page, fact, answer) {
  const field = (rest) => `form[data-fact="${fact}"] ${rest}`;
  if ((await page.locator(`form[data-fact="${fact}"][data-together]`).count()) > 0) {
    const rows = await questionForm(page).locator('input[name="answer"]').evaluateAll((all) => all.map((one) => one.value));
    const ticked = rows.filter((row) => employee[row] === true || employee[row] > 0);
    for (const row of ticked.length > 0 ? ticked : [""]) {
      await tabTo(page, field(`input[name="answer"][value="${row}"]`));
      await page.keyboard.press("Space");
    }
    await tabTo(page, field('[type="submit"]'));
    await page.keyboard.press("Space");
  } else if (answer === undefined) {
    await tabTo(page, field("[data-unsure]"));
    await page.keyboard.press("Enter");
  } else if (/^\d{4}-\d{2}-\d{2}$/.test(answer)) {
    await tabTo(page, field('input[name="year"]'));
    for (const part of answer.split("-")) {
      await page.keyboard.type(part);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter"); // on the button that sends
  } else if (Array.isArray(answer)) {
    for (const id of answer) {
      await tabTo(page, field(`input[name="answer"][value="${id}"]`));
      await page.keyboard.press("Space");
    }
    await tabTo(page, field('[type="submit"]'));
    await page.keyboard.press("Space");
  } else if ((await questionForm(page).locator('input[type="radio"]').count()) > 0) {
    // Tab reaches the list, Space takes the first, arrows go on from there.
    await tabTo(page, field('input[type="radio"]'));
    await page.keyboard.press("Space");
    const chosen = questionForm(page).locator("input:checked");
    for (let presses = 0; (await chosen.getAttribute("value")) !== `${answer}`; presses += 1) {
      expect(presses).toBeLessThan(10);
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
  } else {
    await tabTo(page, field("input"));
    await page.keyboard.type(`${answer}`);
    await page.keyboard.press("Enter");
  }
  await expect(questionAbout(page, fact)).toHaveCount(0);
}

for (const elder of [false, true]) {
  test(`a whole walk by keyboard alone${elder ? ", large" : ""}`, async ({ page }) => {
    test.slow();
    await open(page, elder ? "#/?elder=1" : "");
    await tabTo(page, ".header__skip");
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
    await tabTo(page, '[data-audience="worker"] a');
    await page.keyboard.press("Enter");
    for (let fact = await factAsked(page); fact !== null; fact = await factAsked(page)) {
      await answerByKeyboard(page, fact, employee[fact]);
      await expect(page.locator("main h1")).toBeFocused();
    }
    await expect(page.locator('[data-item="training_subsidy"] .item__amount')).toHaveText("金额按当地标准");

    // The details open, the explanation, and its clause, and back.
    await tabTo(page, '[data-fold="evidence"] > summary');
    await page.keyboard.press("Enter");
    await expect(page.locator('[data-entitlement="training_subsidy"] .card__amount')).toContainText("当地标准");
    await tabTo(page, '[data-entitlement="training_subsidy"] .card__why summary');
    await page.keyboard.press("Enter");
    await tabTo(page, '[data-entitlement="training_subsidy"] .card__why a');
    await page.keyboard.press("Enter");
    await expect(page.locator("mark").first()).toBeVisible();
    await tabTo(page, "a.back", "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(resultPage(page)).toBeVisible();
  });
}

test("the focus moves to the question's heading after each answer, and to each page's", async ({ page }) => {
  await begin(page, "worker");
  await expect(page.locator("main h1")).toBeFocused();
  await walk(page, trainee, async () => {
    await expect(page.locator("main h1")).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
  await page.getByRole("link", { name: "改回答" }).click();
  await expect(page.locator("main h1")).toBeFocused();
  await expect(page).toHaveURL(/\/answers/);
  await goBack(page);
  await expect(page.locator("main h1")).toBeFocused();
});

test("what a visitor changes is announced: the total in a live region, the remaining questions in words", async ({ page }) => {
  await begin(page, "worker");
  await expect(page.locator("[aria-live]")).toHaveCount(1);
  for (let fact = await factAsked(page); fact !== "training_days"; fact = await factAsked(page)) {
    await expect(page.getByText(/第\d部分，共\d部分/)).toBeVisible();
    await answerQuestion(page, fact, trainee[fact]);
  }
  await answerQuestion(page, "training_days", 30);
  await expect(page.locator("[aria-live]")).toContainText("1,500元");
});

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
