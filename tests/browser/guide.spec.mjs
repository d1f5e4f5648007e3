// The office's guide, guide.json beside the site: where to go, what to bring, until when.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/build/settings.mjs";
import { violations } from "./axe.mjs";
import { expect, link, open, resultPage, screens, test } from "./page.mjs";
import { trainee } from "./people.mjs";

const result = link("worker/result", trainee);
const offices = ["东区", "西区", "南区", "北区"].map((district, at) => ({
  district,
  name: `${district}窗口`,
  address: `某路${at + 1}号`,
  telephone: `0573-8000000${at}`,
  link: "https://example.org/office",
}));
const guide = {
  format: 1,
  checked: "2021-05-01",
  source: { zh: "某办事指南", en: "a guide" },
  offices: offices.slice(0, 2),
  documents: [
    { name: "身份证" },
    { name: { zh: "出勤记录", en: "Record of attendance" }, entitlements: ["living_allowance"] },
    { name: "身份证", entitlements: ["living_allowance"] },
  ],
  deadlines: [{ after: "certificate_date", months: 12, entitlements: ["living_allowance"] }],
};

/** Serves a guide beside the site, and says which day it is. */
async function serve(page, body, today = "2021-06-01") {
  await page.clock.setFixedTime(new Date(`${today}T08:00:00`));
  await page.route("**/guide.json", (route) => route.fulfill({ contentType: "application/json", body: JSON.stringify(body) }));
}

const next = (page) => page.locator(".next");

test("the result says where to go, what to bring and until when, and on which day that was checked", async ({ page }) => {
  await serve(page, guide);
  await open(page, result);
  await expect(next(page).locator("[data-office]")).toHaveCount(2);
  await expect(next(page).locator("[data-office]").first()).toContainText("东区窗口");
  await expect(next(page).locator('a[href="tel:057380000000"]')).toHaveText("0573-80000000");
  await expect(next(page).locator('a[href="https://example.org/office"]').first()).toHaveAttribute("rel", /noreferrer/);
  await expect(next(page).locator("[data-documents] > li")).toHaveCount(2);
  await expect(next(page).locator("[data-documents] > li").nth(1)).toContainText("出勤记录 有1项要用到，您一共");
  await expect(next(page).locator('[data-last-day="2021-07-05"]')).toContainText("最迟2021年7月5日");
  await expect(next(page).locator("[data-checked]")).toHaveText("2021年5月1日核对，依据：某办事指南");
  await expect(next(page)).not.toContainText("已经过了");
  await expect(next(page)).not.toContainText("到哪里办、要带什么，方案没有写明");
  await page.getByRole("button", { name: "English" }).click();
  await expect(next(page).locator("[data-documents]")).toContainText("Record of attendance");
  await expect(next(page).locator('[lang="zh-CN"]').first()).toHaveText("东区窗口");
  await expect(next(page).locator("[data-last-day]")).toContainText("By 5 July 2021");
});

test("of many offices those of the district that is chosen are shown, and the choice is kept nowhere", async ({ page }) => {
  await serve(page, { ...guide, offices });
  await open(page, result);
  await expect(next(page).locator("[data-district]")).toBeVisible();
  await expect(next(page).locator("[data-office]")).toHaveCount(0);
  const before = page.url();
  await next(page).locator("[data-district]").selectOption("西区");
  await expect(next(page).locator("[data-office]")).toHaveCount(1);
  await expect(next(page).locator("[data-office]")).toContainText("某路2号");
  expect(page.url()).toBe(before);
  expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([]);
  await page.reload();
  await expect(next(page).locator("[data-district]")).toHaveValue("");
});

test("the days to come are taken away as a calendar file", async ({ page }) => {
  await serve(page, guide);
  await open(page, result);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator('[data-export="calendar"]').click()]);
  expect(download.suggestedFilename()).toBe("deadlines.ics");
  const file = readFileSync(await download.path(), "utf8");
  expect(file).toContain("\r\nDTSTART;VALUE=DATE:20210705\r\n");
  expect(file).toContain("\r\nDTSTAMP:20210501T000000Z\r\n");
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
});

test("a day that has passed and a guide that is old say so, and there is nothing to note", async ({ page }) => {
  await serve(page, guide, "2022-06-01");
  await open(page, result);
  await expect(next(page)).toContainText("这一天已经过了");
  await expect(next(page).locator("[data-checked]")).toContainText("超过一年没有核对");
  await expect(page.locator('[data-export="calendar"]')).toHaveCount(0);
});

