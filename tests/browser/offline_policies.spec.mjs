// Offline use on a site with two policies: each policy that was opened opens again.

import { writeFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { isActive, keepsAllForEmployers, releases, tamper, test as base, visit } from "./own_site.mjs";
import { card, link } from "./page.mjs";
import { trainee } from "./people.mjs";
import { addToSite, fixtures, guard, NAMED, title } from "./two_policies.mjs";

const RELEASE = "00000000000000002";
const test = base.extend(fixtures);

const ofFirst = link("worker/result", trainee);
const ofSecond = link("worker/result", { ...guard, ...NAMED });
const seesFirst = (page) => expect(card(page, "living_allowance").locator(".card__amount")).toHaveText("1,500元");
const seesSecond = (page) => expect(card(page, "card_reward").locator(".card__amount")).toHaveText("500元");

/** Opens a link, waits until the device keeps the site, and takes the network away, and what the browser kept by itself. */
async function keepThenStop(page, portal, fragment) {
  await visit(page, portal.address, fragment);
  await expect.poll(() => page.evaluate(isActive)).toBe(true);
  await stop(page, portal);
}

async function stop(page, portal) {
  await portal.stop();
  await (await page.context().newCDPSession(page)).send("Network.clearBrowserCache");
}

for (const [which, opened] of Object.entries({ first: ofFirst, second: ofSecond })) {
  test(`after one visit, to the ${which}, both open in airplane mode, one after the other`, async ({ page, portal, both }) => {
    addToSite(portal.folder, both, RELEASE);
    await keepThenStop(page, portal, opened);
    await visit(page, portal.address, ofSecond);
    await seesSecond(page);
    await visit(page, portal.address, ofFirst);
    await seesFirst(page);
    // On the same page, which begins anew; back too.
    await page.evaluate((to) => (location.hash = to), ofSecond);
    await seesSecond(page);
    await page.goBack();
    await seesFirst(page);
    // From the first page of each to the other's.
    await visit(page, portal.address, "");
    await expect(page.locator(".home__policy")).toContainText(title.first);
    await page.locator(".home__others a").click();
    await expect(page.locator(".home__policy")).toContainText(title.second);
    await visit(page, portal.address, link("policy/2", NAMED));
    await expect(page.locator("main")).toContainText("第二条");
    await visit(page, portal.address, link("worker", { ...NAMED, embed: "1" }));
    await expect(page.locator('form[data-fact="course_day"]')).toBeVisible();
    await portal.start();
  });
}

test("a roster of the second is worked out in airplane mode once the employers' page was opened, for the first", async ({ page, portal, both }) => {
  addToSite(portal.folder, both, RELEASE);
  await visit(page, portal.address, ofFirst);
  await expect.poll(() => page.evaluate(isActive)).toBe(true);
  await visit(page, portal.address, "#/roster");
  await expect(page.locator("#roster-file")).toBeAttached();
  await keepsAllForEmployers(page);
  await stop(page, portal);
  await visit(page, portal.address, link("roster", NAMED));
  const path = test.info().outputPath("guards.csv");
  writeFileSync(path, "person,集训日期,ties,card,grade,card_day,months_waited,rewarded_before,rewards_that_year\n1,2023-03-01,lives_here,水上安全员证书,高级,2023-03-20,2,false,0");
  await page.locator("#roster-file").setInputFiles(path);
  await expect(page.locator("[data-roster]")).toHaveAttribute("data-roster", "done");
  await expect(page.locator('[data-item="card_reward"][data-side="person"] [data-count="eligible"]')).toHaveText("1");
  await portal.start();
});

test("a release that brings the second policy is kept with it", async ({ page, portal, both }) => {
  await visit(page, portal.address, ofFirst);
  await expect.poll(() => page.evaluate(isActive)).toBe(true);
  addToSite(portal.folder, both, RELEASE);
  await visit(page, portal.address, ofFirst);
  await Promise.all([page.waitForEvent("load"), page.locator("#new-version").getByRole("button").first().click()]);
  await expect.poll(() => page.evaluate(releases)).toEqual([RELEASE]);
  await seesFirst(page);
  await stop(page, portal);
  await visit(page, portal.address, ofSecond);
  await seesSecond(page);
  await portal.start();
});

test("where the kept pack of the second was altered, it is not used, and the first opens", async ({ page, portal, both }) => {
  addToSite(portal.folder, both, RELEASE);
  await visit(page, portal.address, ofSecond);
  await expect.poll(() => page.evaluate(isActive)).toBe(true);
  await seesSecond(page);
  await tamper(page, ["policies/example-2023.pack"]);
  await stop(page, portal);
  await visit(page, portal.address, ofSecond);
  await expect(page.getByRole("alert")).toContainText("计算器未能载入");
  await expect(page.locator(".result")).toHaveCount(0);
  await visit(page, portal.address, ofFirst);
  await seesFirst(page);
  await portal.start();
  await visit(page, portal.address, ofSecond);
  await seesSecond(page);
});

test("where the network goes and nothing is kept, the page stays, and says that the other policy cannot be opened", async ({ page, context, portal, both }) => {
  await page.addInitScript(() => delete Navigator.prototype.serviceWorker);
  addToSite(portal.folder, both, RELEASE);
  await visit(page, portal.address, ofFirst);
  await seesFirst(page);
  await context.setOffline(true);
  await page.evaluate((to) => (location.hash = to), ofSecond);
  const notice = page.locator("#no-network[role=alert]");
  await expect(notice).toBeVisible();
  await seesFirst(page);
  await page.goBack();
  await expect(notice).toHaveCount(0);
  await seesFirst(page);
  await context.setOffline(false);
  await page.goForward();
  await seesSecond(page);
});
