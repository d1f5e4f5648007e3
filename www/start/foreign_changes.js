// Changes by others to the page that the program rendered: a translator replaces every text by elements, an extension
// wraps, moves, adds and removes nodes. The program keeps references to its nodes and writes into them, wherever they
// are now; a text that a translator removed would show its old content, and a missing parent stops the program. So
// foreign changes are recorded, and undone right before the program may render: the page then shows the program's
// state, and a translator translates it again.

/** The number of times that removed nodes are put back between two calls of the program: the other script may insist. */
const MOST_RETURNS = 3;
/** The number of recorded changes that triggers an undo, so that the record stays short. */
const MOST_NOTES = 10000;

const everything = { childList: true, characterData: true, characterDataOldValue: true, subtree: true };

let place = null; // the element that the program draws in; null before it does
let inside = null; // observes its content
let around = null; // observes its removal from the page
let notes = []; // the foreign changes, in their order
let isUndoing = false;
let returns = 0;
let handled = null; // the event of the last call of the program,
let handledAt = null; // and its target: one event may reach several listeners

/** Starts to observe the element that the program draws in. */
export function watch(drawn) {
  if (inside) [inside, around].forEach((observer) => observer.disconnect());
  place = drawn;
  notes = [];
  inside = new MutationObserver(note);
  inside.observe(place, everything);
  around = new MutationObserver(putPlaceBack);
  around.observe(place.parentNode, { childList: true });
}

function undoOne({ type, target, addedNodes, removedNodes, previousSibling, nextSibling, oldValue }) {
  if (type === "characterData") {
    target.data = oldValue;
    return;
  }
  for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
  const isChild = (node) => node && node.parentNode === target;
  const after = isChild(previousSibling) ? previousSibling.nextSibling : null;
  for (const node of removedNodes) target.insertBefore(node, isChild(nextSibling) ? nextSibling : after);
}

/** Undoes the changes in reverse order, so that each finds the page as it was right after it. */
function undo() {
  notes.push(...inside.takeRecords());
  if (notes.length === 0 || isUndoing) return;
  isUndoing = true;
  const focused = document.activeElement;
  const selection = focused.type === "text" ? [focused.selectionStart, focused.selectionEnd] : null;
  for (const change of notes.splice(0).reverse()) undoOne(change);
  if (document.activeElement !== focused && place.contains(focused)) {
    focused.focus({ preventScroll: true });
    if (selection) focused.setSelectionRange(...selection);
  }
  inside.takeRecords(); // our own changes
  isUndoing = false;
}

/** Whether a foreign script inserted `node` or an ancestor of it. */
const isForeign = (node) => notes.some(({ addedNodes }) => [...addedNodes].some((added) => added.contains(node)));

/** Records changes between two calls. Removed elements are put back at once: a missing or copied button does nothing. */
function note(changes) {
  const isGone = (node) => node.nodeType === Node.ELEMENT_NODE && !place.contains(node) && !isForeign(node);
  const isLost = changes.some(({ removedNodes }) => [...removedNodes].some(isGone));
  notes.push(...changes);
  if (notes.length > MOST_NOTES || (isLost && mayReturn())) undo();
}

/** Puts the element back where a script rewrote the page with a copy of it, in which no listener works. */
function putPlaceBack(changes) {
  if (place.isConnected || !mayReturn()) return;
  const { target } = changes[0];
  const copy = document.getElementById(place.id);
  if (copy) copy.replaceWith(place);
  else target.append(place);
  around.takeRecords(); // our own changes
}

function mayReturn() {
  returns += 1;
  return returns <= MOST_RETURNS;
}

/**
 * Called right before the program is. The program renders in a microtask after the event that it handles, so during the
 * event the page is left alone: the event's target, and further events of the same tap, depend on it.
 */
export function beforeCall() {
  if (!place) return;
  const { event } = window;
  const isHandled = event && (event !== handled || event.currentTarget !== handledAt);
  handled = event;
  handledAt = event ? event.currentTarget : null;
  returns = 0;
  if (isHandled) notes.push(...inside.takeRecords());
  else undo();
}

/** Called right after: the changes until now are the program's own. */
export function afterCall() {
  if (place) inside.takeRecords();
}