test("the guide is in the copied text and on paper", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await serve(page, { ...guide, offices });
  await open(page, result);
  await page.locator('[data-fold="sending"] > summary').click();
  await page.locator('[data-copy="text"]').click();
  await expect(page.locator(".share [role=status]")).not.toBeEmpty();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of ["【下一步】", "- 南区窗口（南区）：某路3号", "- 最迟2021年7月5日：", "2021年5月1日核对"]) expect(copied).toContain(part);
  await page.emulateMedia({ media: "print" });
  await expect(next(page).getByText("北区窗口（北区）：某路4号")).toBeVisible();
  await expect(next(page).getByText("最迟2021年7月5日")).toBeVisible();
  await expect(next(page).locator("[data-district]")).toBeHidden();
});

test("wrong rows are named with their place, and the others are used", async ({ page }) => {
  await serve(page, { ...guide, offices: [{ ...offices[0], link: "javascript:alert(1)" }, offices[1]] });
  await open(page, result);
  await expect(next(page).locator("[data-office]")).toHaveCount(1);
  const problems = next(page).locator("[data-guide-problems]");
  await problems.locator("summary").click();
  await expect(problems.locator("li")).toHaveText("offices 第1行 link：“javascript:alert(1)”，应为以 https:// 开头的地址，或本站的地址");
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
});

for (const [how, answer, said] of [
  ["is no JSON", { contentType: "application/json", body: '{ "format": 1,, }' }, "SyntaxError"],
  ["gives way to a page", { contentType: "text/html", body: "<p>Not found" }, ""],
]) {
  test(`where the guide ${how}, the result says what it says without`, async ({ page }) => {
    await page.route("**/guide.json", (route) => route.fulfill(answer));
    await open(page, result);
    await expect(next(page)).toContainText("到哪里办、要带什么，方案没有写明");
    await expect(next(page).locator("[data-guide-problems]")).toHaveCount(said ? 1 : 0);
    if (said) await expect(next(page).locator("[data-guide-problems]")).toContainText(said);
  });
}

test("as it is shipped the site has no guide, and nothing is amiss", async ({ page }) => {
  const answered = page.waitForResponse("**/guide.json");
  await open(page, result);
  expect((await answered).status()).toBe(200);
  await expect(resultPage(page)).toBeVisible();
  await expect(next(page)).toContainText("到哪里办、要带什么，方案没有写明");
  await expect(next(page).locator("[data-guide], [data-guide-problems], [data-office]")).toHaveCount(0);
});

test("the example is marked as one wherever it is shown", async ({ page }) => {
  await serve(page, JSON.parse(readFileSync(join(root, "www/guide-example.json"), "utf8")));
  await open(page, result);
  await expect(next(page).locator("[data-example-warning]")).toContainText("都是编的");
});

test("with a guide the result fits a phone, in large text too", async ({ page }) => {
  await page.setViewportSize(screens.phone);
  await serve(page, { ...guide, offices });
  for (const address of [result, `${result}&elder=1`, `${result}&lang=en`]) {
    await open(page, address);
    await next(page).locator("[data-district]").selectOption({ index: 1 });
    await expect(next(page).locator("[data-office]")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screens.phone.width);
    const small = await next(page).locator("a, select, button").evaluateAll((all) => all.filter((one) => one.offsetHeight < 44).length);
    expect(small).toBe(0);
  }
});

test("axe finds nothing in a result with a guide", async ({ page }) => {
  await serve(page, { ...guide, offices, documents: [...guide.documents, { nme: "x" }] }, "2023-01-01");
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await open(page, `${result}&elder=1`);
    await next(page).locator("[data-district]").selectOption({ index: 1 });
    await next(page).locator("[data-guide-problems] summary").click();
    expect(await violations(page)).toEqual([]);
  }
});

test("out of term, the guide's offices say whom to ask now", async ({ page }) => {
  await serve(page, guide);
  await open(page, link("worker/result", { training_date: "2026-05-01" }));
  await expect(page.locator(".out-of-term [data-office]")).toHaveCount(2);
  await expect(page.locator(".out-of-term [data-documents]")).toHaveCount(0);
});
