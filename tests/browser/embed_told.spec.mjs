// What the embedding page sets, and what it is told: a result only after the visitor agreed, and wrong settings by name.

import { expect } from "@playwright/test";
import { answerQuestion, tap } from "./page.mjs";
import { agree, head, heard, inFrame, settled, test } from "./portal.mjs";

const calculator = (attributes) => `${head}<skills-subsidy id="one" ${attributes}></skills-subsidy>`;

test.use({
  pages: {
    "misspelt.html": calculator('audience="worker" answers="training_dat=2020-06-01&amp;training_days=many"'),
    "asking.html": calculator('audience="worker" topic="living_allowance" answers="training_date=2020-06-01&amp;training_kind=project" lock="training_date" events="result"'),
    "standard.html": calculator('audience="worker" topic="training_subsidy" answers="training_date=2020-03-02&amp;residency=local_work&amp;groups=enterprise_employee&amp;training_kind=skills&amp;trained_free=false&amp;certificate=skill_level&amp;level=advanced&amp;certificate_date=2020-05-20&amp;claims_this_year=0&amp;claimed_same_level=false&amp;past_retirement_age=false&amp;employer_trade_affected=false" events="result"'),
  },
});

test("what the page set is locked and marked on every screen, and its words stand beside the result", async ({ page, portal }) => {
  await page.goto(`${portal.address}article.html`);
  const frame = await inFrame(page, "#check");
  await expect(frame.locator("form[data-fact]")).toBeVisible();
  await expect(frame.locator("[data-locked-facts]")).toContainText(/由所在网页设定.*2020年6月1日/);
  await expect(page.locator('[slot="before"]')).toBeVisible();
  await expect(page.locator('[slot="result"]')).toBeHidden();
  await answerQuestion(frame, "groups", ["employment_difficulty"]);
  await answerQuestion(frame, "training_days", 30);
  await expect(frame.locator('[data-entitlement="living_allowance"]')).toHaveAttribute("data-status", "eligible");
  await expect(page.locator('[slot="result"]')).toBeVisible();
  await expect(frame.locator(".footer")).toContainText("就业科 0573-0000");
  await tap(frame.locator('a[href="#/worker/answers"]'));
  await expect(page.locator('[slot="result"]')).toBeHidden();
  await expect(frame.locator('[data-answer="training_date"] [data-locked]')).toBeVisible();
  await expect(frame.locator('[data-answer="training_date"] a')).toHaveCount(0);
  await expect(frame.locator('[data-answer="training_kind"] a').first()).toBeVisible();
});

test("the result is told only after the visitor agreed, and the next person is asked again", async ({ page, portal }) => {
  await page.goto(`${portal.address}article.html`);
  const frame = await inFrame(page, "#check");
  await expect(frame.locator("form[data-fact]")).toBeVisible();
  await expect.poll(() => heard(page, "ready")).toContainEqual({ id: "check", type: "ready", detail: { version: 1 } });
  await settled(page);
  await answerQuestion(frame, "groups", ["employment_difficulty"]);
  await answerQuestion(frame, "training_days", 30);
  await expect.poll(async () => (await heard(page, "progress")).at(-1)?.detail.page).toBe("result");
  expect(await heard(page, "result"), "nothing is told yet").toEqual([]);
  expect(JSON.stringify(await heard(page, "progress"))).not.toMatch(/employment_difficulty|30/);
  await agree(frame);
  await expect.poll(() => heard(page, "result")).toHaveLength(1);
  const [{ detail }] = await heard(page, "result");
  const found = (id) => detail.entitlements.find((entitlement) => entitlement.id === id);
  expect([found("living_allowance").status, found("living_allowance").amount]).toEqual(["eligible", { low: "1500", high: "1500" }]);
  // What is not known yet is not a no.
  expect(found("appraisal_subsidy").status).toBe("unknown");
  expect(found("appraisal_subsidy").missing).toContain("certificate");
  await expect(page.locator("#told")).toContainText("符合条件");

  await tap(frame.locator('a[href="#/worker/answers"]'));
  await tap(frame.locator(".review__actions button"));
  await expect(frame.locator("[data-locked-facts]")).toContainText("2020年6月1日");
  await expect.poll(async () => (await heard(page, "progress")).at(-1)?.detail.answered).toBe(1);
  await answerQuestion(frame, "training_kind", "none");
  await expect(frame.locator("[data-agree]")).toBeVisible();
  expect(await heard(page, "result"), "the next person did not agree").toHaveLength(1);
});

test("an amount that was chosen from the portal's catalogue is told with the document it stands in", async ({ page, portal }) => {
  const electrician = { occupation: "电工", level: "advanced", certificate: "skill_level", amount: 2000, unit: "元/人", source: "某发〔2020〕1号 表1" };
  await page.route(/\/catalogue\.json$/, (route) => route.fulfill({ json: { rows: [electrician] }, headers: { "Access-Control-Allow-Origin": "*" } }));
  await page.goto(`${portal.address}standard.html`);
  const frame = await inFrame(page, "#one");
  await frame.locator('form[data-fact="occupation_standard"]').waitFor();
  await settled(page);
  await frame.locator("#occupation").fill("dg");
  await frame.locator(".picker__one").first().click();
  await agree(frame);
  await expect.poll(() => heard(page, "result")).toHaveLength(1);
  const [{ detail }] = await heard(page, "result");
  expect(detail.problems).toEqual([]);
  expect(detail.standards).toEqual([
    { fact: "occupation_standard", amount: "2000", occupation: "电工", source: "某发〔2020〕1号 表1", example: false },
  ]);
});

test("a visitor who does not agree goes on, and nothing is told", async ({ page, portal }) => {
  await page.goto(`${portal.address}asking.html`);
  const frame = await inFrame(page, "#one");
  await expect(frame.locator("form[data-fact]")).toBeVisible();
  await answerQuestion(frame, "groups", ["employment_difficulty"]);
  await answerQuestion(frame, "training_days", 30);
  await tap(frame.locator("[data-host-asks] .button--plain"));
  await expect(frame.locator("[data-agree]")).toHaveCount(0);
  await expect(frame.locator('[data-entitlement="living_allowance"]')).toHaveAttribute("data-status", "eligible");
  expect(await heard(page, "result")).toEqual([]);
});

test("attributes that name no fact, or no possible answer, are told by their names", async ({ page, portal }) => {
  await page.goto(`${portal.address}misspelt.html`);
  await expect.poll(async () => (await heard(page, "error")).map(({ detail }) => detail)).toEqual([
    { code: "setting", message: expect.stringMatching(/^training_da.+, training_da.+$/) },
  ]);
});
