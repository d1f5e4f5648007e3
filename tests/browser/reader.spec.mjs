// The policy reader: the whole text verbatim, an address for each clause, annexes as tables, and a result's quotations
// highlighted in their clauses.

import { card, expect, goBack, link, onEachScreen, open, openFold, test, unfold } from "./page.mjs";
import { trainee } from "./people.mjs";
import { clauses } from "./policy.mjs";

const clause = (page, id) => page.locator(`[id="clause-${id}"]`);

for (const lang of ["zh", "en"]) {
  test(`shows all 37 clauses in the text's order, to the letter (${lang})`, async ({ page }) => {
    expect(clauses).toHaveLength(37);
    await open(page, `#/policy?lang=${lang}`);
    const shown = await page.locator('[id^="clause-"][aria-labelledby]').evaluateAll((all) =>
      all.map((one) => ({
        id: one.id.replace("clause-", ""),
        paragraphs: [...one.querySelectorAll(".clause__body > p")].map((paragraph) => paragraph.textContent),
        rows: [...one.querySelectorAll("tr")].map((row) => [...row.cells].map((cell) => cell.textContent)),
      })));
    expect(shown).toEqual(clauses);
  });
}

onEachScreen(() => {
  test("a clause has an address of its own, and opens there", async ({ page }) => {
    await open(page, "#/policy/3.1.2");
    await expect(clause(page, "3.1.2")).toBeInViewport({ ratio: 0.5 });
    await expect(clause(page, "1")).not.toBeInViewport();
    await page.reload();
    await expect(clause(page, "3.1.2")).toBeInViewport({ ratio: 0.5 });
  });

  test("the contents list leads to every clause", async ({ page }) => {
    await open(page, "#/policy");
    const contents = page.getByRole("navigation", { name: "目录" });
    // Folded on a phone, where it would push the text off the screen.
    if (!(await contents.locator("details").evaluate((box) => box.open))) await contents.locator("summary").click();
    await expect(contents.getByRole("link")).toHaveCount(37);
    await contents.locator('a[href="#/policy/5.11"]').click();
    await expect(clause(page, "5.11")).toBeInViewport();
    await expect(page).toHaveURL(/#\/policy\/5\.11$/);
    await expect(contents.locator('[aria-current="location"]')).toHaveCount(1);
    await goBack(page);
    await expect(page).toHaveURL(/#\/policy$/);
  });
});

test("annexes are tables with headed columns", async ({ page }) => {
  await open(page, "#/policy/A2");
  for (const id of ["A1", "A2"]) {
    const { rows: [header, ...rows] } = clauses.find((one) => one.id === id);
    const table = clause(page, id).getByRole("table");
    await expect(table.getByRole("columnheader")).toHaveText(header);
    await expect(table.locator("tbody tr")).toHaveCount(rows.length);
  }
});

test("a result's quotation is marked in its clause, and the way back leads to the result", async ({ page }) => {
  await open(page, link("worker/result", trainee));
  await openFold(page, "evidence");
  const quotation = card(page, "appraisal_subsidy").locator("figure").first();
  const words = await quotation.locator("blockquote").textContent();
  await quotation.getByRole("link").click();
  await expect(page).toHaveURL(/#\/policy\/5\.11/);
  await expect(page.locator("mark")).toHaveText([words]);
  await expect(clause(page, "5.11").locator("mark")).toBeInViewport();
  await page.getByRole("link", { name: "回到结果" }).click();
  await expect(card(page, "living_allowance").locator(".card__amount"), "it is open as it was left").toBeVisible();
});

test("every quotation of a result is marked when it is followed", async ({ page }) => {
  await open(page, link("worker/result", trainee));
  await unfold(page);
  const quotations = page.locator("article figure");
  const count = await quotations.count();
  const followed = new Set();
  for (let position = 0; position < count; position += 1) {
    const words = await quotations.nth(position).locator("blockquote").textContent();
    if (followed.has(words)) continue;
    followed.add(words);
    // By keyboard: a tap in the same place right after the screen changed is taken for the second of a double tap.
    await quotations.nth(position).getByRole("link").press("Enter");
    await expect(page.locator("mark").first(), words).toHaveText(words);
    await expect(page).toHaveURL(/#\/policy\//); // the address follows once the page is painted
    await goBack(page);
    await expect(page.locator("article figure").first()).toBeAttached();
    await unfold(page);
  }
  expect(followed.size).toBeGreaterThan(8);
});

test("says which clauses decided about the visitor, and how", async ({ page }) => {
  await open(page, link("worker/result", trainee));
  await page.getByRole("link", { name: "政策原文" }).click();
  await expect(clause(page, "4.3.4").locator('[data-decides="living_allowance"]')).toContainText("符合");
  await expect(clause(page, "5.11").locator('[data-decides="appraisal_subsidy"]')).toContainText("不符合");
  await expect(clause(page, "A1").locator("[data-decides]")).toHaveCount(0);
});

test("the search finds words in the text, marks them, and says how many clauses have them", async ({ page }) => {
  await open(page, "#/policy");
  const having = clauses.filter(({ paragraphs, rows }) => [...paragraphs, ...rows.flat()].some((text) => text.includes("退役军人")));
  await page.getByRole("searchbox").fill("退役军人");
  await expect(page.locator('[id^="clause-"][aria-labelledby]')).toHaveCount(having.length);
  await expect(page.getByRole("search").getByRole("status")).toContainText(`${having.length} 个条款`);
  await expect(page.locator("mark").first()).toHaveText("退役军人");
  await page.getByRole("searchbox").fill("火星");
  await expect(page.locator('[id^="clause-"][aria-labelledby]')).toHaveCount(0);
  await page.getByRole("searchbox").fill("");
  await expect(page.locator('[id^="clause-"][aria-labelledby]')).toHaveCount(37);
});

test("a clause leads to the check of what it grants", async ({ page }) => {
  await open(page, "#/policy/4.3.4");
  await clause(page, "4.3.4").getByRole("link", { name: "生活费补贴" }).click();
  await expect(page.locator("form[data-fact]")).toBeVisible();
  await expect(page).toHaveURL(/topic=living_allowance/);
});
