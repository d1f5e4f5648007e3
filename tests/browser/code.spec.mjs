// The result code: it gives everybody the same result, in any spelling; anything else is refused.

import { expect, link, open, test, wholeResult } from "./page.mjs";
import { employee, employerOfApprentices, school, trainee } from "./people.mjs";

const code = (page) => page.locator("[data-code]");

test("a result code brings the same result back, however it is typed", async ({ page }) => {
  const people = [["worker", trainee], ["worker", employee], ["employer", employerOfApprentices], ["provider", school]];
  for (const [audience, answers] of people) {
    await open(page, link(`${audience}/result`, answers));
    await wholeResult(page);
    const statuses = () => page.locator("article[data-entitlement]").evaluateAll((cards) =>
      cards.map((one) => `${one.dataset.entitlement} ${one.dataset.status} ${one.querySelector(".card__amount")?.textContent}`));
    const before = await statuses();
    const written = await code(page).textContent();
    expect(written.length).toBeLessThan(70);

    await open(page);
    await page.getByText("有结果码？").click();
    await page.locator("#code").fill(written.toLowerCase().replaceAll("-", " "));
    await page.getByRole("button", { name: "打开结果" }).click();
    await wholeResult(page);
    expect(await statuses()).toEqual(before);
    expect(await code(page).textContent()).toBe(written);
  }
});

test("a mistyped code is an error that keeps what was typed", async ({ page }) => {
  await open(page, link("worker/result", trainee));
  const written = await code(page).textContent();
  const mistyped = written.replace(/^./, (first) => (first === "7" ? "8" : "7"));
  for (const typed of [mistyped, "", "你好", "A".repeat(10_000), "<script>"]) {
    await open(page);
    await page.getByText("有结果码？").click();
    await page.locator("#code").fill(typed);
    await page.getByRole("button", { name: "打开结果" }).click();
    await expect(page.locator("#code-error")).toContainText("结果码");
    await expect(page.locator("#code")).toHaveValue(typed);
    await expect(page.locator("#code")).toHaveAttribute("aria-invalid", "true");
  }
});
