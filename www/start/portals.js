// The portal's own files, which lie beside the site and are empty as we ship them.

import { address } from "./loader.js";

/** What a file says, or a text of why it is no JSON; refused where there is none. */
export const fetchPortals = (name) =>
  fetch(address(name)).then((response) =>
    // What is there and wrong is said where it is looked at; many servers answer with a page where nothing is.
    response.ok && !/html/.test(response.headers.get("Content-Type")) ? response.json().catch(String) : Promise.reject(),
  );
