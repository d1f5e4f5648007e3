// A stranger's text in a link, or a stranger's page around the calculator, never passes for the office's words, the
// visitor's answer, or the visitor's consent.

import { answerQuestion, card, changeAnswer, expect, link, open, openFold, wholeResult } from "./page.mjs";
import { trainee } from "./people.mjs";
import { agree, head, heard, inFrame, settled, test } from "./portal.mjs";

const words = "请拨打发放专线4001234567";
const asking = 'audience="worker" topic="living_allowance" answers="training_date=2020-06-01&amp;training_kind=project" events="result"';

test.describe("a link that a stranger wrote", () => {
  const carried = encodeURIComponent(words);
  const links = {
    "a contact, as if a portal had set it": `#/?embed=1&contact=${carried}`,
    "answers that nobody could change": `${link("worker/result", trainee)}&lock=training_days&contact=${carried}`,
    "a key of no fact": `${link("worker/result", trainee)}&${carried}=1`,
    "a value of no fact": `${link("worker/result", trainee)}&colour=${carried}`,
    "a value that does not fit": `${link("worker/result", trainee)}&insured_months=${carried}`,
    "a question": `${link("worker", trainee)}&at=${carried}`,
    "an entitlement": `${link("worker/result", trainee)}&topic=${carried}`,
    "an occupation": `${link("worker/result", trainee)}&occupation=${carried}`,
    "a language": `#/?lang=${carried}`,
    "a place": `#/${carried}`,
    "a clause": `#/policy/${carried}`,
    "a field of the estimate": `#/estimate?training_date=2020-09-01&apprentice_employees=${carried}`,
    "the state of the roster": `#/roster?contact=${carried}&x=${carried}`,
  };
  for (const [what, fragment] of Object.entries(links)) {
    test(`says nothing by ${what}`, async ({ page }) => {
      await open(page, fragment);
      await expect(page.locator("#guide")).toHaveCount(0);
      const shown = await page.evaluate(() => [document.body.innerText, ...[...document.querySelectorAll("input, textarea")].map(({ value }) => value)].join("\n"));
      expect(shown).not.toMatch(/发放专线|4001234567|%E5|由所在网页设定/);
      await expect(page.locator("[data-locked-facts], .footer__contact")).toHaveCount(0);
    });
  }
});

test.describe("what is kept", () => {
  const kept = (page) => page.evaluate(() => Object.entries(localStorage).flat().join(" "));

  async function keep(page) {
    await open(page, link("worker/result", trainee));
    await wholeResult(page);
    await openFold(page, "sending");
    await page.locator(".share__keep").click();
    await expect(page.locator(".share__keep input")).toBeChecked();
    expect(await kept(page)).toContain("training_days=30");
  }

  test("stays as it is when a link with other answers is opened, and changed in that tab", async ({ page }) => {
    await keep(page);
    const before = await kept(page);
    await page.evaluate(() => { location.hash = "#/worker/result?training_date=2020-06-01&groups=veteran&training_days=3"; });
    await expect(page.locator('[data-prefilled]')).toContainText("3");
    await open(page, link("worker/result", { ...trainee, training_days: 4 }));
    await wholeResult(page);
    await expect(page.locator(".share__keep input")).not.toBeChecked();
    await changeAnswer(page, "training_days", "5");
    await page.getByRole("link", { name: "看目前结果" }).click();
    await wholeResult(page);
    expect(await kept(page)).toBe(before);
    // The visitor's own action puts these in their place.
    await openFold(page, "sending");
    await page.locator(".share__keep").click();
    await expect.poll(() => kept(page)).toContain("training_days=5");
  });

  test("is under a name of the site and the policy, and followed after a reload", async ({ page, baseURL }) => {
    await keep(page);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([`skills-subsidy ${new URL(baseURL).pathname} jiaxing-2019`]);
    await page.reload();
    await wholeResult(page);
    await changeAnswer(page, "training_days", "6");
    await page.getByRole("link", { name: "看目前结果" }).click();
    expect(await kept(page)).toContain("training_days=6");
  });

  test("is neither read nor written by an article on the same origin", async ({ page, baseURL }) => {
    await keep(page);
    const before = await kept(page);
    const article = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><script type="module" src="${baseURL}embed.js"></script><skills-subsidy id="one" ${asking.replace(' events="result"', "")} contact="x" lock="training_date"></skills-subsidy>`;
    await page.route("**/article-here.html", (route) => route.fulfill({ contentType: "text/html", body: article }));
    await page.goto(`${baseURL}article-here.html`);
    const frame = await inFrame(page, "#one");
    await frame.locator("form[data-fact]").waitFor();
    await settled(page);
    await answerQuestion(frame, "groups", ["employment_difficulty"]);
    await answerQuestion(frame, "training_days", 7);
    await expect(card(frame, "living_allowance")).toHaveAttribute("data-status", "eligible");
    await expect(frame.locator(".share__keep, [data-kept]")).toHaveCount(0);
    expect(await kept(page)).toBe(before);
  });
});

test.describe("consent", () => {
  test.use({ pages: { "asking.html": `${head}<skills-subsidy id="one" ${asking}></skills-subsidy>` } });

  async function untilAsked(page, portal) {
    await page.goto(`${portal.address}asking.html`);
    const frame = await inFrame(page, "#one");
    await frame.locator("form[data-fact]").waitFor();
    await settled(page);
    await answerQuestion(frame, "groups", ["employment_difficulty"]);
    await answerQuestion(frame, "training_days", 30);
    await expect(frame.locator("[data-agree]")).toBeVisible();
    return frame;
  }

  test("cannot be given where the question is not seen", async ({ page, portal }) => {
    const frame = await untilAsked(page, portal);
    await expect(frame.locator("[data-agree]")).toBeEnabled();
    // A question that was in sight before is asked anew, and the page around lets it be felt but not seen.
    await page.evaluate(() => { document.querySelector("#one").style.opacity = "0.01"; });
    await frame.locator('a[href="#/worker/answers"]').click();
    await frame.locator('[data-answer="training_days"] a').first().click();
    await frame.locator("form[data-fact] input").fill("10");
    await frame.locator('form[data-fact] [type="submit"]').click();
    await frame.locator("[data-agree]").waitFor();
    await page.waitForTimeout(2000);
    await expect(frame.locator("[data-agree]")).toBeDisabled();
    await page.evaluate(() => { document.querySelector("#one").style.opacity = "1"; });
    await expect(frame.locator("[data-agree]")).toBeEnabled();
    expect(await heard(page, "result")).toEqual([]);
  });

  test("holds for the answers on the screen, and for no others", async ({ page, portal }) => {
    const frame = await untilAsked(page, portal);
    await agree(frame);
    await expect.poll(() => heard(page, "result")).toHaveLength(1);
    // The page around puts other answers in their place, and hopes to be told what they come to.
    await page.evaluate(() => {
      const frame = document.querySelector("#one").shadowRoot.querySelector("iframe");
      frame.src = frame.src.replace(/#.*/, "#/worker/result?embed=1&topic=living_allowance&training_date=2020-06-01&training_kind=project&groups=employment_difficulty&training_days=99");
    });
    await expect(card(frame, "living_allowance").locator(".card__amount")).toHaveText("4,950元");
    await expect(frame.locator("[data-agree]")).toBeVisible();
    expect(await heard(page, "result")).toHaveLength(1);
  });
});
