// A policy by another author (tests/example_policy, invented) beside the real one, on one site: the same programs, with
// the pack of the policy in the address. Nothing in Rust or JavaScript is specific to either.

import { card, expect, expectStatuses, goBack, link, open, resultPage, walk, wholeResult } from "./page.mjs";
import { trainee } from "./people.mjs";
import { agree, head, heard, inFrame, startPortal } from "./portal.mjs";
import { addSecond, compiled, guard, NAMED, SECOND, title } from "./two_policies.mjs";

const test = compiled.extend({
  asked: [async ({ page, baseURL, both }, use) => use(await addSecond(page, baseURL, both)), { auto: true }],
});

const guardsResult = link("worker/result", { ...guard, ...NAMED });
const traineesResult = link("worker/result", trainee);

const seesGuard = (page) => expect(card(page, "card_reward").locator(".card__amount")).toHaveText("500元");
const seesTrainee = (page) => expect(card(page, "living_allowance").locator(".card__amount")).toHaveText("1,500元");

test("the page that a link names asks its questions, works its sums out, and quotes its clauses", async ({ page, asked }) => {
  await open(page, link("", NAMED));
  await expect(page.locator(".home__policy")).toContainText(title.second);
  await page.locator('[data-audience="worker"] a.button--primary').click();
  await walk(page, guard);
  await expectStatuses(page, { card_reward: "eligible", course_allowance: "eligible", free_kit: "eligible", first_aid_reward: "ineligible" });
  await seesGuard(page);
  await expect(card(page, "course_allowance").locator(".card__amount")).toHaveText("250元");
  await expect(card(page, "card_reward")).toContainText("取得水上安全员证书的，给予奖励");
  await expect(resultPage(page).locator("[data-total-low]")).toHaveAttribute("data-total-low", "750");
  await expect.poll(() => page.url()).toMatch(/[?&]policy=example-2023\.[0-9a-f]{8}/);
  // Every link on the page stays with it, in another tab too.
  const links = await page.locator('a[href^="#/"]').evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  expect(links.length).toBeGreaterThan(3);
  for (const href of links) expect(href).toContain("policy=example-2023.");
  await open(page, link("policy/2", NAMED));
  await expect(page.locator("main")).toContainText("第二条");
  expect(asked.filter((name) => name === "example-2023.pack"), "once for each page").toHaveLength(2);
});

test("a roster of its is read by its headers and worked out by its rules", async ({ page }) => {
  await open(page, link("roster", NAMED));
  const header = "person,集训日期,ties,card,grade,card_day,months_waited,rewarded_before,rewards_that_year";
  const row = (person, held, grade) => `${person},2023-03-01,lives_here,${held},${grade},2023-03-20,2,false,0`;
  const rows = [row(1, "水上安全员证书", "高级"), row(2, "water_safety", "basic"), "3,2023-03-01,lives_here,没有证书,,,,,"];
  const buffer = Buffer.from([header, ...rows].join("\n"));
  await page.locator("#roster-file").setInputFiles({ name: "guards.csv", mimeType: "text/csv", buffer });
  await expect(page.locator("[data-roster]")).toHaveAttribute("data-roster", "done");
  await expect(page.locator("[data-problems]")).toHaveCount(0);
  await expect(page.locator('.roster__summary [data-sum="person"]')).toHaveAttribute("data-low", "800");
  const item = page.locator('[data-item="card_reward"][data-side="person"]');
  await expect(item.locator('[data-count="eligible"]')).toHaveText("2");
});

test("the real policy beside it is what it was: its links, and old ones that name none, are of it", async ({ page, asked }) => {
  for (const policy of [{}, { policy: "jiaxing-2019" }]) {
    await open(page, link("worker/result", { ...trainee, ...policy }));
    await seesTrainee(page);
    await expect(page.locator("[data-problem]")).toHaveCount(0);
  }
  await open(page, "#/roster");
  await expect(page.locator("#roster-file")).toBeAttached();
  expect(new Set(asked).size, "the pack of the other one is not asked for").toBe(1);
  expect(asked, "once for each page").toHaveLength(3);
});

