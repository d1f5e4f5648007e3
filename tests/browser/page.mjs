// Helpers of the browser tests: their `test` fixture, and the actions of a visitor.

import { expect, test as base } from "@playwright/test";

export { expect };

export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    // The service worker has its own tests (offline.spec.mjs). Here it would download the whole site for every test, and
    // without it, as in browsers that have none, everything else has to work.
    await page.addInitScript(() => delete Navigator.prototype.serviceWorker);
    const amiss = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) amiss.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => amiss.push(`exception: ${error}`));
    page.on("requestfailed", (request) => {
      // The browser aborts requests when a page is left.
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

/** The two screen sizes for layout tests. */
export const screens = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
};

/** Declares the same tests for each screen size. */
export function onEachScreen(declare) {
  for (const [name, viewport] of Object.entries(screens)) {
    test.describe(`on a ${name}`, () => {
      test.use({ viewport });
      declare();
    });
  }
}

/** Returns the fragment of a link: `link("worker/result", { groups: ["veteran"], training_days: 30 })`. */
export function link(path, parameters = {}) {
  const pairs = Object.entries(parameters).map(([key, value]) => `${key}=${value}`);
  return pairs.length > 0 ? `#/${path}?${pairs.join("&")}` : `#/${path}`;
}

/** Returns the relative address of a link; the employers' tools are on another page. */
export const addressOf = (fragment) =>
  `./${/^#\/(estimate|roster|catalogue)\b/.test(fragment) ? "employers.html" : ""}${fragment}`;

/** Opens the application at a link in a fresh document. */
export async function open(page, fragment = "") {
  // A change of the fragment alone would not reload the page.
  await page.goto("about:blank");
  await page.goto(addressOf(fragment));
  await expect(page.locator("main h1")).toBeVisible();
}

/** Opens the home page and chooses an audience. */
export async function begin(page, audience) {
  await open(page);
  await page.locator(`[data-audience="${audience}"] a[href="#/${audience}"]`).click();
}

export const questionForm = (page) => page.locator("form[data-fact]");
export const questionAbout = (page, fact) => page.locator(`form[data-fact="${fact}"]`);
export const resultPage = (page) => page.locator(".result");

/** Returns the fact of the question on the screen; null on the result page. */
export async function factAsked(page) {
  await expect(questionForm(page).or(resultPage(page))).toBeVisible();
  return (await resultPage(page).isVisible()) ? null : questionForm(page).getAttribute("data-fact");
}

/** Expects a question about something that `answers` lack; a list to tick also shows the answered rows. */
export async function expectToAskMoreThan(page, answers) {
  const fact = await factAsked(page);
  const rows = await rowsToTick(page);
  const asked = rows.length > 0 ? rows : [fact];
  expect(asked.filter((one) => !Object.keys(answers).includes(one))).not.toEqual([]);
}

/** Returns the label that a visitor clicks for a choice; the empty id is "none of these". */
export const choice = (form, id) => form.locator(`label:has(input[name="answer"][value="${id}"])`);

/** Returns the "perhaps" label beside a choice. */
export const perhaps = (form, id) => form.locator(`label:has(input[name="perhaps"][value="${id}"])`);

/**
 * Taps an element once it receives pointer events at that position. In a frame, a tap right after scrolling is sent to the
 * frame's former position and misses; no visitor is that fast.
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

/** The position of the last tap. */
let lastTap = { x: -1000, y: -1000 };

/** Waits where needed: a tap at the position of the last one, right after the screen has changed, counts as the second half
 * of a double tap (src/app/browser/second_tap.rs), which a visitor who has read the screen never makes. */
async function notTheSecondOfTwo(element) {
  const box = await element.boundingBox();
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const isNear = Math.abs(place.x - lastTap.x) < 60 && Math.abs(place.y - lastTap.y) < 60;
  lastTap = place;
  if (isNear) await new Promise((done) => setTimeout(done, 510));
}

/** Clicks or types an answer to the question on the screen, without sending it. */
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

/** Replaces the content of a field key by key. */
export async function typeInto(field, text) {
  await field.selectText();
  await field.press("Delete");
  await field.pressSequentially(text);
}

/** Sends the form of the question. */
export const submit = (page) => tap(questionForm(page).locator('[type="submit"]'));

/** Answers the question on the screen (`undefined` means "not sure") and waits for the next screen. */
export async function answerQuestion(page, fact, answer) {
  if (answer === undefined) {
    // By keyboard, because a tap at the same position right after a change counts as the second half of a double tap.
    await questionForm(page).locator("[data-unsure]").press("Enter");
  } else {
    await enter(page, answer);
    await submit(page);
  }
  await expect(questionAbout(page, fact)).toHaveCount(0);
  // The address follows 50 ms after the screen is painted; anything the caller does must come after it.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 60)));
}

/** Returns the facts of a list to tick; an empty list for a question about one fact. */
const rowsToTick = (page) =>
  questionForm(page).evaluate((form) =>
    "together" in form.dataset ? [...form.querySelectorAll('[name="answer"]:not([value=""])')].map(({ value }) => value) : []);

/** Ticks the rows that `answers` affirm or count, and "perhaps" for rows they lack; waits for the next screen. */
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

/** Goes back from the result to a typed answer and types another. */
export async function changeAnswer(page, fact, text) {
  await page.getByRole("link", { name: "改回答" }).click();
  await page.locator(`[data-answer="${fact}"] a`).first().click();
  await page.locator("form[data-fact] input").fill(text);
  const changed = page.locator('form[data-fact] [type="submit"]');
  await expect(changed).toContainText("改好了"); // the visitor is back on the result, with no further question
  await changed.click();
}

/** Answers every question until the result, with "not sure" for facts that `answers` lack; returns the asked facts. */
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
 * Goes back after the address has followed the screen, 50 ms after it was painted (src/app/browser/mod.rs): earlier there is
 * no history entry to go back from. Timers of one page run in order, so even on a busy machine this one comes after the
 * program's.
 */
export async function goBack(page) {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  await page.goBack();
}

/** Returns the card of an entitlement on the result page. */
export const card = (page, id) => page.locator(`article[data-entitlement="${id}"]`);

/** Expects the statuses of cards: `{ living_allowance: "eligible" }`. */
export async function expectStatuses(page, statuses) {
  for (const [id, status] of Object.entries(statuses)) {
    await expect(card(page, id), id).toHaveAttribute("data-status", status);
  }
}

/** Waits until a result is drawn completely: its folded parts are drawn last. */
export const wholeResult = (page) => expect(page.locator(".share")).toHaveCount(1);

/** Returns the row of an entitlement in the summary. */
export const item = (page, id) => page.locator(`[data-item="${id}"]`);

/** Opens one fold of a result: `evidence`, `sending` or `refused`. */
export async function openFold(page, id) {
  await wholeResult(page);
  await page.locator(`[data-fold="${id}"]`).evaluate((fold) => (fold.open = true));
}

/** Opens every fold in `main`; on a result page, once it is drawn completely. */
export async function unfold(page) {
  const main = page.locator("main");
  if ((await main.locator(".result").count()) > 0) await wholeResult(page);
  await main.evaluate((main) => main.querySelectorAll("details").forEach((fold) => (fold.open = true)));
}
