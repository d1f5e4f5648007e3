// Errors of the module: construction, and how a rejected value is named in the message.

/** An error with a code that stays the same whatever its words are (skills-subsidy.d.ts lists them). */
export function failure(code, message) {
  return Object.assign(new Error(message), { code });
}

/** A value as a person would recognise it: short, and without asking anything of an object. */
export function shown(value) {
  if (value === undefined || value === null) return "";
  if (typeof value === "object") return kindOf(value);
  if (typeof value === "symbol" || typeof value === "function") return typeof value;
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** What sort of object it is: `Object`, `Map`, `Array`, `Date`. */
export const kindOf = (object) => Object.prototype.toString.call(object).slice(8, -1);

/** The one of the known keys that is written most like `key`. */
export function nearest(key, known) {
  const written = key.slice(0, 60).toLowerCase();
  const distances = known.map((one) => distance(written, one));
  return known[distances.indexOf(Math.min(...distances))];
}

/** How many characters have to be put in, taken out or changed to make one word of another. */
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
