// A second policy for tests of the built site: tests/example_policy, compiled together with the real one and added to the
// responses that the pages get.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rowOf } from "../../src/build/manifest.mjs";
import { root } from "../../src/build/settings.mjs";
import { test as base } from "./page.mjs";

export const NAMED = { policy: "example-2023" };
export const SECOND = "policies/example-2023.pack";
export const title = { first: "嘉兴市职业技能提升行动实施方案", second: "示例市水上安全员奖励办法" };

/** The fixture: both policies compiled as for a site, the real one first; made once for each worker of the test runner. */
export const fixtures = {
  both: [
    async ({}, use, { workerIndex }) => {
      const folder = join(root, `target/example-policies-${workerIndex}`);
      mkdirSync(folder, { recursive: true });
      const policies = ["src/policies/jiaxing_2019", "tests/example_policy"].map((path) => join(root, path));
      writeFileSync(join(folder, "index.yaml"), policies.map((path, at) => `- folder: ${path}\n  number: ${at + 1}\n`).join(""));
      const to = [join(folder, "site"), join(folder, "index.yaml")];
      execFileSync("cargo", ["run", "--quiet", "--locked", "--bin", "policy", "--", "--site", ...to], { cwd: root });
      const index = JSON.parse(readFileSync(join(folder, "site/index.json"), "utf8"));
      const pack = readFileSync(join(folder, "site/example-2023.pack"));
      const integrity = `sha256-${createHash("sha256").update(pack).digest("base64")}`;
      await use({ second: index.policies[1], pack, integrity });
    },
    { scope: "worker", timeout: 300_000 },
  ],
};
export const compiled = base.extend(fixtures);

/** Returns a page of the site as a build with both policies writes it. */
function withSecond(html, { second, integrity }) {
  const policies = [...JSON.parse(/data-policies='([^']*)'/.exec(html)[1]), { ...second, file: SECOND }];
  return html
    .replace(/(?<=data-policies=')[^']*/, JSON.stringify(policies))
    .replace(/(?<=data-files='\{)/, `"${SECOND}":"${integrity}",`);
}

/** Returns the index of policies as such a build writes it. */
function indexWithSecond(json, { second, integrity }) {
  const index = JSON.parse(json);
  index.policies.push({ ...second, file: SECOND.replace("policies/", ""), integrity });
  return JSON.stringify(index);
}

/** Adds the second policy to the responses for `page`; returns the list of requested packs, which grows. */
export async function addSecond(page, baseURL, both) {
  const isPage = (url) => url.origin === new URL(baseURL).origin && /\/((index|employers)\.html)?$/.test(url.pathname);
  await page.route(isPage, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: withSecond(await response.text(), both) });
  });
  await page.route(`**/${SECOND}`, (route) => route.fulfill({ contentType: "application/x-policy-pack", body: both.pack }));
  const asked = [];
  page.on("request", (request) => request.url().endsWith(".pack") && asked.push(new URL(request.url()).pathname.split("/").pop()));
  return asked;
}

/**
 * Adds the second policy to a copy of the site as a build with both does: the pack, the pages and the index, and the service
 * worker's list, as another release.
 */
export function addToSite(folder, both, release) {
  const read = (name) => readFileSync(join(folder, name), "utf8");
  const checksum = (name) => `sha256-${createHash("sha256").update(readFileSync(join(folder, name))).digest("base64")}`;
  let worker = read("service-worker.js");
  const put = (from, by) => {
    if (worker.split(from).length !== 2) throw new Error(`service-worker.js: expected ${from} once`);
    worker = worker.replace(from, by);
  };
  for (const name of ["index.html", "employers.html"]) {
    const former = checksum(name);
    writeFileSync(join(folder, name), withSecond(read(name), both));
    put(former, checksum(name));
  }
  writeFileSync(join(folder, "policies/index.json"), indexWithSecond(read("policies/index.json"), both));
  writeFileSync(join(folder, SECOND), both.pack);
  const list = { always: '"page":{', employers: '"employers":{' }[rowOf(SECOND).kept];
  if (list) put(list, `${list}"${SECOND}":"${both.integrity}",`);
  put(/(?<="release":")[0-9a-f]+/, release);
  writeFileSync(join(folder, "service-worker.js"), worker);
}

/** A person who meets the conditions of the second policy. */
export const guard = {
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
