// Helpers for tests of rosters: rows, opening a file, and locators.

import { writeFileSync } from "node:fs";
import { test as base } from "@playwright/test";
import { expect } from "./page.mjs";

export const header = "person,name,training_date,residency,groups,training_kind,trained_free,certificate,level,certificate_date,claims_this_year,claimed_same_level,past_retirement_age,occupation_standard";
export const row = (person, standard = 1000) =>
  `${person},Name ${person},2020-03-02,local_work,enterprise_employee,skills,false,skill_level,advanced,2020-05-20,0,false,false,${standard}`;
export const csv = (...rows) => [header, ...rows.flat()].join("\r\n");

export const page_ = (page) => page.locator("[data-roster]");

/** Opens a real file: what Playwright hands over as a buffer is decoded on the page itself. */
export async function openRoster(page, name, content) {
  const path = base.info().outputPath(name);
  writeFileSync(path, content);
  await page.locator("#roster-file").setInputFiles(path);
}

export async function done(page, rows) {
  await expect(page_(page)).toHaveAttribute("data-roster", "done");
  await expect(page_(page)).toHaveAttribute("data-rows", `${rows}`);
}

export const sum = (page, id) => page.locator(`.roster__summary [data-sum="${id}"]`);
