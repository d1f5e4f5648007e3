// The interface between JavaScript and the program: one object, `globalThis.skillsSubsidy`, created by
// www/arrival/main.js. The other side is src/app/browser/bridge.rs, with the same names; functions called from there
// must not throw, unless their description says so.

import { packOfPolicy, scriptAddress } from "./start/loader.js";

/**
 * @typedef {object} Entered The input to a question before the program had started.
 * @property {Record<string, string | string[]>} fields the values by field name; for choices, the chosen ones
 * @property {string} pressed the name of the pressed button, or an empty text
 *
 * @typedef {object} Shown The position on the screen; never contains an answer.
 * @property {string} page
 * @property {number} answered
 * @property {number} remaining
 *
 * @typedef {object} Bridge
 * @property {(link: string) => void} keepLink keeps the link with every answer, which survives a failure of the program
 * @property {() => void} drawn reports that the program has drawn its first page
 * @property {(fact: string) => Entered | undefined} takeEntered returns the early input for that fact, once
 * @property {() => void} leavePlace keeps input, open folds, focus and scroll position before a clause is read
 * @property {() => void} forgetPlace
 * @property {() => void} returnToPlace restores them once the page is drawn again
 * @property {(link: string, how: "replace" | "assign" | "tab") => void} leave opens another page of the site
 * @property {() => unknown} catalogue returns the local catalogue; undefined without one, a text if it is not JSON
 * @property {() => string} catalogueFile returns the name of the file it was fetched from
 * @property {(catalogue: object) => void} keepCatalogue replaces it by one that the visitor opened
 * @property {(file: string) => void} fetchCatalogue replaces it by a file of the site
 * @property {(heard: (guide: unknown) => void) => void} readGuide passes on the office's guide, or a text if it is not JSON
 * @property {(script: string) => Worker} startWorker starts a worker and passes it the policy; may throw
 * @property {(language: "zh" | "en") => [string, string][]} otherPolicies returns id and title of the site's other policies
 * @property {(code: string) => boolean} openCode opens a result code of another policy; returns whether it is of another
 * @property {(html: string, text: string) => Promise<void>} copyHtml
 * @property {(shown: Shown) => void} tellShown reports the position to the host page (www/embedding/guest.js)
 * @property {(link: string) => void} agreeToTell permits the result of this link to be sent to the host page
 * @property {() => void} watchSight measures the visibility of the question once it is drawn (www/embedding/guest.js)
 * @property {() => boolean} hostAsks whether the host page asks for the result
 */

/** Events on the window, for listeners that may be added after them. */
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
    location.hash = `#/?policy=${policy.id}&code=${encodeURIComponent(code)}`; // reloads the page with the other policy (www/arrival/policies.js)
    return true;
  },
  // For the service worker (www/offline.js).
  scriptAddress,
  // Plain text goes with it, for editors that accept no HTML.
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
  watchSight: () => {}, // set by www/embedding/guest.js
  readGuide: () => {}, // set by www/start/guide.js on pages with results
  isHostAsking: false, // set by www/embedding/guest.js
  hostAsks: () => bridge.isHostAsking,
});

