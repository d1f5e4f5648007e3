// Put in the place of service-worker.js, this switches the service worker off: it keeps nothing, answers nothing, and
// takes itself off every device that asks for a newer one.

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => {
  const leave = async () => {
    const ours = (await caches.keys()).filter((key) => key.startsWith(`skills-subsidy ${registration.scope} `));
    await Promise.all(ours.map((key) => caches.delete(key)));
    await registration.unregister();
  };
  event.waitUntil(leave());
});