test("an address that goes on to the other policy begins the page anew, back and forward too", async ({ page }) => {
  await open(page, traineesResult);
  await seesTrainee(page);
  await page.evaluate((to) => (location.hash = to), guardsResult);
  await seesGuard(page);
  await goBack(page);
  await seesTrainee(page);
  await page.goForward();
  await seesGuard(page);
  await page.locator(".header__name").click();
  await expect(page.locator(".home__policy")).toContainText(title.second);
});

test("the first page of each leads to the other", async ({ page }) => {
  await open(page);
  await expect(page.locator(".home__policy")).toContainText(title.first);
  await page.locator(".home__others a").click();
  await expect(page.locator(".home__policy")).toContainText(title.second);
  await page.locator(".home__others a").click();
  await expect(page.locator(".home__policy")).toContainText(title.first);
});

test("a result code is opened with the policy that it is of, and does not stay in the history", async ({ page }) => {
  const code = async (fragment) => {
    await open(page, fragment);
    await wholeResult(page);
    return page.locator("[data-code]").textContent();
  };
  const [ofTrainee, ofGuard] = [await code(traineesResult), await code(guardsResult)];
  const enter = async (fragment, typed) => {
    await open(page, fragment);
    await page.getByText("有结果码？").click();
    await page.locator("#code").fill(typed);
    await page.getByRole("button", { name: "打开结果" }).click();
  };
  await enter("#/", ofGuard);
  await seesGuard(page);
  await expect.poll(() => page.url()).not.toContain("code=");
  await goBack(page);
  await expect(page.locator(".home__policy")).toContainText(title.first);
  await enter(link("", NAMED), ofTrainee);
  await seesTrainee(page);
  // Before codes had a number, there was one policy.
  await enter(link("", NAMED), "TC31-MPG9-8082-0058-Y000-000D-F");
  await expect(card(page, "living_allowance")).toHaveAttribute("data-status", "eligible");
  await open(page, link("", { code: ofGuard.replaceAll("-", "") }));
  await seesGuard(page);
});

test("a policy that the site does not have is named in a sentence", async ({ page, asked }) => {
  await open(page, link("worker/result", { ...trainee, policy: "elsewhere-2030.12345678" }));
  await expect(page.locator('[data-problem="policy"]')).toContainText("这里没有那个政策");
  await expect(page.locator("[data-problem]")).toHaveCount(1);
  expect(asked).toHaveLength(1);
});

compiled("where its pack is damaged, the static guide is said to be of another policy", async ({ browser, baseURL, both }) => {
  const page = await browser.newPage();
  await page.addInitScript(() => delete Navigator.prototype.serviceWorker);
  await addSecond(page, baseURL, both);
  await page.route(`**/${SECOND}`, (route) => route.fulfill({ contentType: "application/x-policy-pack", body: both.pack.subarray(1) }));
  await page.goto(`${baseURL}${guardsResult}`);
  const notice = page.getByRole("alert");
  await expect(notice).toContainText("计算器未能载入");
  await expect(notice).toContainText("您打开的是另一项政策，下面的静态说明说的不是它。");
  await expect(notice.locator('[lang="en"]')).toHaveCount(2);
  await expect(page.locator(".result")).toHaveCount(0);
  await page.close();
});

const element = Object.entries({ audience: "worker", policy: NAMED.policy, events: "result" }).map(([key, value]) => `${key}="${value}"`);
const answers = Object.entries(guard).map(([key, value]) => `${key}=${value}`).join("&amp;");

compiled("an element of a portal may name it, and is told its result", async ({ browser, baseURL, both }) => {
  const portal = await startPortal(baseURL, { "guards.html": `${head}<skills-subsidy id="one" ${element.join(" ")} answers="${answers}"></skills-subsidy>` });
  const page = await browser.newPage();
  await addSecond(page, baseURL, both);
  await page.addInitScript(() => {
    window.heard = [];
    document.addEventListener("result", ({ detail }) => detail && window.heard.push({ type: "result", detail }));
  });
  await page.goto(`${portal.address}guards.html`);
  const frame = await inFrame(page, "#one");
  await agree(frame);
  await expect.poll(async () => (await heard(page, "result")).length).toBe(1);
  const [{ detail }] = await heard(page, "result");
  expect(detail.policy).toBe(NAMED.policy);
  expect(detail.entitlements.find(({ id }) => id === "card_reward").status).toBe("eligible");
  await page.close();
  portal.stop();
});
