// The generator of embedding code: its code works unchanged, and its statements about the site are true.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import jsQR from "jsqr";
import { violations } from "./axe.mjs";
import { enter, openFold, screens, submit } from "./page.mjs";
import { startPortal } from "./portal.mjs";

const site = fileURLToPath(new URL("../../dist/", import.meta.url));
const preview = (page) => page.frameLocator("#preview iframe");
const code = (page, id) => page.locator(`#${id}`).inputValue();

async function choose(page, choices) {
  await page.goto("./embedding.html");
  await expect(preview(page).locator("main h1")).toBeVisible();
  for (const [id, value] of Object.entries(choices)) await page.locator(`#${id}`).selectOption(value);
}

/** A portal with a page `pasted.html` that has this code in it. */
function paste(baseURL, pasted, policy) {
  return startPortal(baseURL, { "pasted.html": `<!doctype html><html lang="zh"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">${pasted}` }, policy);
}

test("each code works as it stands in a page of another origin", async ({ browser, page, baseURL }) => {
  await choose(page, { audience: "employer", topic: "apprentice_employee_subsidy", language: "en" });
  await page.locator("#contact").fill('0573 "A & B" <x>');
  await page.locator("#contact").blur();
  for (const id of ["as-element", "as-data", "as-frame"]) {
    const portal = await paste(baseURL, await code(page, id));
    const other = await browser.newPage();
    await other.goto(`${portal.address}pasted.html`);
    const frame = other.frameLocator("iframe");
    await expect(frame.locator("form[data-fact]"), id).toBeVisible();
    await expect(frame.locator("html")).toHaveAttribute("lang", "en");
    await expect(frame.locator(".footer")).toContainText('0573 "A & B" <x>');
    await other.close();
    portal.stop();
  }
});

test("on a site with one policy nobody is asked for it, and no code names it", async ({ page }) => {
  await choose(page, {});
  await expect(page.locator("#policies")).toBeHidden();
  expect(await code(page, "as-element")).toMatch(/<skills-subsidy audience="worker" lang="zh"><\/skills-subsidy>$/);
  for (const id of ["as-data", "as-frame", "as-module"]) expect(await code(page, id), id).not.toContain("policy");
  expect(await code(page, "as-module")).toContain('answers: { training_date: "2020-06-01", training_days: 30 }');
  await expect(page.locator("#poster img")).toHaveAttribute("alt", /#\/worker$/);
});

test("the module's ten lines compute a result in any page, under the policy that is named for it", async ({ browser, page, baseURL }) => {
  await choose(page, {});
  const lines = await code(page, "as-module");
  expect(lines.match(/<script[^]*<\/script>/)[0].split("\n").length).toBeLessThanOrEqual(10);
  const policy = (origin) => `default-src 'none'; img-src data:; script-src 'unsafe-inline' 'wasm-unsafe-eval' ${origin}; connect-src ${origin}`;
  const portal = await paste(baseURL, lines, policy);
  const other = await browser.newPage();
  await other.goto(`${portal.address}pasted.html`);
  await expect(other.locator("#sum")).toHaveText(/^\d+ – /);
  await other.close();
  portal.stop();
});

test("what is answered in the preview can be prefilled and locked", async ({ page }) => {
  await choose(page, { topic: "living_allowance" });
  const frame = await (await page.locator("#preview iframe").elementHandle()).contentFrame();
  await enter(frame, "2020-06-01");
  await submit(frame);
  await expect(frame.locator('form[data-fact="training_date"]')).toHaveCount(0);
  await page.locator("#take").click();
  await page.locator("#lock").check();
  expect(await code(page, "as-element")).toContain('answers="training_date=2020-06-01" lock="training_date"');
  await expect(preview(page).locator("[data-locked-facts]")).toContainText("2020年6月1日");
});

test("clause and table code carry their words, for readers without scripts", async ({ browser, page, baseURL }) => {
  await choose(page, { clause: "3.1.2", audience: "employer" });
  await expect(page.locator("#as-table")).toHaveValue(/audience="employer"[^]*data-entitlement="apprentice_employee_subsidy"/);
  await expect(page.locator("#as-clause")).toHaveValue(/ref="3.1.2"[^]*职工学徒按每人每年4000元至10000元/);
  for (const [id, words] of [["as-clause", "学生学徒补贴金额"], ["as-table", "职工学徒补贴"]]) {
    const portal = await paste(baseURL, await code(page, id));
    const other = await browser.newPage({ javaScriptEnabled: false });
    await other.goto(`${portal.address}pasted.html`);
    await expect(other.locator("body"), id).toContainText(words);
    const addresses = await other.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    for (const address of addresses) expect(address.startsWith(baseURL)).toBe(true);
    await other.close();
    portal.stop();
  }
});

test("every code and statement can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await choose(page, {});
  await expect(page.locator("#as-table")).not.toHaveValue("");
  const areas = await page.locator("textarea").evaluateAll((areas) => areas.map(({ id }) => id));
  for (const id of areas) {
    await page.locator(`[data-copy="${id}"]`).click();
    await expect(page.locator(`[data-copy="${id}"] + [role=status]`)).toContainText("已复制");
    expect(await page.evaluate(() => navigator.clipboard.readText()), id).toBe(await code(page, id));
  }
});

