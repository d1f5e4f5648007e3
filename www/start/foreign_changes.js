// Changes by others to the page that the program rendered: a translator replaces every text by elements, an extension
// wraps, moves, adds and removes nodes. The program keeps references to its nodes and writes into them, wherever they
// are now; a text that a translator removed would show its old content, and a missing parent stops the program. So
// foreign changes are recorded, and undone right before the program may render: the page then shows the program's
// state, and a translator translates it again.

/** How often what was taken away is put back at once, between two calls of the program: somebody may insist. */
const MOST_RETURNS = 3;
/** More changes than this between two calls are undone at once, so that the notes stay short. */
const MOST_NOTES = 10000;

const everything = { childList: true, characterData: true, characterDataOldValue: true, subtree: true };

let place = null; // where the program draws; null before it does
let inside = null; // observes all of it
let around = null; // observes that it stays in the page
let notes = []; // what others changed, in their order
let isUndoing = false;
let returns = 0;
let handled = null; // the event that the program was called for last,
let handledAt = null; // and where: it may hear of one event in several places

/** Begins to watch the element that the program draws in. */
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

/** The last change first: each finds the page as it left it. */
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
  inside.takeRecords(); // our own
  isUndoing = false;
}

/** Whether somebody else put `node`, or what it is in, where it is. */
const isForeign = (node) => notes.some(({ addedNodes }) => [...addedNodes].some((added) => added.contains(node)));

/** Hears of changes between two calls. Text can wait for the next; a button that is gone, or a copy of it, answers nobody. */
function note(changes) {
  const isGone = (node) => node.nodeType === Node.ELEMENT_NODE && !place.contains(node) && !isForeign(node);
  const isLost = changes.some(({ removedNodes }) => [...removedNodes].some(isGone));
  notes.push(...changes);
  if (notes.length > MOST_NOTES || (isLost && mayReturn())) undo();
}

/** Puts the place back where somebody wrote the page anew, with a copy of it that answers nobody. */
function putPlaceBack(changes) {
  if (place.isConnected || !mayReturn()) return;
  const { target } = changes[0];
  const copy = document.getElementById(place.id);
  if (copy) copy.replaceWith(place);
  else target.append(place);
  around.takeRecords(); // our own
}

function mayReturn() {
  returns += 1;
  return returns <= MOST_RETURNS;
}

/**
 * Right before the program is called: it may draw. It does not while it handles an event, but in a microtask after that:
 * until then the page stays as it is, where the event happened and another of the same tap may be on its way.
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

/** Right after: what has changed meanwhile is its own work. */
export function afterCall() {
  if (place) inside.takeRecords();
}
