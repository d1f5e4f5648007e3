// Faults of devices: a program that panics, wrong clocks and time zones, lack of memory, suspended tabs.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { QUICK, serve } from "../../src/build/server.mjs";
import { card, changeAnswer, expect, goBack, link, open, openFold, test, wholeResult } from "./page.mjs";
import { trainee } from "./people.mjs";

const result = link("worker/result", trainee);
const living = (page) => card(page, "living_allowance").locator(".card__amount");

/** Every place at which a panic can be asked for, as the sources name them (src/checkpoint.rs). */
const sources = fileURLToPath(new URL("../../src/", import.meta.url));
const written = readdirSync(sources, { recursive: true }).filter((name) => name.endsWith(".rs")).map((name) => readFileSync(join(sources, name), "utf8"));
const CHECKPOINTS = [...new Set(written.flatMap((source) => [...source.matchAll(/checkpoint::pass\("([\w:]+)"\)/g)].map(([, name]) => name)))];

test.describe("a program that panics", () => {
  let site;
  test.beforeAll(async () => {
    site = await serve({ folder: fileURLToPath(new URL("../../target/panicking-site/", import.meta.url)), mount: "/", effort: QUICK });
  });
  test.afterAll(() => site.server.close());

  test("begins afresh once, with the answers, at every checkpoint", async ({ browser }) => {
    test.slow();
    const panicked = new Set();
    for (const point of CHECKPOINTS) {
      const page = await browser.newPage();
      page.on("console", (message) => /unreachable/.test(message.text()) && panicked.add(point));
      await page.addInitScript((point) => {
        delete Navigator.prototype.serviceWorker;
        window.skillsSubsidyPanics = [point];
      }, point);
      await page.goto(`${site.address}${result}`);
      // Those that the result alone does not reach are reached by changing an answer.
      await expect(living(page), point).toHaveText("1,500元");
      if (await page.evaluate(() => window.skillsSubsidyPanics.length === 0)) {
        await changeAnswer(page, "training_days", "10");
        await expect(page, point).toHaveURL(/training_days=10/);
        const toResult = page.getByRole("link", { name: /看目前结果|查看结果/ }).first();
        if (await toResult.isVisible()) await toResult.click();
      }
      await page.close();
    }
    expect([...panicked]).toEqual(CHECKPOINTS);
    expect(CHECKPOINTS.length).toBeGreaterThanOrEqual(19);
  });

  test("a second time, stops calmly: the guide, the answers in the link, and no amount", async ({ browser }) => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      delete Navigator.prototype.serviceWorker;
      window.skillsSubsidyPanics = Array(3).fill("engine::evaluate_entitlement");
    });
    await page.goto(`${site.address}${result}`);
    await expect(page.locator("[data-matter=stopped]")).toContainText("您的回答还在网址里");
    await expect(page.locator("#guide")).toContainText("生活费补贴");
    await expect(page.locator("#app")).toBeEmpty();
    await expect(page.locator(".card__amount")).toHaveCount(0);
    await expect.poll(() => page.url()).toContain("training_days=30");
    expect(await page.evaluate(() => window.skillsSubsidyPanics.length), "no third instance").toBe(1);
  });
});

for (const [year, now] of [[1970, "1970-01-01T00:00:00Z"], [2099, "2099-12-31T23:59:59Z"]]) {
  test(`a clock in ${year} changes nothing`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(now));
    await open(page, result);
    await expect(living(page)).toHaveText("1,500元");
  });
}

test("every time zone gives the same result", async ({ browser, baseURL }) => {
  const seen = new Set();
  for (const timezoneId of ["Asia/Shanghai", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/St_Johns", "Asia/Kathmandu", "Africa/Casablanca"]) {
    const context = await browser.newContext({ timezoneId, baseURL, serviceWorkers: "block" });
    const page = await context.newPage();
    await open(page, result);
    await wholeResult(page);
    seen.add(await page.locator(".result").innerText());
    await context.close();
  }
  expect(seen.size).toBe(1);
});

test("goes on after the back-forward cache, a frozen tab and erased storage, and beside another tab", async ({ page, context }) => {
  await open(page, result);
  await openFold(page, "sending");
  await page.locator(".share__keep").click();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.evaluate(() => localStorage.clear());
  const session = await context.newCDPSession(page);
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  await session.send("Page.setWebLifecycleState", { state: "active" });
  await page.goto("./guide.html");
  await goBack(page);
  await expect(living(page)).toHaveText("1,500元");
  await changeAnswer(page, "training_days", "10");
  await page.getByRole("link", { name: "看目前结果" }).click();
  await expect(living(page)).toHaveText("500元");
  await expect(card(other, "living_allowance").locator(".card__amount")).toHaveText("1,500元");
});

test("memory stays steady over ten thousand answers", async ({ page, context }) => {
  test.slow();
  await open(page, link("worker", { ...trainee, at: "training_days" }));
  const session = await context.newCDPSession(page);
  const heap = async () => {
    await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Runtime.getHeapUsage")).usedSize;
  };
  // Each link that is followed reads every answer and draws the result anew: ten answers at a time.
  const follow = (times) =>
    page.evaluate(async ([times, base]) => {
      for (let count = 0; count < times; count += 1) {
        history.pushState(null, "", base.replace("training_days=30", `training_days=${1 + (count % 90)}`));
        dispatchEvent(new PopStateEvent("popstate"));
        if (count % 10 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
    }, [times, result]);
  await follow(100);
  const before = await heap();
  await follow(Math.ceil(10_000 / Object.keys(trainee).length));
  const after = await heap();
  console.log(`heap: ${before} before, ${after} after`);
  expect(after).toBeLessThan(before + 4_000_000);
});

test("memory stays steady over twenty rosters", async ({ page, context }, info) => {
  test.slow();
  const rows = Array.from({ length: 20_000 }, (_, at) => `${at + 1},2020-06-01,employment_difficulty,project,${1 + (at % 90)}`);
  const path = info.outputPath("people.csv");
  writeFileSync(path, ["person,training_date,groups,training_kind,training_days", ...rows].join("\n"));
  await open(page, "#/roster");
  const session = await context.newCDPSession(page);
  const place = page.locator("[data-roster]");
  const used = [];
  for (let round = 0; round < 20; round += 1) {
    await page.locator("#roster-file").setInputFiles(path);
    await expect(place).toHaveAttribute("data-roster", "done");
    await expect(place).toHaveAttribute("data-rows", "20000");
    const worker = Number(await page.locator("[data-memory]").getAttribute("data-memory"));
    await session.send("HeapProfiler.collectGarbage");
    used.push({ worker, page: (await session.send("Runtime.getHeapUsage")).usedSize });
    // So that the next one is seen to be read.
    await place.evaluate((element) => element.setAttribute("data-roster", ""));
  }
  console.log(`twenty rosters: worker ${used[2].worker} to ${used[19].worker} bytes, page ${used[2].page} to ${used[19].page}`);
  expect(used[19].worker).toBeLessThanOrEqual(used[2].worker * 1.1);
  expect(used[19].page).toBeLessThan(used[2].page + 4_000_000);
});
