// Decides when the program may redraw the page without interrupting the visitor.

let isHeld = false; // a finger on the page, or a button of the mouse
const hold = (event) => (isHeld = event.type === "pointerdown");
for (const type of ["pointerdown", "pointerup", "pointercancel"]) addEventListener(type, hold, true);

/** Someone types: a phone would put its keyboard away. */
function isTyping(place) {
  const field = document.activeElement;
  if (!place.contains(field) || field.type !== "text") return false;
  return !(field.form && field.form.dataset.pressed);
}

/**
 * Resolves when nobody types, no tap is half done, and nobody reads the guide, which goes with the program; whoever
 * asked for the program reads on elsewhere (`isAskedFor`).
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
