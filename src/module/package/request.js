// What goes into the calculator's program: any input, read without being trusted, as one text: fields between NULs
// (src/module/request.rs). Numbers that are none, getters that throw, cyclic objects: nothing is followed deeper than one
// list of texts. What is not read is named, never passed over.

import { distance, failure, kindOf, nearest, shown } from "./failure.js";

/** Between the fields of a request. */
const FIELD = "\0";
/** Before each entry of a list, and between the rows of a catalogue. */
const ENTRY = "\x01";
/** Between the requests of many. */
export const ROW = "\x02";

/** The keys of a request. */
const KEYS = ["audience", "answers", "lang", "policy"];
const CATALOGUE_KEYS = ["rows", "example"];

/** The most keys that are read, and the most entries of a list: far above what any policy asks. */
const MOST = 1000;
/** The most rows of a catalogue that are read, and the most keys of one. */
const [MOST_ROWS, MOST_KEYS] = [50000, 40];

const isOwn = (object, key) => Object.prototype.hasOwnProperty.call(object, key);
const isObject = (value) => typeof value === "object" && value !== null;

/** A text without what stands between texts. */
const apart = (text) => (/[\0-\x02]/.test(text) ? text.replace(/[\0-\x02]/g, "\ufffd") : text);

/** A property; an error that names it where it cannot be read. */
export function property(object, key) {
  try {
    return object[key];
  } catch (error) {
    throw failure("unreadable", `${key}: cannot be read`);
  }
}

/** An input of `evaluate`, for the program: who asks (`head`), what of it is not read, and the answers. */
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

/** The keys of an object that are not among those known; of very many the first. */
function strangeKeys(object, known) {
  return Object.keys(object).filter((key) => !known.includes(key)).slice(0, MOST);
}

/** What stands under a key, in words. */
function said(object, key) {
  try {
    return shown(object[key]);
  } catch (error) {
    return "unreadable";
  }
}

/** What an object holds that is not read: what is in a Map, a Set, a Date, and what it inherits from a class. */
function unread(object) {
  const kind = kindOf(object);
  if (kind !== "Object") return [["answers", kind, "no_plain_object"]];
  const problems = [];
  for (let from = Object.getPrototypeOf(object); from !== null; from = Object.getPrototypeOf(from)) {
    // Whatever others did to the prototype of all objects, nobody answered that.
    if (Object.getPrototypeOf(from) === null && isOwn(from, "hasOwnProperty")) break;
    for (const key of Object.getOwnPropertyNames(from).slice(0, MOST)) {
      const { value } = Object.getOwnPropertyDescriptor(from, key);
      // What a class can do is no answer.
      if (key !== "constructor" && typeof value !== "function" && !isOwn(object, key)) problems.push([key, shown(value), "inherited"]);
    }
  }
  return problems;
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

/** The options of a call; an error that names one that there is not. */
export function optionsOf(options, name, known) {
  if (options === undefined || options === null) return {};
  const [strange] = isObject(options) ? strangeKeys(options, known) : [shown(options)];
  if (strange === undefined) return options;
  throw failure("unknown_key", `${name}: expected one of ${known.join(", ")}, found ${shown(strange)}; the nearest is ${nearest(strange, known)}`);
}

/** A catalogue for the program: a list of objects, or an object whose `rows` is one. */
export function catalogueOf(value) {
  const isList = Array.isArray(value);
  if (isObject(value) && !isList) {
    // Others may say what they like beside the two, but not mistype them.
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

/** The keys of a row, each with its value; null where it is no row, or one cannot be read. */
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
