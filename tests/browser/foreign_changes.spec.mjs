// Changes to the page by others than the program: translators, reading modes, extensions. A visit shows the same texts
// on every screen as without them, and can be completed.

import { writeFileSync } from "node:fs";
import { test as base } from "@playwright/test";
import { begin, card, changeAnswer, expect, open, test, walk, wholeResult } from "./page.mjs";
import { trainee } from "./people.mjs";

/** What others do, each as a function that runs in the page; `again` calls its argument after every change, once. */
const others = {
  // facebook/react#11538: Chrome puts two elements in place of each text, and does so again wherever one changes.
  "a browser that translates": (again) =>
    again(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      while (texts.nextNode()) found.push(texts.currentNode);
      for (const text of found) {
        const around = text.parentElement;
        if (!text.data.trim() || around.closest("font, script, style, template, svg, [translate=no]")) continue;
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        inner.append(text.data);
        outer.append(inner);
        text.replaceWith(outer);
      }
    }),
  "an extension that writes a translation below": (again) =>
    again(() => {
      for (const block of document.querySelectorAll("main p, main li, main h1, main td, main label")) {
        if (block.querySelector(":scope > [data-others]")) continue;
        const below = document.createElement("span");
        below.dataset.others = "";
        below.textContent = `[${block.textContent.length}]`;
        block.append(below);
      }
    }),
  "an extension that puts elements around what is on the page": (again) =>
    again(() => {
      for (const one of document.querySelectorAll("main h1, main label, main button, main tr > td, main dd, .total__sum")) {
        if (one.matches("[data-others] > *") || one.tagName === "TD") continue;
        const around = document.createElement("span");
        around.dataset.others = "around";
        one.replaceWith(around);
        around.append(one);
      }
    }),
  "an extension that rewrites texts in their place": (again) =>
    again(() => {
      const texts = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode;
        if (text.data.trim() && !text.data.endsWith("\u2060")) text.data += "\u2060";
      }
    }),
  "a reader that writes the main part anew, once a screen": (again) => {
    let former = "";
    again(() => {
      const main = document.querySelector("main");
      const heading = main?.querySelector("h1")?.textContent;
      if (!heading || heading === former) return;
      former = heading;
      main.innerHTML = `${main.innerHTML}`;
    });
  },
  "a reader that writes the whole page anew, once": (again) => {
    let isDone = false;
    again(() => {
      if (isDone || !document.querySelector("main h1") || document.getElementById("guide")) return;
      isDone = true;
      document.body.innerHTML = `${document.body.innerHTML}`;
    });
  },
};

/** Runs one of them in every page of a context. They stand outside the page's policy, as extensions do. */
async function letOthersIn(context, name) {
  await context.addInitScript(`
    const again = (work) => {
      const observer = new MutationObserver(() => { work(); observer.takeRecords(); });
      addEventListener("DOMContentLoaded", () => observer.observe(document.body, { childList: true, characterData: true, subtree: true }));
    };
    (${others[name]})(again);`);
}

/** What is on the screen, without what others added to it. */
const textOf = (page) =>
  page.evaluate(() => {
    const copy = document.querySelector("main").cloneNode(true);
    copy.querySelectorAll("[data-others='']").forEach((added) => added.remove());
    return copy.textContent.replaceAll("\u2060", "");
  });

/** Where two texts begin to differ; empty where they do not. */
function difference(text, expected) {
  const at = [...text].findIndex((character, position) => character !== expected[position]);
  return text === expected ? "" : `…${text.slice(Math.max(0, at - 20), at + 40)}`;
}

const header = "person,training_date,groups,training_kind,training_days,certificate,claims_this_year,claimed_same_level,past_retirement_age";
const roster = [header, ...[["Ann", 30], ["Bob", 3]].map(([name, days]) => `${name},2020-06-01,employment_difficulty,project,${days},training_completion,0,false,false`)].join("\n");

/** Ways through the site; `look` notes the screen. */
const ways = {
  "a worker's questions, the result, and another answer": async (page, look) => {
    await begin(page, "worker");
    await look();
    await walk(page, trainee, look);
    await wholeResult(page);
    await expect(card(page, "living_allowance").locator(".card__amount")).toContainText("1,500元");
    await look();
    await changeAnswer(page, "training_days", "3");
    await wholeResult(page);
    await expect(card(page, "living_allowance").locator(".card__amount")).toContainText("150元");
    await look();
    await page.locator("button[name=language]").first().click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await look();
  },
  "the estimate of twenty, and of two": async (page, look) => {
    await open(page, "#/estimate?training_date=2020-09-01&apprentice_employees=20&apprentice_employee_months=24&apprentice_rate=8000");
    await expect(page.locator(".total__sum").first()).toContainText("213,333.33");
    await look();
    await page.locator('[data-field="apprentice_employees"]').fill("2");
    await expect(page.locator(".total__sum").first()).toContainText("21,333.33");
    await look();
    await page.locator('[data-field="training_date"]').fill("2020");
    await look();
  },
  "a roster with one row opened after the other": async (page, look) => {
    await open(page, "#/roster");
    const path = base.info().outputPath("people.csv");
    writeFileSync(path, roster);
    await page.locator("#roster-file").setInputFiles(path);
    await expect(page.locator("[data-roster]")).toHaveAttribute("data-roster", "done");
    for (const row of [2, 3, 2]) {
      await page.locator(`[data-show="${row}"]`).click();
      await expect(page.locator(`[data-explained="${row}"]`)).toBeVisible();
      await look();
    }
  },
  "the text of the plan, and a clause": async (page, look) => {
    await open(page, "#/policy");
    await look();
    await open(page, "#/policy/4.3.4");
    await look();
    await page.locator('header a[href="#/"]').first().click();
    await look();
  },
};

for (const [way, go] of Object.entries(ways)) {
  test(way, async ({ browser }) => {
    test.slow();
    const seen = {};
    for (const name of ["nobody", ...Object.keys(others)]) {
      const context = await browser.newContext({ locale: "zh-CN", bypassCSP: true, baseURL: base.info().project.use.baseURL });
      await context.addInitScript(() => delete Navigator.prototype.serviceWorker);
      if (name !== "nobody") await letOthersIn(context, name);
      const page = await context.newPage();
      const failed = [];
      page.on("pageerror", (error) => failed.push(`${error}`));
      const screens = [];
      const expected = seen.nobody;
      await go(page, async () => {
        const at = screens.length;
        if (expected) await expect.poll(async () => difference(await textOf(page), expected[at]), `${name}, screen ${at + 1}`).toBe("");
        screens.push(await textOf(page));
      });
      expect(failed, name).toEqual([]);
      seen[name] = screens;
      await context.close();
    }
    expect(seen.nobody.length).toBeGreaterThan(1);
  });
}
