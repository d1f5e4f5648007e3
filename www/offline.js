// Asks the browser to cache the site for offline use (www/service-worker.js). Loaded by www/start/main.js once the
// calculator has started, so that it never delays it; without service workers it does nothing.

const workers = navigator.serviceWorker;
const scope = new URL("./", document.baseURI).href;
const script = new URL("service-worker.js", scope).href;
const prefix = `skills-subsidy ${scope} `;

// In Chinese and in English, written in by the build (src/i18n/script_words.rs).
const [oldVersion, useNewVersion] = [globalThis.WORDS.oldVersion, globalThis.WORDS.useNewVersion];

/** Says that the page is of an older release than the one that waits, or that another tab took, until the visitor does. */
function announce(waiting) {
  if (document.getElementById("new-version")) return;
  const english = /[?&]lang=en(&|$)/.test(location.hash) || document.documentElement.lang === "en";
  const notice = document.createElement("div");
  notice.id = "new-version";
  notice.className = "notice notice--warning";
  notice.setAttribute("role", "status");
  document.getElementById("app").before(notice);
  for (const at of english ? [1, 0] : [0, 1]) {
    const line = document.createElement("p");
    line.lang = at === 0 ? "zh-CN" : "en";
    const button = document.createElement("button");
    button.className = "button button--secondary";
    button.type = "button";
    button.textContent = useNewVersion[at];
    button.addEventListener("click", () => {
      // The answers stay in the address.
      if (!waiting) return location.reload();
      workers.addEventListener("controllerchange", () => location.reload());
      waiting.postMessage("skills-subsidy-begin");
    });
    line.append(`${oldVersion[at]} `, button);
    notice.append(line);
  }
}

/** Takes the service worker off this device, with what it keeps. */
async function leave(registration) {
  await registration.unregister();
  const ours = (await caches.keys()).filter((key) => key.startsWith(prefix));
  await Promise.all(ours.map((key) => caches.delete(key)));
}

/** Whether the site no longer has a service worker: its file is gone, or another page stands in its place. */
async function isGone() {
  const response = await fetch(script, { cache: "no-store" });
  const type = response.headers.get("Content-Type") || "";
  return response.status === 404 || response.status === 410 || (response.ok && !/javascript|ecmascript/.test(type));
}

function watch(registration) {
  const tell = (worker) => {
    // Without a controller this is a first visit, so there is no older release.
    if (worker && workers.controller) announce(worker);
  };
  tell(registration.waiting);
  if (workers.controller) workers.addEventListener("controllerchange", () => announce(null));
  const follow = (worker) => worker.addEventListener("statechange", () => worker.state === "installed" && tell(worker));
  if (registration.installing) follow(registration.installing); // the browser looked before we did
  registration.addEventListener("updatefound", () => follow(registration.installing));
}

/** What the employers' page needs is large: it is kept once that page was opened, and never for those who save data. */
async function keepEmployers() {
  if (navigator.connection && navigator.connection.saveData) return;
  const { active } = await workers.ready;
  active.postMessage("skills-subsidy-keep-employers");
}

async function begin() {
  const former = await workers.getRegistration(scope);
  // Removed meanwhile, so it serves only this page: registering again would keep it installed.
  if (!former && workers.controller) return;
  const ours = former && former.scope === scope ? former : null;
  if (ours) watch(ours);
  try {
    const registration = ours || (await workers.register(globalThis.skillsSubsidy.scriptAddress("service-worker.js"), { scope }));
    if (ours) await ours.update();
    else watch(registration);
  } catch (error) {
    // Either there is no network; or the file was removed, and every device is to be released.
    if (ours && (await isGone().catch(() => false))) return leave(ours);
  }
  if (document.documentElement.dataset.page === "employers") await keepEmployers();
}

if (workers) begin().catch(() => {});

export {}; // a module: its names are its own
