// The stages of the start, as a state machine: one current stage, and a function that returns the next.

/**
 * reading: the program is fetched; the page is the HTML
 * late:    the same for so long that the guide is shown
 * ready:   the program is fetched and waits until the visitor neither types nor taps
 * drawing: the program takes the page over
 * running: the program has the page
 * again:   the program failed, and another starts with the same answers
 * resumed: the second program has the page
 * missing: the program could not be fetched
 * stopped: the second program failed too
 */
const following = {
  reading: { asked: "reading", slow: "late", fetched: "ready", lost: "missing" },
  late: { fetched: "ready", lost: "missing" },
  ready: { rested: "drawing" },
  drawing: { drawn: "running", failed: "again" },
  running: { failed: "again" },
  again: { drawn: "resumed", failed: "stopped", lost: "stopped" },
  resumed: { failed: "stopped" },
  missing: { asked: "reading" },
  stopped: {},
};

/** Returns the stage after `event`; the same stage if the event does not apply. */
export const after = (stage, event) => following[stage][event] || stage;

/** Whether the program has not drawn yet. */
export const isBefore = (stage) => ["reading", "late", "ready", "missing"].includes(stage);
