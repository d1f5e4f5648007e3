// The built site in WebKit, the engine of every browser on an iPhone. The detailed tests run in Chromium (tests/browser/);
// this one shows that the site does not depend on features of Chromium. usage: make webkit

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Builder, By, until } from "selenium-webdriver";
import { serve } from "../../src/build/server.mjs";
import { writeExamples } from "../browser/examples.mjs";

const PORT = 4555;
/** The time limit in milliseconds, generous for slow machines; a passing test never waits this long. */
const PATIENCE = 20_000;
const RESULT = "#/worker/result?training_date=2020-06-01&groups=employment_difficulty&training_kind=project&training_days=30";
const ROSTER = "training_date,groups,training_kind,training_days\n2020-06-01,就业困难人员,project,30\n2020-06-02,employment_difficulty,project,10\n";

let site, service, driver;

before(async () => {
  const folder = join(mkdtempSync(join(tmpdir(), "site-")), "site");
  await writeExamples(folder);
  site = await serve({ folder });
  service = spawn("xvfb-run", ["-a", "dbus-run-session", "--", "WebKitWebDriver", `--port=${PORT}`], { stdio: "ignore", detached: true });
  const address = `http://127.0.0.1:${PORT}/`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(`${address}status`).then(({ ok }) => ok, () => false)) break;
    await new Promise((done) => setTimeout(done, 200));
  }
  driver = await new Builder().usingServer(address).withCapabilities({ browserName: "MiniBrowser" }).build();
  console.log(`WebKitGTK ${(await driver.getCapabilities()).getBrowserVersion()}`);
  await driver.manage().window().setRect({ width: 400, height: 800 });
});

after(async () => {
  await driver?.quit();
  if (service) process.kill(-service.pid);
  site?.server.close();
});

/** Opens a page of the site in a fresh document. */
async function open(path) {
  await driver.get("about:blank");
  await driver.get(site.address + path);
}

const find = (selector) => driver.wait(until.elementLocated(By.css(selector)), PATIENCE, selector);
const textOf = async (selector) => (await find(selector)).getText();

test("the first question is answered, and the second follows", async () => {
  await open("#/worker");
  // The program redraws the question with its input; this driver would keep references to the former fields.
  await driver.wait(() => driver.executeScript("return !document.getElementById('guide')"), PATIENCE);
  for (const [part, value] of Object.entries({ year: "2020", month: "6", day: "1" })) await (await find(`[name=${part}]`)).sendKeys(value);
  await (await find("[type=submit]")).click();
  await find('form[data-fact]:not([data-fact="training_date"])');
  await driver.wait(until.urlContains("training_date=2020-06-01"), PATIENCE);
});

test("a link leads to its result, with the amount and the clause", async () => {
  await open(RESULT);
  await find(".share"); // the last part to be drawn
  const card = 'article[data-entitlement="living_allowance"]';
  assert.equal(await textOf(`${card} .card__amount`), "1,500元");
  assert.match(await textOf(`${card} blockquote`), /每人每天50元/);
});

test("a roster is worked out", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "roster-")), "roster.csv");
  writeFileSync(file, ROSTER);
  await open("#/roster");
  await (await find("input[type=file]")).sendKeys(file);
  const row = await find('tr[data-item="living_allowance"]');
  assert.match(await row.getText(), /2,000元/);
});

test("a page that embeds the calculator shows it whole", async () => {
  await open("examples/article.html");
  const height = () => driver.executeScript("return document.querySelector('#check').shadowRoot?.querySelector('iframe')?.offsetHeight ?? 0");
  await driver.wait(async () => (await height()) > 500, PATIENCE);
  await driver.switchTo().frame(await driver.executeScript("return document.querySelector('#check').shadowRoot.querySelector('iframe')"));
  await find('form[data-fact="groups"]');
  assert.equal((await driver.findElements(By.css("[data-matter]"))).length, 0);
  await driver.switchTo().defaultContent();
});
