// Decides when the program may redraw the page without interrupting the visitor.

let isHeld = false; // a finger is down, or a mouse button
const hold = (event) => (isHeld = event.type === "pointerdown");
for (const type of ["pointerdown", "pointerup", "pointercancel"]) addEventListener(type, hold, true);

/** Whether the visitor types: redrawing the field would close the phone's keyboard. */
function isTyping(place) {
  const field = document.activeElement;
  if (!place.contains(field) || field.type !== "text") return false;
  return !(field.form && field.form.dataset.pressed);
}

/**
 * Resolves when the visitor neither types nor taps, nor reads the guide, which the program replaces. Whoever asked for the
 * program (`isAskedFor`) is not reading the guide.
 */
export function atRest(place, guide, isAskedFor) {
  return new Promise((done) => {
    const look = () => {
      if (isHeld || isTyping(place) || (guide.open && !isAskedFor())) requestAnimationFrame(look);
      else done();
    };
    look();
  });
}
