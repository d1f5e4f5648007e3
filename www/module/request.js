// What goes into the calculator's program: any input, read without being trusted, as one text: fields between NULs
// (src/api/request.rs). Numbers that are none, getters that throw, cyclic objects: nothing is followed deeper than one
// list of texts.

/** Between the fields of a request. */
const FIELD = "\0";
/** Before each entry of a list, and between the rows of a catalogue. */
const ENTRY = "\x01";

/** The most keys that are read, and the most entries of a list: far above what any policy asks. */
const MOST = 1000;
/** The most rows of a catalogue that are read, and the most keys of one. */
const [MOST_ROWS, MOST_KEYS] = [50000, 40];

/** A text without what stands between texts. */
const apart = (text) => (/[\0\x01]/.test(text) ? text.replace(/[\0\x01]/g, "\ufffd") : text);

/** A property, and undefined where it cannot be read. */
function property(object, key) {
  try {
    return object[key];
  } catch (error) {
    return undefined;
  }
}

/** The text under `key`, if there is one. */
export function textOf(object, key) {
  const value = property(object, key);
  return typeof value === "string" ? value : undefined;
}

/** An input of `evaluate`, for the program. */
export function requestOf(audience, input) {
  let answers;
  try {
    answers = input.answers;
  } catch (error) {
    answers = 0; // which is refused
  }
  if (answers === undefined || answers === null) return audience;
  const isObject = typeof answers === "object" || typeof answers === "function";
  if (!isObject || Array.isArray(answers)) {
    throw new Error("evaluate: expected `answers` to be an object of fact ids and values");
  }
  const keys = Object.keys(answers); // own keys only, so nothing inherited counts
  if (keys.length > MOST) throw new Error("evaluate: `answers` has more than 1000 keys");
  let request = audience;
  for (const key of keys) request += FIELD + apart(key) + FIELD + valueOf(answers, key);
  return request;
}

/** A value: a letter for its type, and how it is written. */
function valueOf(answers, key) {
  let value;
  try {
    value = answers[key];
  } catch (error) {
    return "ounreadable";
  }
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return value ? "y" : "n";
  if (typeof value === "number" || typeof value === "bigint") return `#${value}`;
  if (typeof value === "string") return `t${apart(value)}`;
  if (!Array.isArray(value)) return `o${typeof value}`;
  if (value.length > MOST) return "olist";
  let list = "l";
  // By position: what a list iterates over is whatever its maker likes.
  for (let at = 0; at < value.length && at < MOST; at += 1) {
    const entry = value[at];
    if (typeof entry !== "string") return "olist";
    list += ENTRY + apart(entry);
  }
  return list;
}

/** A catalogue for the program: a list of objects, or an object whose `rows` is one. */
export function catalogueOf(value) {
  const isList = Array.isArray(value);
  const isRead = !isList && value !== undefined && value !== null;
  const rows = isRead ? property(value, "rows") : value;
  if (!Array.isArray(rows)) throw new Error("loadCatalogue: expected a list of rows, or an object with `rows`");
  if (rows.length > MOST_ROWS) throw new Error(`loadCatalogue: more than ${MOST_ROWS} rows`);
  const written = [isRead && property(value, "example") ? "example" : ""];
  for (let at = 0; at < rows.length && at < MOST_ROWS; at += 1) {
    const fields = fieldsOf(rows[at]);
    if (!fields) throw new Error(`loadCatalogue: row ${at + 1}: expected an object`);
    written.push(fields.join(FIELD));
  }
  return written.join(ENTRY);
}

/** The keys of a row, each with its value; null where it is no row, or one cannot be read. */
function fieldsOf(row) {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return null;
  try {
    const keys = Object.keys(row);
    if (keys.length > MOST_KEYS) return null;
    return [].concat(...keys.map((key) => [apart(key), apart(cellOf(row[key]))]));
  } catch (error) {
    return null;
  }
}

function cellOf(value) {
  if (typeof value === "string" || typeof value === "number") return String(value);
  return value === undefined || value === null ? "" : typeof value;
}
