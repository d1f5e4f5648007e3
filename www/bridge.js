// The interface between JavaScript and the program: one object, `globalThis.skillsSubsidy`, created by
// www/arrival/main.js. The other side is src/app/browser/bridge.rs, with the same names; functions called from there
// must not throw, unless their description says so.

import { packOfPolicy, scriptAddress } from "./start/loader.js";

/**
 * @typedef {object} Entered What was entered in a question before the program was there.
 * @property {Record<string, string | string[]>} fields what each field holds, by its name; of choices, those chosen
 * @property {string} pressed the name of the button that was pressed; empty where none was
 *
 * @typedef {object} Shown What is on the screen: never an answer.
 * @property {string} page
 * @property {number} answered
 * @property {number} remaining
 *
 * @typedef {object} Bridge
 * @property {(link: string) => void} keepLink the link with every answer, which outlives the program
 * @property {() => void} drawn the program has drawn its first page
 * @property {(fact: string) => Entered | undefined} takeEntered what was entered for that fact, told once
 * @property {() => void} leavePlace notes what is entered, unfolded and focused, and how far down, before a clause is read
 * @property {() => void} forgetPlace
 * @property {() => void} returnToPlace puts it back, once the page is drawn again
 * @property {(link: string, how: "replace" | "assign" | "tab") => void} leave opens another page of the site
 * @property {() => unknown} catalogue the local catalogue: undefined where there is none, a text where it is no JSON
 * @property {() => string} catalogueFile the file it was fetched from
 * @property {(catalogue: object) => void} keepCatalogue puts one in its place that the visitor opened
 * @property {(file: string) => void} fetchCatalogue puts one in its place that lies beside the site
 * @property {(heard: (guide: unknown) => void) => void} readGuide tells the office's guide, a text where it is no JSON
 * @property {(script: string) => Worker} startWorker hands it the policy; may throw
 * @property {(language: "zh" | "en") => [string, string][]} otherPolicies the id and the title of every other policy of the site
 * @property {(code: string) => boolean} openCode opens a result code with the policy that it is of, where that is another one
 * @property {(html: string, text: string) => Promise<void>} copyHtml
 * @property {(shown: Shown) => void} tellShown for the page around (www/embedding/guest.js)
 * @property {(link: string) => void} agreeToTell the visitor agreed that the page around is told the result of this link
 * @property {() => void} watchSight watches the question of the page around, once it is drawn (www/embedding/guest.js)
 * @property {() => boolean} hostAsks whether the page around asks for the result
 */

/** Events on the window, for those who may come later than what they tell of. */
export const events = {
  catalogue: "skills-subsidy-catalogue",
  shown: "skills-subsidy-shown",
  consent: "skills-subsidy-consent",
  host: "skills-subsidy-host",
  sight: "skills-subsidy-sight",
};

/** @type {Bridge} */
export const bridge = Object.assign(globalThis.skillsSubsidy, {
  link: "",
  keepLink: (link) => (bridge.link = link),
  startWorker: (script) => {
    const worker = new Worker(scriptAddress(script));
    worker.postMessage(packOfPolicy());
    return worker;
  },
  pack: packOfPolicy, // for www/embedding/guest.js
  otherPolicies: (language) =>
    bridge.policies.filter((policy) => policy !== bridge.policy).map(({ id, title }) => [id, title[language]]),
  openCode: (code) => {
    const policy = bridge.policyOfCode(code);
    if (policy === bridge.policy) return false;
    location.hash = `#/?policy=${policy.id}&code=${encodeURIComponent(code)}`; // the page begins anew (www/arrival/policies.js)
    return true;
  },
  // For the service worker (www/offline.js).
  scriptAddress,
  // With plain text as its alternative, for editors of articles.
  copyHtml: async (html, text) => {
    const blob = (type, content) => new Blob([content], { type });
    const item = new ClipboardItem({ "text/html": blob("text/html", html), "text/plain": blob("text/plain", text) });
    return navigator.clipboard.write([item]);
  },
  shown: null,
  tellShown: (shown) => {
    bridge.shown = shown;
    dispatchEvent(new CustomEvent(events.shown, { detail: shown }));
  },
  agreeToTell: (link) => dispatchEvent(new CustomEvent(events.consent, { detail: link })),
  watchSight: () => {}, // www/embedding/guest.js sets it: nobody else asks
  readGuide: () => {}, // www/start/guide.js sets it, where a guide is asked for
  isHostAsking: false, // www/embedding/guest.js sets it
  hostAsks: () => bridge.isHostAsking,
});

