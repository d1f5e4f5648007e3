// The printed result.

import { expect, link, open, openFold, test } from "./page.mjs";
import { employee, trainee } from "./people.mjs";

async function sheetsOf(page) {
  const pdf = await page.pdf({ format: "A4" });
  return pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g).length;
}

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
  for (const part of [".on-paper .qr", ".on-paper code", ".next", "p[data-policy]"]) {
    await expect(page.locator(part), part).toBeVisible();
  }
});

const severalThings = { ...employee, groups: "enterprise_employee,employment_difficulty", training_kind: "project", training_days: 30 };
for (const [name, settings] of [["as it is", {}], ["in large text", { elder: 1 }], ["in English", { lang: "en" }]]) {
  test(`a usual result is one sheet, ${name}`, async ({ page }) => {
    await open(page, link("worker/result", { ...severalThings, ...settings }));
    await expect(page.locator(".summary__group--eligible .item")).toHaveCount(5);
    await expect(page.locator(".on-paper .qr")).toHaveCount(1);
    expect(await sheetsOf(page)).toBe(1);
  });
}

test("details are printed as far as they are unfolded, and large text prints no larger", async ({ page }) => {
  await open(page, link("worker/result", severalThings));
  const sizes = () => page.locator(".item__name").first().evaluate((name) => getComputedStyle(name).fontSize);
  await page.emulateMedia({ media: "print" });
  const usual = await sizes();
  await page.emulateMedia({ media: "screen" });
  await page.locator("button[name=elder]").click();
  await page.emulateMedia({ media: "print" });
  expect(await sizes()).toBe(usual);
  await page.emulateMedia({ media: "screen" });
  await openFold(page, "evidence");
  expect(await sheetsOf(page)).toBeGreaterThan(1);
});
