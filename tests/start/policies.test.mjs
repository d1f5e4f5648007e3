// The policy that an address selects (www/arrival/policies.js).

import assert from "node:assert/strict";
import { test } from "node:test";

const listed = [
  { id: "here-2019", number: 1, file: "policies/here-2019.pack", title: {} },
  { id: "there-2030", number: 17, file: "policies/there-2030.pack", title: {} },
];
let reloads = 0;
globalThis.document = { documentElement: { getAttribute: () => JSON.stringify(listed) } };
globalThis.window = { skillsSubsidy: {} };
globalThis.location = { hash: "#/worker?policy=there-2030.12345678", reload: () => (reloads += 1) };
const { leadOnToPolicy, policy, policyOf, policyOfCode } = await import("../../www/arrival/policies.js");
const [here, there] = listed.map(({ id }) => id);

const links = {
  "": here,
  "#/": here,
  "#/worker/result?training=x": here,
  "#/?policy=there-2030": there,
  "#/worker?a=b&policy=there-2030.12345678&at=c": there,
  "#/worker?policy=here-2019.12345678": here,
  // A policy that this site does not have: the program reports it.
  "#/worker?policy=there-2031.12345678": here,
  "#/worker?mypolicy=there-2030": here,
  // A code begins with the number of its policy in base 32: H is 17.
  "#/?code=HTC3-1MPG": there,
  "#/?code=h": there,
  "#/?code=1TC3-1MPG": here,
  "#/?policy=there-2030&code=1TC3": there,
};

for (const [link, id] of Object.entries(links)) {
  test(`${link || "no link"}: ${id}`, () => assert.equal(policyOf(link).id, id));
}

test("a code is of the policy of its first character, however it is typed; of no known number it is of the first", () => {
  for (const code of ["H", " h-", "--H7"]) assert.equal(policyOfCode(code).id, there, code);
  for (const code of ["1", "i", "L", "O", "Z", "", "中", "U"]) assert.equal(policyOfCode(code).id, here, code);
});

test("the page begins anew where the address is about another policy, and only there", () => {
  assert.equal(policy.id, there);
  for (const [hash, leads] of [["#/?policy=there-2030", false], ["#guide", false], ["#/", true], ["", true]]) {
    globalThis.location.hash = hash;
    const before = reloads;
    assert.equal(leadOnToPolicy(), leads, hash);
    assert.equal(reloads - before, leads ? 1 : 0, hash);
  }
});

test("without a network, and where nothing is kept, it says so in place of that, once the program can", () => {
  const online = (onLine, controller) => Object.defineProperty(globalThis, "navigator", { value: { onLine, serviceWorker: { controller } }, configurable: true });
  globalThis.location.hash = "#/";
  let said = 0;
  const led = () => {
    const before = [reloads, said];
    assert.equal(leadOnToPolicy(), true);
    return [reloads - before[0], said - before[1]];
  };
  online(false, null);
  assert.deepEqual(led(), [1, 0]);
  globalThis.window.skillsSubsidy.sayOffline = () => (said += 1);
  assert.deepEqual(led(), [0, 1]);
  online(false, {});
  assert.deepEqual(led(), [1, 0]);
  online(true, null);
  assert.deepEqual(led(), [1, 0]);
});
