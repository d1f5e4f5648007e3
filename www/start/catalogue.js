// The local catalogue of standards (src/app/browser/catalogue.rs): the portal's, which is beside the site and empty as
// shipped, or one that the visitor opened. The latter stays while the tab is open, on both pages of the site.

import { bridge, events } from "../bridge.js";
import { fetchPortals } from "./portals.js";

const PORTALS = "catalogue.json";
// Other sites may share the storage, and one policy's catalogue means nothing to another.
const KEY = `skills-subsidy-catalogue ${new URL(".", document.baseURI).pathname}${bridge.policy === bridge.policies[0] ? "" : ` ${bridge.policy.id}`}`;

let catalogue; // an object, a text that says why it is none, or undefined
let file = "";

function take(found, from) {
  [catalogue, file] = [found, from];
  dispatchEvent(new Event(events.catalogue));
}

/** Does `work` with what the tab keeps; a sandbox or a full storage keeps nothing. */
function withStorage(work) {
  try {
    return work(sessionStorage);
  } catch (error) {
    return null;
  }
}

const fetchFile = (name) => fetchPortals(name).then((found) => take(found, name), () => {}); // without it, the amounts that it would name stay open

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

/** Once for each page; the portal's file is for the first policy. */
export function readCatalogue(isFirst) {
  const kept = withStorage((storage) => JSON.parse(storage.getItem(KEY)));
  if (kept) take(kept, "");
  else if (isFirst) fetchFile(PORTALS);
}
