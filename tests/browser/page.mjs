// Shared by the browser tests: their `test`, and a visitor's actions on a page.

import { expect, test as base } from "@playwright/test";

export { expect };

export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    // The service worker has tests of its own (offline.spec.mjs); here it would fetch the whole site for every test, and
    // where browsers have none, everything else works.
    await page.addInitScript(() => delete Navigator.prototype.serviceWorker);
    const amiss = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) amiss.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => amiss.push(`exception: ${error}`));
    page.on("requestfailed", (request) => {
      // Leaving a page gives up what it still loads.
      if (request.failure().errorText !== "net::ERR_ABORTED") amiss.push(`failed: ${request.url()}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) amiss.push(`${response.status()}: ${response.url()}`);
    });
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith("http") && origin !== new URL(baseURL).origin) amiss.push(`elsewhere: ${request.url()}`);
    });
    await use(page);
    expect(amiss).toEqual([]);
  },
});

/** The two screens on which layout is tested. */
export const screens = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
};

/** Declares the same tests once for each screen. */
export function onEachScreen(declare) {
  for (const [name, viewport] of Object.entries(screens)) {
    test.describe(`on a ${name}`, () => {
      test.use({ viewport });
      declare();
    });
  }
}

/** The fragment of a link: `link("worker/result", { groups: ["veteran"], training_days: 30 })`. */
export function link(path, parameters = {}) {
  const pairs = Object.entries(parameters).map(([key, value]) => `${key}=${value}`);
  return pairs.length > 0 ? `#/${path}?${pairs.join("&")}` : `#/${path}`;
}

/** The address of a link: the employers' tools have a page of their own. */
export const addressOf = (fragment) =>
  `./${/^#\/(estimate|roster|catalogue)\b/.test(fragment) ? "employers.html" : ""}${fragment}`;

/** Opens the application afresh at a link, as from another page. */
export async function open(page, fragment = "") {
  // A link that differs in its fragment alone would not load the page again.
  await page.goto("about:blank");
  await page.goto(addressOf(fragment));
  await expect(page.locator("main h1")).toBeVisible();
}

/** Opens the home page and says who one is. */
export async function begin(page, audience) {
  await open(page);
  await page.locator(`[data-audience="${audience}"] a[href="#/${audience}"]`).click();
}

export const questionForm = (page) => page.locator("form[data-fact]");
export const questionAbout = (page, fact) => page.locator(`form[data-fact="${fact}"]`);
export const resultPage = (page) => page.locator(".result");

/** The fact that is asked on the screen; null on the result page. */
export async function factAsked(page) {
  await expect(questionForm(page).or(resultPage(page))).toBeVisible();
  return (await resultPage(page).isVisible()) ? null : questionForm(page).getAttribute("data-fact");
}

/** Expects the screen to ask something that `answers` do not say: a list to tick shows what was answered of it, too. */
export async function expectToAskMoreThan(page, answers) {
  const fact = await factAsked(page);
  const rows = await rowsToTick(page);
  const asked = rows.length > 0 ? rows : [fact];
  expect(asked.filter((one) => !Object.keys(answers).includes(one))).not.toEqual([]);
}

/** The label a visitor clicks for a choice; the empty id is "none of these". */
export const choice = (form, id) => form.locator(`label:has(input[name="answer"][value="${id}"])`);

/** The label beside a choice for whoever is not sure of it. */
export const perhaps = (form, id) => form.locator(`label:has(input[name="perhaps"][value="${id}"])`);

/**
 * Taps an element, once a pointer over it is felt by that very element. Inside another page, a tap right after scrolling
 * goes by where the frame was before, and lands on nothing: no visitor is that fast.
 */
export async function tap(element) {
  await expect
    .poll(async () => {
      await element.hover();
      return element.evaluate((element) => element.matches(":hover"));
    })
    .toBe(true);
  await notTheSecondOfTwo(element);
  await element.click();
}

/** Where the last tap was. */
let lastTap = { x: -1000, y: -1000 };

/** A tap in the place of the last one, right after a screen has changed, is taken for the second of a double tap: a visitor
 * who means it has read the screen before (src/app/browser/second_tap.rs). */
async function notTheSecondOfTwo(element) {
  const box = await element.boundingBox();
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const isNear = Math.abs(place.x - lastTap.x) < 60 && Math.abs(place.y - lastTap.y) < 60;
  lastTap = place;
  if (isNear) await new Promise((done) => setTimeout(done, 510));
}

/** Clicks or types an answer into the question on the screen; nothing is sent yet. */
export async function enter(page, answer) {
  const form = questionForm(page);
  if (Array.isArray(answer)) {
    for (const id of answer.length > 0 ? answer : [""]) await tap(choice(form, id));
  } else if (/^\d{4}-\d{2}-\d{2}$/.test(answer)) {
    const parts = answer.split("-").map(Number);
    for (const [position, name] of ["year", "month", "day"].entries()) {
      await typeInto(form.locator(`input[name="${name}"]`), `${parts[position]}`);
    }
  } else if ((await form.locator('input[type="text"]').count()) > 0) {
    await typeInto(form.locator('input[type="text"]'), `${answer}`);
  } else {
    await tap(choice(form, answer));
  }
}

/** Types text key by key in place of what stands in the field. */
export async function typeInto(field, text) {
  await field.selectText();
  await field.press("Delete");
  await field.pressSequentially(text);
}

/** Sends what was entered. */
export const submit = (page) => tap(questionForm(page).locator('[type="submit"]'));

/** Answers the question on the screen, `undefined` for "not sure", and waits for the next screen. */
export async function answerQuestion(page, fact, answer) {
  if (answer === undefined) {
    // By keyboard: a tap in the same place right after the screen changed is taken for the second of a double tap.
    await questionForm(page).locator("[data-unsure]").press("Enter");
  } else {
    await enter(page, answer);
    await submit(page);
  }
  await expect(questionAbout(page, fact)).toHaveCount(0);
  // The address follows 50 ms later, once the page is painted: what is asked for after that comes after it.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 60)));
}

/** The facts that the screen asks together, as a list to tick; none where it asks one alone. */
const rowsToTick = (page) =>
  questionForm(page).evaluate((form) =>
    "together" in form.dataset ? [...form.querySelectorAll('[name="answer"]:not([value=""])')].map(({ value }) => value) : []);

/** Ticks what `answers` say yes to, or a number of, and "perhaps" beside what they do not say; waits for the next screen. */
export async function tickRows(page, rows, answers) {
  const form = questionForm(page);
  const ticked = rows.filter((id) => answers[id] === true || answers[id] > 0);
  const unknown = rows.filter((id) => answers[id] === undefined);
  if (unknown.length === rows.length) return answerQuestion(page, rows[0], undefined);
  for (const id of ticked) await tap(choice(form, id));
  for (const id of unknown) await tap(perhaps(form, id));
  if (ticked.length + unknown.length === 0) await tap(choice(form, ""));
  await submit(page);
  await expect(questionAbout(page, rows[0])).toHaveCount(0);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 60)));
}

