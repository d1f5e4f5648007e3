// On paper: a clean sheet.

import { expect, link, open, test } from "./page.mjs";
import { trainee } from "./people.mjs";

test("answers, results, reasons, term and estimate are on A4 paper, and nothing to press", async ({ page }) => {
  await open(page, link("worker/result", trainee));
  await page.emulateMedia({ media: "print" });
  const paper = page.locator("body");
  for (const part of ["培训天数", "30天", "1,500元", "50元×30天", "方案没有写明", "2019年12月13日", "不是审批结果"]) {
    await expect(paper.getByText(part).locator("visible=true").first(), part).toBeVisible();
  }
  await expect(page.locator("button").locator("visible=true")).toHaveCount(0);
  await expect(page.locator("nav").locator("visible=true")).toHaveCount(0);
  await expect(page.locator("body")).toHaveCSS("background-color", /rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/);
  const pdf = await page.pdf({ format: "A4" });
  const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g).length;
  expect(sheets).toBeLessThanOrEqual(2);
});
