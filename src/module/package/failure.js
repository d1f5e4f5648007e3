// Errors of the module: their construction, and the parts of their messages that name a rejected value.

/** Returns an Error with a stable code, one of ErrorCode in skills-subsidy.d.ts; the message may change. */
export function failure(code, message) {
  return Object.assign(new Error(message), { code });
}

/** Returns a short text for a value in a message. No property of an object is read: a getter could throw. */
export function shown(value) {
  if (value === undefined || value === null) return "";
  if (typeof value === "object") return kindOf(value);
  if (typeof value === "symbol" || typeof value === "function") return typeof value;
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Returns the type tag of an object: `Object`, `Map`, `Array`, `Date`. */
export const kindOf = (object) => Object.prototype.toString.call(object).slice(8, -1);

/** Returns the known key with the smallest edit distance to `key`. */
export function nearest(key, known) {
  const written = key.slice(0, 60).toLowerCase();
  const distances = known.map((one) => distance(written, one));
  return known[distances.indexOf(Math.min(...distances))];
}

/** Returns the Levenshtein distance: the number of characters to insert, delete or replace. */
export function distance(one, other) {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at += 1) {
    const row = [at + 1];
    for (let to = 0; to < other.length; to += 1) {
      row.push(Math.min(row[to] + 1, before[to + 1] + 1, before[to] + (one[at] === other[to] ? 0 : 1)));
    }
    before = row;
  }
  return before[other.length];
}
