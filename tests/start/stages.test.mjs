// The stages of a page's start (www/start/stages.js), and the settings tapped before the program has started.

import assert from "node:assert/strict";
import { test } from "node:test";
import { after, isBefore } from "../../www/start/stages.js";

const through = (events) => events.split(" ").reduce(after, "reading");

const ends = {
  "fetched rested drawn": "running",
  "slow fetched rested drawn": "running",
  "asked slow slow fetched rested drawn slow asked": "running",
  "fetched slow": "ready",
  lost: "missing",
  "lost slow": "missing",
  "slow lost asked fetched rested drawn": "running",
  "lost asked lost": "missing",
  "fetched rested failed drawn": "resumed",
  "fetched rested drawn failed drawn": "resumed",
  "fetched rested drawn failed lost": "stopped",
  "fetched rested drawn failed failed": "stopped",
  "fetched rested drawn failed drawn failed": "stopped",
  "fetched rested drawn failed drawn failed drawn fetched asked lost": "stopped",
};

for (const [events, end] of Object.entries(ends)) {
  test(`after ${events}: ${end}`, () => assert.equal(through(events), end));
}

test("only before the program has drawn may the page be drawn without it", () => {
  assert.deepEqual(["reading", "late", "ready", "missing"].map(isBefore), [true, true, true, true]);
  assert.deepEqual(["drawing", "running", "again", "resumed", "stopped"].map(isBefore), [false, false, false, false, false]);
});

test("settings come into the link, and go out of it again", async () => {
  globalThis.skillsSubsidy = { visit: {} };
  const { withSettings } = await import("../../www/start/handover.js");
  assert.equal(withSettings("#/worker", { lang: "en", elder: "1" }), "#/worker?lang=en&elder=1");
  assert.equal(withSettings("#/worker?topic=x&elder=1", { elder: "" }), "#/worker?topic=x");
  assert.equal(withSettings("#/?lang=en", { lang: "", elder: "" }), "#/");
  assert.equal(withSettings("#/", {}), "#/");
});
