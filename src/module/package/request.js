// Serialises an input for the program as one text, its fields separated by NUL (src/module/request.rs). The input is not
// trusted: getters may throw and objects may be cyclic, so nothing is read deeper than one list of texts. Every value that
// is not read is reported as a problem.

import { distance, failure, kindOf, nearest, shown } from "./failure.js";

/** The separator of a request's fields. */
const FIELD = "\0";
/** The prefix of each entry of a list, and the separator of a catalogue's rows. */
const ENTRY = "\x01";
/** The separator of several requests. */
export const ROW = "\x02";

/** The keys of an input of `evaluate`. */
const KEYS = ["audience", "answers", "lang", "policy"];
const CATALOGUE_KEYS = ["rows", "example"];

/** The limit of keys and of list entries that are read: far above the number of facts of any policy. */
const MOST = 1000;
/** The limits of a catalogue: its rows, and the keys of a row. */
const [MOST_ROWS, MOST_KEYS] = [50000, 40];

const isOwn = (object, key) => Object.prototype.hasOwnProperty.call(object, key);
const isObject = (value) => typeof value === "object" && value !== null;

/** Replaces the separators in a text. */
const apart = (text) => (/[\0-\x02]/.test(text) ? text.replace(/[\0-\x02]/g, "\ufffd") : text);

/** Reads a property. Throws `unreadable`, with the key, where a getter throws. */
export function property(object, key) {
  try {
    return object[key];
  } catch (error) {
    throw failure("unreadable", `${key}: cannot be read`);
  }
}

/** Serialises an input of `evaluate`: `head` (policy, audience, language), the keys that are not read, and the answers. */
export function requestOf(head, input) {
  const strange = strangeKeys(input, KEYS).map((key) => [key, said(input, key), "unknown_key"]);
  const answers = property(input, "answers");
  let request = head.join(FIELD);
  const note = ([key, value, code]) => (request += `${FIELD}${apart(key)}${FIELD}x${code}${ENTRY}${apart(value)}`);
  strange.forEach(note);
  if (answers === undefined || answers === null) return request;
  if (!isObject(answers) || Array.isArray(answers)) {
    throw failure("answers_no_object", `evaluate: expected \`answers\` to be an object of fact ids and values, found ${shown(answers)}`);
  }
  const keys = Object.keys(answers);
  if (keys.length > MOST) throw failure("too_many_answers", `evaluate: \`answers\` has more than ${MOST} keys`);
  unread(answers).forEach(note);
  for (const key of keys) request += FIELD + apart(key) + FIELD + valueOf(answers, key);
  return request;
}

/** Returns the own keys of an object that are not among `known`, at most MOST of them. */
function strangeKeys(object, known) {
  return Object.keys(object).filter((key) => !known.includes(key)).slice(0, MOST);
}

/** Returns the value of a key as text for a message. */
function said(object, key) {
  try {
    return shown(object[key]);
  } catch (error) {
    return "unreadable";
  }
}

/** Returns problems for what is not read of an object: the content of a Map, Set or Date, and inherited properties. */
function unread(object) {
  const kind = kindOf(object);
  if (kind !== "Object") return [["answers", kind, "no_plain_object"]];
  const problems = [];
  for (let from = Object.getPrototypeOf(object); from !== null; from = Object.getPrototypeOf(from)) {
    // Properties that a polyfill added to Object.prototype are not answers.
    if (Object.getPrototypeOf(from) === null && isOwn(from, "hasOwnProperty")) break;
    for (const key of Object.getOwnPropertyNames(from).slice(0, MOST)) {
      const { value } = Object.getOwnPropertyDescriptor(from, key);
      // Nor are the methods of a class.
      if (key !== "constructor" && typeof value !== "function" && !isOwn(object, key)) problems.push([key, shown(value), "inherited"]);
    }
  }
  return problems;
}

/** Serialises an answer: a letter for its type, and its text. */
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
  // By index, because an iterator may be overridden.
  for (let at = 0; at < value.length && at < MOST; at += 1) {
    const entry = value[at];
    if (typeof entry !== "string") return "olist";
    list += ENTRY + apart(entry);
  }
  return list;
}

/** Returns the options of a call. Throws `unknown_key`, with the nearest key, for an option that does not exist. */
export function optionsOf(options, name, known) {
  if (options === undefined || options === null) return {};
  const [strange] = isObject(options) ? strangeKeys(options, known) : [shown(options)];
  if (strange === undefined) return options;
  throw failure("unknown_key", `${name}: expected one of ${known.join(", ")}, found ${shown(strange)}; the nearest is ${nearest(strange, known)}`);
}

/** Serialises a catalogue: an array of rows, or an object with `rows`. Throws `catalogue_no_list` or `catalogue_row`. */
export function catalogueOf(value) {
  const isList = Array.isArray(value);
  if (isObject(value) && !isList) {
    // Further keys, such as $schema, are allowed; a key close to a known one is a typing error.
    const mistyped = strangeKeys(value, CATALOGUE_KEYS).find((key) => CATALOGUE_KEYS.some((known) => distance(key.toLowerCase().slice(0, 60), known) < 3));
    if (mistyped !== undefined) {
      throw failure("unknown_key", `loadCatalogue: found ${shown(mistyped)}; the nearest key is ${nearest(mistyped, CATALOGUE_KEYS)}`);
    }
  }
  const rows = isObject(value) && !isList ? property(value, "rows") : value;
  if (!Array.isArray(rows)) throw failure("catalogue_no_list", "loadCatalogue: expected a list of rows, or an object with `rows`");
  if (rows.length > MOST_ROWS) throw failure("too_many_rows", `loadCatalogue: more than ${MOST_ROWS} rows`);
  const written = [!isList && property(value, "example") ? "example" : ""];
  for (let at = 0; at < rows.length && at < MOST_ROWS; at += 1) {
    const fields = fieldsOf(rows[at]);
    if (!fields) throw failure("catalogue_row", `loadCatalogue: row ${at + 1}: expected a plain object, found ${shown(rows[at])}`);
    written.push(fields.join(FIELD));
  }
  return written.join(ENTRY);
}

/** Returns the keys and values of a row in turn; null where it is no plain object or a value cannot be read. */
function fieldsOf(row) {
  if (!isObject(row) || Array.isArray(row)) return null;
  try {
    const keys = Object.keys(row);
    if (keys.length > MOST_KEYS || unread(row).length > 0) return null;
    return [].concat(...keys.map((key) => [apart(key), apart(cellOf(row[key]))]));
  } catch (error) {
    return null;
  }
}

function cellOf(value) {
  if (typeof value === "string" || typeof value === "number") return String(value);
  return value === undefined || value === null ? "" : typeof value;
}
