// Every screen of the site, and how a test opens it.

import { addressOf, expect, link, open, submit, unfold } from "./page.mjs";
import { employee, employerOfStudents, trainee } from "./people.mjs";

/** Changes the answer of "what if" to none, so that the comparison shows. */
const compare = (page) => page.locator("[data-unsure]").click();

/** Waits for a tool, which is loaded when it is opened. */
const loaded = (page) => page.locator(".tool h1").waitFor();

/** Opens a roster with something in it for every part of the page. */
async function openRoster(page) {
  await loaded(page);
  const rows = "person,training_date,training_days,groups,insured_months\n1,2020-05-01,many,enterprise_employee,24\n2,,3,,\n";
  await page.locator("#roster-file").setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(rows) });
  await page.locator('[data-roster="done"]').waitFor();
  await page.locator("[data-show]").first().click();
  await page.locator("[data-explained]").waitFor();
  await unfold(page);
}

/** Every screen there is: a link to it, and what to do there before it is looked at. */
export const places = {
  home: ["", {}, unfold],
  "a question answered yes or no": ["worker", { at: "first_appraisal" }],
  "a question with one answer of a list": ["worker", { at: "certificate", training_date: "2020-06-01" }],
  "a question with several answers": ["worker", { at: "groups" }],
  "a question about a number": ["worker", { at: "training_days" }],
  "a question about money": ["employer", { at: "internship_allowance", apprenticeship_plan: true }],
  "a question about a date": ["worker", { at: "training_date" }],
  "an error": ["worker", { at: "training_days" }, submit],
  "an error about a date": ["worker", { at: "training_date" }, submit],
  "a result": ["worker/result", employee, unfold],
  "a result nothing is certain in": ["worker/result", {}],
  "a result out of term": ["worker/result", { ...trainee, training_date: "2026-05-01" }],
  "a result an office decides": ["employer/result", employerOfStudents],
  "the answers": ["worker/answers", employee],
  "what if": ["worker/what-if", { ...trainee, at: "training_days" }, compare],
  "a bad link": ["worker/result", { ...trainee, colour: "red" }],
  "the policy": ["policy/3.1.2", {}],
  "an estimate": ["estimate", { ...employerOfStudents, apprentice_rate: 1, "2.apprentice_employees": 3 }, loaded],
  "a roster not opened yet": ["roster", {}, loaded],
  "a roster": ["roster", {}, openRoster],
  "the catalogue": ["catalogue", {}, async (page) => {
    await loaded(page);
    await page.locator("[data-example]").click();
    await page.locator('[data-catalogue="loaded"]').waitFor();
  }],
};

/** Shows a screen of `places` in a mode: loads each page once, and then only changes what stands behind the #. */
export async function visit(page, place, mode = {}) {
  const [path, parameters, prepare] = places[place];
  const fragment = link(path, { ...parameters, ...mode });
  const file = (address) => address.split("#")[0].split("/").pop();
  if (page.url() === "about:blank" || file(page.url()) !== file(addressOf(fragment))) {
    await open(page, fragment);
    await expect(page.locator("#guide")).toHaveCount(0); // the program is there
  } else {
    await page.goto(addressOf(fragment));
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  }
  await prepare?.(page);
}
