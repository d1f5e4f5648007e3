// The generator of embedding code on a site with two policies: the code is for the chosen one.

import { expect } from "@playwright/test";
import jsQR from "jsqr";
import { violations } from "./axe.mjs";
import { test as base } from "./own_site.mjs";
import { link, screens } from "./page.mjs";
import { startPortal } from "./portal.mjs";
import { addToSite, fixtures, NAMED, title } from "./two_policies.mjs";

const test = base.extend({
  ...fixtures,
  /** The address of a site with both policies. */
  site: async ({ context, portal, both }, use) => {
    await context.addInitScript(() => delete Navigator.prototype.serviceWorker); // it has tests of its own
    addToSite(portal.folder, both, "0000000000000002");
    await use(portal.address);
  },
  /** Shows code in a page of another origin. */
  pasted: async ({ context, site }, use) => {
    const opened = [];
    await use(async (code, policy) => {
      const head = '<!doctype html><html lang="zh"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">';
      const portal = await startPortal(site, { "pasted.html": head + code }, policy);
      const other = await context.newPage();
      opened.push([other, portal]);
      await other.goto(`${portal.address}pasted.html`);
      return other;
    });
    for (const [other, portal] of opened) {
      await other.close();
      portal.stop();
    }
  },
});

const code = (page, id) => page.locator(`#${id}`).inputValue();
const preview = (page) => page.frameLocator("#preview iframe");
const offered = (page, id) => page.locator(`#${id} option`).evaluateAll((options) => options.map(({ value }) => value));

async function start(page, site, choices = {}) {
  await page.goto(`${site}embedding.html`);
  await expect(preview(page).locator("main h1")).toBeVisible();
  for (const [id, value] of Object.entries(choices)) await page.locator(`#${id}`).selectOption(value);
}

/** What the QR code of the poster says, as a phone's camera reads it. */
async function posterCode(page) {
  const { data, width, height } = await page.locator("#poster img").evaluate(async (image) => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [300, 380];
    canvas.getContext("2d").drawImage(image, 0, 0, 300, 380);
    const { data } = canvas.getContext("2d").getImageData(0, 0, 300, 380);
    return { data: [...data], width: canvas.width, height: canvas.height };
  });
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data;
}

test("the first policy is chosen to begin with, and named in the code", async ({ page, site }) => {
  await start(page, site);
  const choice = page.getByLabel("政策 Policy");
  await expect(choice).toBeVisible();
  await expect(choice.locator("option")).toHaveText([new RegExp(title.first), new RegExp(title.second)]);
  await expect(choice).toHaveValue("jiaxing-2019");
  expect(await code(page, "as-element")).toContain('<skills-subsidy policy="jiaxing-2019" audience="worker"');
  await expect(page.locator("#with-words")).toBeVisible();
  await expect(page.locator("#without-words")).toBeHidden();
  await page.locator("#language").selectOption("en");
  await expect(choice.locator("option").first()).toHaveText(/^Jiaxing/);
});

test("what is offered is of the policy that is chosen", async ({ page, site }) => {
  await start(page, site, { audience: "provider" });
  await page.locator("#answers").fill("training_date=2020-06-01");
  await page.locator("#policy").selectOption(NAMED.policy);
  // It grants nothing to schools and training bodies: as on its first page, they are not offered.
  expect(await offered(page, "audience")).toEqual(["worker", "employer", "estimate", "roster"]);
  await expect(page.locator("#audience")).toHaveValue("worker");
  expect(await offered(page, "topic")).toEqual(["", "card_reward", "course_allowance", "first_aid_reward", "free_kit", "merit_award"]);
  await expect(page.locator("#answers"), "an answer belongs to one policy").toHaveValue("");
  await page.locator("#audience").selectOption("employer");
  expect(await offered(page, "topic")).toContain("guard_subsidy");
  // Of the other policies no cards and tables are drawn: it says so, and offers none.
  await expect(page.locator("#with-words")).toBeHidden();
  await expect(page.locator("#without-words")).toContainText("条款卡片和标准表只有本站第一项政策的");
  await expect(page.locator("#policy-text")).toHaveAttribute("href", `./${link("policy", NAMED)}`);
  await page.locator("#policy").selectOption("jiaxing-2019");
  expect(await offered(page, "audience")).toHaveLength(5);
  await expect(page.locator("#audience")).toHaveValue("employer");
  expect(await offered(page, "topic")).toContain("apprentice_employee_subsidy");
  await expect(page.locator("#as-table")).toHaveValue(/data-entitlement="apprentice_employee_subsidy"/);
});

test("each code opens the policy that was chosen, in a page of another origin", async ({ page, site, pasted }) => {
  await start(page, site, { policy: NAMED.policy, topic: "card_reward" });
  for (const id of ["as-element", "as-data", "as-frame"]) {
    const other = await pasted(await code(page, id));
    const frame = other.frameLocator("iframe");
    await expect(frame.locator('form[data-fact="course_day"]'), id).toBeVisible();
  }
  // The employers' tools have a page of their own.
  await page.locator("#audience").selectOption("estimate");
  await page.locator("#answers").fill("course_day=2023-03-01&guards=2&guard_months=12");
  await page.locator("#answers").blur();
  const other = await pasted(await code(page, "as-element"));
  await expect(other.frameLocator("iframe").locator('[data-part="guard_subsidy"]')).toBeVisible();
});

test("the module's ten lines work out the policy that was chosen", async ({ page, site, pasted }) => {
  await start(page, site, { policy: NAMED.policy });
  const lines = await code(page, "as-module");
  expect(lines.match(/<script[^]*<\/script>/)[0].split("\n").length).toBeLessThanOrEqual(10);
  expect(lines).toContain('answers: { course_day: "2023-06-01", course_days: 30 }');
  const policy = (origin) => `default-src 'none'; img-src data:; script-src 'unsafe-inline' 'wasm-unsafe-eval' ${origin}; connect-src ${origin}`;
  const other = await pasted(lines, policy);
  await expect(other.locator("#sum")).toHaveText(/^\d+ – /);
});

test("the poster and the preview's answers are of the policy that was chosen", async ({ page, site }) => {
  await start(page, site, { policy: NAMED.policy, topic: "card_reward" });
  await expect(page.locator("#poster img")).toHaveAttribute("alt", /policy=example-2023$/);
  expect(await posterCode(page)).toBe(`${site}#/worker?topic=card_reward&policy=example-2023`);
  await page.locator("#topic").selectOption("");
  const frame = await (await page.locator("#preview iframe").elementHandle()).contentFrame();
  await expect(frame.locator('form[data-fact="course_day"]')).toBeVisible();
  for (const [name, value] of Object.entries({ year: "2023", month: "3", day: "1" })) await frame.locator(`input[name="${name}"]`).fill(value);
  await frame.locator('form[data-fact] [type="submit"]').click();
  await expect(frame.locator('form[data-fact="course_day"]')).toHaveCount(0);
  await page.locator("#take").click();
  await page.locator("#lock").check();
  expect(await code(page, "as-element")).toContain('policy="example-2023" audience="worker" lang="zh" answers="course_day=2023-03-01" lock="course_day"');
  await expect(preview(page).locator("[data-locked-facts]")).toContainText("2023年3月1日");
});

for (const [name, viewport] of Object.entries(screens)) {
  test(`the choice is no wider than a ${name}, and axe finds nothing`, async ({ page, site }) => {
    await page.setViewportSize(viewport);
    await start(page, site, { policy: NAMED.policy });
    await expect(page.locator("#without-words")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page, { except: "#preview" })).toEqual([]);
    }
  });
}