/** From the result, goes back to an answer that is typed, and types another. */
export async function changeAnswer(page, fact, text) {
  await page.getByRole("link", { name: "改回答" }).click();
  await page.locator(`[data-answer="${fact}"] a`).first().click();
  await page.locator("form[data-fact] input").fill(text);
  const changed = page.locator('form[data-fact] [type="submit"]');
  await expect(changed).toContainText("改好了"); // no questions follow
  await changed.click();
}

/** Answers whatever is asked until the result: what `answers` does not say is "not sure". Returns what was asked. */
export async function walk(page, answers, afterEach = async () => {}) {
  const asked = [];
  for (let fact = await factAsked(page); fact !== null; fact = await factAsked(page)) {
    expect(asked, "each question is asked once").not.toContain(fact);
    const rows = await rowsToTick(page);
    asked.push(...(rows.length > 0 ? rows : [fact]));
    await (rows.length > 0 ? tickRows(page, rows, answers) : answerQuestion(page, fact, answers[fact]));
    await afterEach(fact);
  }
  return asked;
}

/**
 * Goes back, as a visitor who has looked at the screen does. The address follows a screen once that is painted, 50 ms later
 * (src/app/browser/mod.rs): before, there would be nothing yet to go back from. Timers of a page run in their order, so that
 * on a busy machine too ours comes after the program's.
 */
export async function goBack(page) {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  await page.goBack();
}

/** The card of an entitlement on the result page. */
export const card = (page, id) => page.locator(`article[data-entitlement="${id}"]`);

/** Expects cards to have these statuses: `{ living_allowance: "eligible" }`. */
export async function expectStatuses(page, statuses) {
  for (const [id, status] of Object.entries(statuses)) {
    await expect(card(page, id), id).toHaveAttribute("data-status", status);
  }
}

/** Waits until a result is drawn whole: the answer comes at once, what lies folded last. */
export const wholeResult = (page) => expect(page.locator(".share")).toHaveCount(1);

/** The line of an entitlement in the answer. */
export const item = (page, id) => page.locator(`[data-item="${id}"]`);

/** Opens one fold of a result: `evidence`, `sending`, `refused`. */
export async function openFold(page, id) {
  await wholeResult(page);
  await page.locator(`[data-fold="${id}"]`).evaluate((fold) => (fold.open = true));
}

/** Opens everything that is folded away in `main`; of a result, once it is drawn whole. */
export async function unfold(page) {
  const main = page.locator("main");
  if ((await main.locator(".result").count()) > 0) await wholeResult(page);
  await main.evaluate((main) => main.querySelectorAll("details").forEach((fold) => (fold.open = true)));
}
