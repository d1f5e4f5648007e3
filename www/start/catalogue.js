// The local catalogue of standards (src/app/browser/catalogue.rs): the portal's file in the site, empty as shipped, or one
// that the visitor opened, which is kept in the tab's session storage for both pages of the site.

import { bridge, events } from "../bridge.js";
import { fetchPortals } from "./portals.js";

const PORTALS = "catalogue.json";
// The storage is shared by all sites of the origin, and a catalogue is valid for one policy only.
const KEY = `skills-subsidy-catalogue ${new URL(".", document.baseURI).pathname}${bridge.policy === bridge.policies[0] ? "" : ` ${bridge.policy.id}`}`;

let catalogue; // an object, a text with the reason why the file is invalid, or undefined
let file = "";

function take(found, from) {
  [catalogue, file] = [found, from];
  dispatchEvent(new Event(events.catalogue));
}

/** Passes the session storage to `work`; does nothing if a sandbox forbids it or it is full. */
function withStorage(work) {
  try {
    return work(sessionStorage);
  } catch (error) {
    return null;
  }
}

const fetchFile = (name) => fetchPortals(name).then((found) => take(found, name), () => {}); // without the file, the amounts that depend on it stay open

Object.assign(bridge, {
  catalogue: () => catalogue,
  catalogueFile: () => file,
  keepCatalogue: (opened) => {
    withStorage((storage) => storage.setItem(KEY, JSON.stringify(opened)));
    take(opened, "");
  },
  fetchCatalogue: (name) => {
    withStorage((storage) => storage.removeItem(KEY));
    fetchFile(name);
  },
});

/** Called once for each page; the portal's file belongs to the first policy. */
export function readCatalogue(isFirst) {
  const kept = withStorage((storage) => JSON.parse(storage.getItem(KEY)));
  if (kept) take(kept, "");
  else if (isFirst) fetchFile(PORTALS);
}
