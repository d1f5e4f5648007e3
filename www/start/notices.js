// What the start says above the page, and to the guide below it (www/arrival/notices.js).

const notices = {
  slow: ["计算器还在载入。下面的说明不用等就能看。", "The calculator is still loading. You can read the guide below meanwhile."],
  stopped: [
    "计算器停下了，没有给出结果。您的回答还在网址里：刷新页面可以再试，或先看下面的静态说明。",
    "The calculator stopped and shows no result. Your answers are still in the address: reload to try again, or read the static guide below.",
  ],
  offline: [
    "现在没有网络，这一页打不开。您的回答还在。",
    "There is no network, and this page cannot be opened. Your answers are still here.",
  ],
};

/** Says what is the matter, above the guide; without texts of ours, that the program is missing. */
export const explain = (matter, guide) => globalThis.skillsSubsidy.explain(matter, notices[matter], guide);

/** Says that another page of the site cannot be opened, above the page that stays. */
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
  addEventListener("popstate", stopSayingOffline, { once: true }); // whoever goes on has read it
}

export function stopSayingOffline() {
  const notice = document.getElementById("no-network");
  if (notice) notice.remove();
}
