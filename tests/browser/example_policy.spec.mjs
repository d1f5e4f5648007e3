// A policy that somebody else wrote (tests/example_policy, invented), in the site as it is: the same programs, handed
// another pack. Nothing in Rust or JavaScript knows of it.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test as base } from "@playwright/test";
import { root } from "../../src/build/settings.mjs";
import { begin, card, expect, expectStatuses, open, resultPage, test, walk } from "./page.mjs";

/** The pack, compiled once for this file. */
function compiled() {
  const file = base.info().outputPath("example-2023.pack");
  execFileSync("cargo", ["run", "--quiet", "--locked", "--bin", "policy", "--", "tests/example_policy", file], { cwd: root });
  return readFileSync(file);
}

/** The site's pages with the other pack in the place of theirs. */
test.beforeEach(async ({ page, baseURL }) => {
  const pack = compiled();
  const name = "policies/example-2023.pack";
  const checksum = `sha256-${createHash("sha256").update(pack).digest("base64")}`;
  const isPage = (url) => url.origin === new URL(baseURL).origin && /\/(employers\.html)?$/.test(url.pathname);
  await page.route(isPage, async (route) => {
    const response = await route.fetch();
    const html = (await response.text())
      .replace(/policies\/[^"']*\.pack(?=")/g, name)
      .replace(/"policies\/[^"]*\.pack":"[^"]*"/, `"${name}":"${checksum}"`);
    await route.fulfill({ response, body: html });
  });
  await page.route(`**/${name}`, (route) => route.fulfill({ contentType: "application/x-policy-pack", body: pack }));
});

const guard = {
  course_day: "2023-03-01",
  course_days: 5,
  ties: ["lives_here"],
  card: "water_safety",
  grade: "upper",
  card_day: "2023-03-20",
  months_waited: 2,
  rewarded_before: false,
  rewards_that_year: 0,
  outdoor_worker: true,
  outstanding: false,
};

test("the page asks its questions, works its sums out, and quotes its clauses", async ({ page }) => {
  await open(page, "#/");
  await begin(page, "worker");
  await walk(page, guard);
  await expectStatuses(page, { card_reward: "eligible", course_allowance: "eligible", free_kit: "eligible", first_aid_reward: "ineligible" });
  await expect(card(page, "card_reward").locator(".card__amount")).toHaveText("500元");
  await expect(card(page, "course_allowance").locator(".card__amount")).toHaveText("250元");
  await expect(card(page, "card_reward")).toContainText("取得水上安全员证书的，给予奖励");
  await expect(resultPage(page).locator("[data-total-low]")).toHaveAttribute("data-total-low", "750");
  await open(page, "#/policy/2");
  await expect(page.locator("main")).toContainText("第二条");
});

test("a roster is read by its headers and worked out by its rules", async ({ page }) => {
  await open(page, "#/roster");
  const header = "person,集训日期,ties,card,grade,card_day,months_waited,rewarded_before,rewards_that_year";
  const row = (person, card, grade) => `${person},2023-03-01,lives_here,${card},${grade},2023-03-20,2,false,0`;
  const rows = [row(1, "水上安全员证书", "高级"), row(2, "water_safety", "basic"), "3,2023-03-01,lives_here,没有证书,,,,,"];
  const buffer = Buffer.from([header, ...rows].join("\n"));
  await page.locator("#roster-file").setInputFiles({ name: "guards.csv", mimeType: "text/csv", buffer });
  await expect(page.locator("[data-roster]")).toHaveAttribute("data-roster", "done");
  await expect(page.locator("[data-problems]")).toHaveCount(0);
  await expect(page.locator('.roster__summary [data-sum="person"]')).toHaveAttribute("data-low", "800");
  const item = page.locator('[data-item="card_reward"][data-side="person"]');
  await expect(item.locator('[data-count="eligible"]')).toHaveText("2");
});
