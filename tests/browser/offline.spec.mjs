// Offline use after one visit, and the replacement of a release or of the service worker.

import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { isActive, keepsAllForEmployers, keptAs, keptForEmployers, releases, tamper, test, visit as open } from "./own_site.mjs";
import { answerQuestion, card, factAsked, goBack, link, walk } from "./page.mjs";
import { trainee } from "./people.mjs";

const result = link("worker/result", trainee);
const visit = (page, address, fragment = result) => open(page, address, fragment);

async function seesResult(page) {
  await expect(card(page, "living_allowance").locator(".card__amount")).toHaveText("1,500元");
}

test("after one visit, everything works in airplane mode, embeds too", async ({ page, portal }) => {
  await visit(page, portal.address);
  await seesResult(page);
  await expect.poll(() => page.evaluate(isActive)).toBe(true);
  await visit(page, portal.address, "#/estimate");
  await expect(page.locator("[data-tool=estimate] *").first()).toBeVisible();
  await keepsAllForEmployers(page);
  await portal.stop();

  await visit(page, portal.address);
  await seesResult(page);
  await visit(page, portal.address, "#/?embed=1");
  await expect(page.locator("main h1")).toBeVisible();
  await visit(page, portal.address, "embed/table-worker-zh.html");
  await expect(page.locator("body")).toContainText("2019年12月13日");
  await visit(page, portal.address, "#/estimate");
  await expect(page.locator("[data-tool=estimate] *").first()).toBeVisible();
  await visit(page, portal.address, "#/roster");
  const path = test.info().outputPath("people.csv");
  writeFileSync(path, "person,training_days,training_kind\n1,30,project_based\n");
  await page.locator("#roster-file").setInputFiles(path);
  await expect(page.locator("[data-roster]")).toHaveAttribute("data-roster", "done");
  await portal.start();
});

/** What a page of the site gets when it asks for a file. */
const got = (page, name) => page.evaluate((name) => fetch(name).then((response) => response.text(), () => "nothing"), name);
/** Whether what is kept has anything that is altered. */
const isAlteredStill = () =>
  caches.keys().then(async (keys) => {
    const cache = await caches.open(keys[0]);
    const texts = await Promise.all((await cache.keys()).map(async (request) => (await cache.match(request)).text()));
    return texts.some((text) => text.includes("ALTERED"));
  });
const alterable = ["", "guide.html", "main.css", "plain.css", "manifest.webmanifest", "icon-192.png", "frame.js", "offline.js", "embed/clause-4.3.4-zh.html"];

test("a kept file that was altered is fetched anew, whatever it is", async ({ page, portal }) => {
  await visit(page, portal.address);
  await expect.poll(() => page.evaluate(isActive)).toBe(true);
  await visit(page, portal.address);
  const addresses = await page.evaluate(keptAs, alterable);
  const before = await Promise.all(addresses.map((address) => got(page, address)));
  await tamper(page, alterable);
  expect(await page.evaluate(isAlteredStill)).toBe(true);
  const after = await Promise.all(addresses.map((address) => got(page, address)));
  expect(after).toEqual(before);
  await visit(page, portal.address);
  await seesResult(page);
  expect(await page.title()).not.toContain("ALTERED");
  await expect.poll(() => page.evaluate(isAlteredStill)).toBe(false);
});

test("without a network, a kept file that was altered is refused in words, and the others work", async ({ page, portal }) => {
  await visit(page, portal.address);
  await expect.poll(() => page.evaluate(isActive)).toBe(true);
  await visit(page, portal.address);
  await seesResult(page);
  await tamper(page, ["", "guide.html", "plain.css"]);
  await portal.stop();
  expect(await got(page, `${portal.address}plain.css`)).toBe("nothing");
  for (const name of ["guide.html", ""]) {
    await visit(page, portal.address, name);
    await expect(page.locator("h1").first()).toHaveText("已保存的页面被改动，没有打开");
    await expect(page.locator("[lang=en]")).toContainText("Open it again with a network");
    await expect(page.locator("body")).not.toContainText("ALTERED");
  }
  await visit(page, portal.address, "embed/table-worker-zh.html");
  await expect(page.locator("body")).toContainText("2019年12月13日");
  await portal.start();
  await visit(page, portal.address);
  await seesResult(page);
});

test("without a network, a program that was altered is not run, and the guide opens", async ({ page, portal }) => {
  await visit(page, portal.address);
  await expect.poll(() => page.evaluate(isActive)).toBe(true);
  await visit(page, portal.address);
  await seesResult(page);
  await tamper(page, ["app/app_bg.wasm"]);
  await portal.stop();
  // What the browser itself has kept is the right one, and would do.
  await (await page.context().newCDPSession(page)).send("Network.clearBrowserCache");
  await visit(page, portal.address);
  await expect(page.locator("[data-matter=missing]")).toContainText("计算器未能载入");
  await expect(page.locator("#guide")).toContainText("生活费补贴");
  await portal.start();
});

test("the employers' tools are fetched only once one of them is opened, on a first visit too", async ({ page, portal }) => {
  const asked = [];
  page.context().on("request", (request) => asked.push(request.url()));
  const ofTools = () => asked.filter((url) => /\/(employers|roster)\//.test(url));
  await visit(page, portal.address);
  await seesResult(page);
  await expect.poll(() => page.evaluate(isActive)).toBe(true);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 2000)));
  expect(await page.evaluate(keptForEmployers)).toEqual([]);
  expect(ofTools()).toEqual([]);
  await page.evaluate(() => (location.hash = "#/estimate"));
  await expect(page.locator("[data-tool=estimate] *").first()).toBeVisible();
  await keepsAllForEmployers(page);
});

