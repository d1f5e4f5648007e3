// The stages of the start: one current stage, and one function that returns the stage that follows.

/**
 * reading: the page as it came, while its program is fetched
 * late:    the same for so long that the guide is shown meanwhile
 * ready:   the program is there and waits until the visitor's hands rest
 * drawing: the program takes the page over
 * running: the page is the program's
 * again:   the program failed, and another begins with the same answers
 * resumed: the page is that other program's
 * missing: the program could not be had
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

/** The stage after `event`; the same one where the event changes nothing. */
export const after = (stage, event) => following[stage][event] || stage;

/** Whether the program has yet to draw for the first time. */
export const isBefore = (stage) => ["reading", "late", "ready", "missing"].includes(stage);
