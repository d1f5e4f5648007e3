// Asks the browser to cache the site for offline use (www/service-worker.js). Loaded by www/start/main.js once the
// calculator has started, so that it never delays it; without service workers it does nothing.

const workers = navigator.serviceWorker;
const scope = new URL("./", document.baseURI).href;
const script = new URL("service-worker.js", scope).href;
const prefix = `skills-subsidy ${scope} `;

// Each in Chinese and in English; the build writes them in (src/i18n/script_words.rs).
const [oldVersion, useNewVersion] = [globalThis.WORDS.oldVersion, globalThis.WORDS.useNewVersion];

/** Announces a newer release, which waits or which another tab activated, until the visitor switches to it. */
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

/** Unregisters the service worker and deletes its caches. */
async function leave(registration) {
  await registration.unregister();
  const ours = (await caches.keys()).filter((key) => key.startsWith(prefix));
  await Promise.all(ours.map((key) => caches.delete(key)));
}

/** Whether the site no longer has a service worker: the file is missing, or the server answers with another page. */
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
  if (registration.installing) follow(registration.installing); // the browser found the update before this script ran
  registration.addEventListener("updatefound", () => follow(registration.installing));
}

/** Caches the files of the employers' page, which are large: once that page was opened, and never with Save-Data. */
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

export {}; // makes this file a module, so that its names are not global
