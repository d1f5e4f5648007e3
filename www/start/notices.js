// The notices of the start, above the page and at the guide below it (www/arrival/notices.js). The build writes in the
// words from src/i18n/script_words.rs, each in Chinese and in English.

const notices = {
  slow: globalThis.WORDS.slow,
  stopped: globalThis.WORDS.stopped,
  offline: globalThis.WORDS.offline,
};

/** Shows a notice above the guide; without texts, the notice that the program is missing. */
export const explain = (matter, guide) => globalThis.skillsSubsidy.explain(matter, notices[matter], guide);

/** Shows above the current page that another page of the site cannot be opened. */
export function sayOffline(place) {
  stopSayingOffline();
  const notice = document.createElement("div");
  Object.assign(notice, { id: "no-network", className: "notice notice--warning" });
  notice.setAttribute("role", "alert");
  notices.offline.forEach((text, at) => {
    const line = document.createElement("p");
    line.lang = at === 1 ? "en" : "zh-CN";
    line.textContent = text;
    notice.append(line);
  });
  place.before(notice);
  addEventListener("popstate", stopSayingOffline, { once: true }); // the visitor has read it and goes on
}

export function stopSayingOffline() {
  const notice = document.getElementById("no-network");
  if (notice) notice.remove();
}