test("a poster's code leads to what was chosen, as SVG and as PNG", async ({ page }) => {
  await choose(page, { audience: "employer", topic: "apprentice_employee_subsidy" });
  await page.locator("#poster-title").fill("企业 <新型学徒制> & 岗前培训补贴 see what your enterprise may receive");
  await expect(page.locator("#poster img")).toHaveAttribute("alt", /^企业 <新型学徒制>/);
  for (const kind of ["svg", "png"]) {
    const [saved] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-poster="${kind}"]`).click()]);
    expect(saved.suggestedFilename()).toBe(`poster.${kind}`);
    const bytes = readFileSync(await saved.path());
    expect(bytes.subarray(0, 4).toString("latin1")).toBe(kind === "svg" ? "<svg" : "\x89PNG");
    // What a phone's camera would read.
    const { data, width, height } = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [300, 380];
      canvas.getContext("2d").drawImage(image, 0, 0, 300, 380);
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      return { data: [...data], width: canvas.width, height: canvas.height };
    }, `data:image/${kind === "svg" ? "svg+xml" : "png"};base64,${bytes.toString("base64")}`);
    const read = jsQR(Uint8ClampedArray.from(data), width, height);
    expect(read?.data).toMatch(/#\/employer\?topic=apprentice_employee_subsidy$/);
  }
});

for (const [name, viewport] of Object.entries(screens)) {
  test(`nothing on the page is wider than a ${name}, and axe finds nothing`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await choose(page, {});
    await expect(page.locator("#poster img")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page, { except: "#preview" })).toEqual([]);
    }
  });
}

test("the folder is as small and as relative as the page says", () => {
  const files = readdirSync(site, { recursive: true }).map((name) => join(site, name)).filter((path) => statSync(path).isFile());
  const size = files.reduce((sum, path) => sum + statSync(path).size, 0);
  expect(size).toBeLessThan(15_000_000);
  for (const path of files.filter((path) => /\.(html|css)$/.test(path))) {
    const text = readFileSync(path, "utf8").replace(/<(pre|textarea)[^]*?<\/\1>/g, "");
    expect(text.match(/(?:src|href)="(?:\/|https?:)[^"]*"|url\((?!["']?data:)[^)]*\)/g), path).toBeNull();
  }
});

test("the host's exact policy lets the calculator, the employers' page, clauses and tables in, and nothing else", async ({ browser, page, baseURL }) => {
  await page.goto("./embedding.html");
  const [, printed] = (await page.locator("#exact-frames").textContent()).match(/^Content-Security-Policy: (frame-src .*)$/);
  const policy = (origin) => `default-src 'none'; img-src data:; script-src ${origin}; ${printed.replaceAll("https://CALCULATOR/subsidy/", baseURL)}`;
  const pasted = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><script type="module" src="CALCULATOR/embed.js"></script>
    <skills-subsidy id="questions" audience="worker"></skills-subsidy><skills-subsidy id="estimate" audience="estimate"></skills-subsidy>
    <skills-subsidy-clause ref="4.3.4"></skills-subsidy-clause><skills-subsidy-table></skills-subsidy-table>
    <iframe id="other" src="CALCULATOR/embedding.html"></iframe>`;
  const portal = await startPortal(baseURL, { "pasted.html": pasted }, policy);
  const other = await browser.newPage();
  await other.goto(`${portal.address}pasted.html`);
  await expect(other.frameLocator("#questions iframe").locator("form[data-fact]")).toBeVisible();
  await expect(other.frameLocator("#estimate iframe").locator("[data-tool=estimate] *").first()).toBeVisible();
  await expect(other.frameLocator("skills-subsidy-clause iframe").locator("blockquote")).toBeVisible();
  await expect(other.frameLocator("skills-subsidy-table iframe").locator("table")).toBeVisible();
  expect(other.frames().map((frame) => frame.url())).not.toContain(`${baseURL}embedding.html`);
  await other.close();
  portal.stop();
});

test("the page shows the file for nginx as it is kept", async ({ page }) => {
  await page.goto("./embedding.html");
  const kept = readFileSync(new URL("../../www/nginx.conf", import.meta.url), "utf8");
  expect(await page.locator("#nginx").textContent()).toBe(kept.trim());
});

test("the page names every error code and event that the frame knows", async ({ page }) => {
  await page.goto("./embedding.html");
  const source = readFileSync(new URL("../../www/embedding/guest.js", import.meta.url), "utf8");
  const codes = new Set([...source.matchAll(/code: "([^"]+)"/g)].map(([, name]) => name));
  const events = new Set([...source.matchAll(/say\("(\w+)"/g)].map(([, name]) => name));
  expect([codes.size, events.size]).toEqual([4, 5]);
  const documented = await page.locator("#messages ~ *").allTextContents();
  for (const name of [...codes, ...events, source.match(/PROTOCOL = "(.*)"/)[1]]) expect(documented.join(" ")).toContain(name);
});

test("a clause and a result are copied for an article, formatted", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  // Read while it is written, the clipboard says that it changed: then it is read again.
  const copied = () => page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(["text/html", "text/plain"].map(async (type) => (await item.getType(type)).text()));
  }).catch(() => ["", ""]);
  await page.goto(`${baseURL}#/policy/4.3.4`);
  await page.locator('[data-copy="clause"]').click();
  await expect(page.locator(".clause__copy [role=status]")).toContainText("已复制");
  await expect.poll(async () => (await copied())[0]).toContain("<blockquote");
  const [card, words] = await copied();
  expect(card).toContain(`${baseURL}#/policy/4.3.4`);
  expect(card, "clean: nothing an editor would have to strip").not.toMatch(/<(script|style|span|div)|style=|data-/);
  expect(words).toContain("按每人每天50元标准给予生活费补贴");
  await page.goto(`${baseURL}#/worker/result?training_date=2020-06-01&groups=employment_difficulty&training_kind=project&training_days=30`);
  await openFold(page, "sending");
  await page.locator('[data-copy="html"]').click();
  await expect.poll(async () => (await copied())[0]).toMatch(/<p>.*1,500元.*<\/p>/);
});
