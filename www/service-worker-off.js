// Replaces service-worker.js to switch the service worker off: it caches nothing, answers nothing, and unregisters
// itself on every device that checks for an update.

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => {
  const leave = async () => {
    const ours = (await caches.keys()).filter((key) => key.startsWith(`skills-subsidy ${registration.scope} `));
    await Promise.all(ours.map((key) => caches.delete(key)));
    await registration.unregister();
  };
  event.waitUntil(leave());
});