test("a new release waits, says so in both languages, and takes over whole", async ({ page, portal }) => {
  await visit(page, portal.address);
  await expect.poll(() => page.evaluate(isActive)).toBe(true);
  const [former] = await page.evaluate(releases);
  const worker = `${portal.folder}/service-worker.js`;
  writeFileSync(worker, readFileSync(worker, "utf8").replace(former, "0123456789abcdef"));

  await visit(page, portal.address, `${result}&embed=1`);
  const notice = page.locator("#new-version");
  await expect(notice).toContainText("这里显示的是旧版本");
  await expect(notice).toContainText("This is an older version");
  await expect(notice).toHaveAttribute("role", "status");
  await seesResult(page);
  await Promise.all([page.waitForEvent("load"), notice.getByRole("button").first().click()]);
  await seesResult(page); // the answers are still there
  await expect.poll(() => page.evaluate(releases)).toEqual(["0123456789abcdef"]);
  await expect(notice).toHaveCount(0);
});

test("a release with a file that is not its own is never taken", async ({ page, portal }) => {
  writeFileSync(`${portal.folder}/frame.js`, "// of another release");
  await visit(page, portal.address);
  await seesResult(page);
  await page.waitForTimeout(5000);
  expect(await page.evaluate(isActive)).toBe(false);
  expect(await page.evaluate(releases)).toEqual([]);
});

for (const [how, change] of Object.entries({
  "is no longer there": (file) => writeFileSync(file, "<!doctype html><p>404"),
  "gives way to service-worker-off.js": (file) => copyFileSync(`${file.replace(".js", "-off.js")}`, file),
})) {
  test(`when the service worker's file ${how}, everyone is let go`, async ({ page, portal }) => {
    await visit(page, portal.address);
    await expect.poll(() => page.evaluate(isActive)).toBe(true);
    const file = `${portal.folder}/service-worker.js`;
    change(file);
    if (how === "is no longer there") {
      // The server answers with a page, as many do.
      await page.context().route("**/service-worker.js", (route) => route.fulfill({ contentType: "text/html", body: "<p>404" }));
    }
    await visit(page, portal.address);
    await seesResult(page);
    const gone = async () => !(await navigator.serviceWorker.getRegistration()) && (await caches.keys()).length === 0;
    await expect.poll(() => page.evaluate(gone)).toBe(true);
    await visit(page, portal.address);
    await seesResult(page);
  });
}

test.describe("where the network goes and nothing is kept", () => {
  test.beforeEach(({ page }) => page.addInitScript(() => delete Navigator.prototype.serviceWorker));
  const firstTap = 'main a[href="#/worker"]';
  const guide = (page) => page.locator("#guide");

  test("before the first tap: the guide, and the calculator when it is back", async ({ page, context, portal }) => {
    let goes;
    const gone = new Promise((resolve) => (goes = resolve));
    await page.route(/app-/, (route) => gone.then(() => route.abort("internetdisconnected")));
    await page.goto(portal.address, { waitUntil: "commit" });
    await page.locator(firstTap).click();
    await context.setOffline(true);
    goes();
    await expect(page.locator("[data-matter=missing]")).toContainText("计算器未能载入");
    await expect(guide(page)).toContainText("生活费补贴");
    await page.unroute(/app-/);
    await context.setOffline(false);
    await page.reload();
    expect(await factAsked(page)).toBe("training_date");
  });

  test("at the first questions: they go on, and the answers stay in the link", async ({ page, context, portal }) => {
    await page.goto(portal.address);
    await page.locator(firstTap).click();
    expect(await factAsked(page)).toBe("training_date");
    await expect(guide(page)).toHaveCount(0); // the program is there
    await context.setOffline(true);
    await answerQuestion(page, "training_date", trainee.training_date);
    const second = await factAsked(page);
    await answerQuestion(page, second, trainee[second]);
    expect(await factAsked(page)).not.toBe(second);
    await goBack(page);
    await expect(page.locator(`form[data-fact="${second}"]`)).toBeVisible();
    await expect.poll(() => page.url()).toContain("training_date=2020-06-01");
    await context.setOffline(false);
    await page.reload();
    await expect(page.locator(`form[data-fact="${second}"]`)).toBeVisible();
  });

  test("once the application is there: everything but what was never loaded, which says so", async ({ page, context, portal }) => {
    await page.goto(`${portal.address}#/worker?training_date=2020-06-01`);
    await expect(page.locator("[data-answer], form[data-fact]").first()).toBeVisible();
    await expect(guide(page)).toHaveCount(0);
    await context.setOffline(true);
    await walk(page, trainee);
    await seesResult(page);
    await page.locator('a[href^="#/policy"]').first().click();
    await expect(page.locator("[id='clause-3.1.2']")).toBeVisible();
    await expect(page).toHaveURL(/#\/policy/); // the address follows once the page is painted
    await goBack(page);
    await seesResult(page);
    await page.evaluate(() => (location.hash = "#/roster"));
    await expect(page.locator("#no-network[role=alert]")).toBeVisible();
    await expect(page, "the address is that of what is shown").toHaveURL(/#\/worker\/result/);
    await seesResult(page);
    await context.setOffline(false);
    await page.goForward();
    await expect(page.locator("#roster-file")).toBeAttached();
  });
});
