// The page for employers: estimate, roster and catalogue, with a program of its own; and navigation between it and the
// questions.

import { addressOf, expect, goBack, link, open, test } from "./page.mjs";
import { employerOfApprentices } from "./people.mjs";

const plan = "training_date=2020-09-01&apprentice_employees=20&apprentice_employee_months=24";
const field = (page) => page.locator("#s1-apprentice_employees");
const fileOfLink = (fragment) => addressOf(fragment).match(/^\.\/([\w.]*)/)[1] || "index.html";
const fileOf = (page) => new URL(page.url()).pathname.split("/").pop();

for (const [tool, shown] of [["estimate", ".estimate h1"], ["roster", "#roster-file"], ["catalogue", "#catalogue-file"]]) {
  test(`an old link to the ${tool} leads on, and back leads to where one came from`, async ({ page }) => {
    await page.goto("./guide.html");
    await page.evaluate((address) => (location.href = address), `./?from=portal#/${tool}?lang=en`);
    await expect(page.locator(shown)).toBeAttached();
    await expect(page).toHaveURL(new RegExp(`/employers\\.html\\?from=portal#/${tool}\\?lang=en$`));
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await goBack(page);
    await expect(page).toHaveURL(/guide\.html$/);
  });
}

test("an old link keeps the state of its tool", async ({ page }) => {
  await page.goto(`./#/estimate?${plan}`);
  await expect(field(page)).toHaveValue("20");
});

test("opened by itself, the page has the estimate, which takes no program of the questions", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").pop()));
  await page.goto("./employers.html");
  await expect(page.locator(".estimate h1")).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(asked.filter((name) => /^app-/.test(name))).toEqual([]);
  expect(asked.filter((name, at) => asked.indexOf(name) !== at)).toEqual([]);
});

test("a link to a question leads from there to the questions", async ({ page }) => {
  await page.goto(`./employers.html${link("employer/result", employerOfApprentices)}`);
  await expect(page.locator('[data-item="apprentice_employee_subsidy"]')).toBeVisible();
  expect(fileOf(page)).toBe("index.html");
});

test("an address that is typed over another leads on, and back leads to the answers", async ({ page }) => {
  await open(page, link("employer/result", employerOfApprentices));
  await page.evaluate(() => (location.hash = "#/estimate"));
  await expect(page.locator(".estimate h1")).toBeVisible();
  expect(fileOf(page)).toBe("employers.html");
  await goBack(page);
  await expect(page.locator('[data-item="apprentice_employee_subsidy"]')).toBeVisible();
});

for (const [answered, typed, shown, held] of [
  [link("employer/result", employerOfApprentices), "#/estimate", ".estimate h1", "guide.json"],
  [`#/estimate?${plan}`, link("employer/result", employerOfApprentices), '[data-item="apprentice_employee_subsidy"]', "catalogue.json"],
]) {
  test(`back leads to ${fileOfLink(answered)} too where its ${held} came after an address was typed over it`, async ({ page }) => {
    const until = {};
    const release = Object.fromEntries([held, fileOfLink(typed)].map((file) => [file, new Promise((done) => (until[file] = done))]));
    await page.route(`**/${held}`, async (route) => {
      await release[held];
      const rows = [{ occupation: "电工", level: "高级工", certificate: "职业技能等级证书", amount: "2000", unit: "元/人", source: "表1" }];
      await (held === "catalogue.json" ? route.fulfill({ json: { rows } }) : route.continue());
    });
    await page.route(`**/${fileOfLink(typed)}`, async (route) => {
      await release[fileOfLink(typed)];
      await route.continue();
    });
    await open(page, answered);
    const address = page.url();
    const heard = page.waitForResponse(`**/${held}`).then((response) => response.finished());
    await page.evaluate((link) => (location.hash = link), typed);
    until[held]();
    await heard;
    await new Promise((done) => setTimeout(done, 500)); // it is drawn, and the address would be written
    until[fileOfLink(typed)]();
    await expect(page.locator(shown)).toBeVisible();
    await goBack(page);
    await expect(page).toHaveURL(address);
  });
}

test("language and text size go along, there and back", async ({ page }) => {
  await open(page, "#/?lang=en&elder=1");
  await page.locator('a[href="employers.html#/roster"]').click();
  await expect(page.locator("#roster-file")).toBeAttached();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("html")).toHaveAttribute("data-elder", "1");
  await page.locator(".header__name").click();
  await expect(page.locator(".home")).toBeVisible();
  expect(fileOf(page)).toBe("index.html");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("a tap on a tool before the program is there leads to it", async ({ page, baseURL }) => {
  await page.route(/\/app-[0-9a-f]+/, () => {}); // never
  await page.goto(baseURL, { waitUntil: "commit" });
  await page.locator('a[href="employers.html#/estimate"]').click();
  await expect(page.locator(".estimate h1")).toBeVisible();
});

test("the text of the policy opens beside, and the figures stay", async ({ page, context }) => {
  await open(page, `#/estimate?${plan}`);
  const [reader] = await Promise.all([context.waitForEvent("page"), page.locator("header a.header__link").click()]);
  await expect(reader.locator("[id='clause-3.1.2']")).toBeVisible();
  await expect(field(page)).toHaveValue("20");
  await expect(page).toHaveURL(/employers\.html#\/estimate/);
});

test("inside another page it works, says how tall it is, and stays embedded", async ({ page, baseURL }) => {
  const frameOf = `<iframe width="800" height="800" src="${baseURL}#/estimate?embed=1&amp;${plan.replaceAll("&", "&amp;")}"></iframe>`;
  const body = `<!doctype html><title>t</title><link rel="icon" href="data:,">${frameOf}`;
  await page.addInitScript(() => {
    window.heard = [];
    addEventListener("message", ({ data }) => heard.push(data.event));
  });
  await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto("./host.html");
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("#s1-apprentice_employees")).toHaveValue("20");
  await expect(frame.locator("html")).toHaveAttribute("data-embedded", "1");
  await expect.poll(() => page.evaluate(() => heard)).toContain("ready");
});

test("the local catalogue is read once a page, and one that was opened goes along to the questions", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").pop()));
  await open(page, "#/catalogue");
  await page.waitForLoadState("networkidle");
  expect(asked.filter((name) => name === "catalogue.json")).toHaveLength(1);
  const rows = [{ occupation: "电工", level: "高级工", certificate: "职业技能等级证书", amount: "2000", unit: "元/人", source: "表1" }];
  const buffer = Buffer.from(JSON.stringify({ rows }));
  await page.locator("#catalogue-file").setInputFiles({ name: "c.json", mimeType: "application/json", buffer });
  await expect(page.locator('[data-catalogue="loaded"]')).toContainText("电工");
  await page.goto(`./${link("worker", { at: "occupation_standard" })}`);
  await expect(page.locator("#occupation")).toBeVisible();
  await page.goto("./employers.html#/catalogue");
  await page.locator("[data-put-back]").click();
  await expect(page.locator('[data-catalogue="none"]')).toBeVisible();
});

test("where its program is missing, the page says so and has the guide", async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  await page.route(/\/employers-[0-9a-f]+_bg\.wasm$/, (route) => route.abort());
  await page.goto(`${baseURL}employers.html#/roster?contact=0573-12345`);
  await expect(page.locator("[data-matter=missing]")).toContainText("计算器未能载入");
  await expect(page.locator("body")).not.toContainText("0573-12345");
  await expect(page.locator("#guide")).toContainText("生活费补贴");
  await page.close();
});
