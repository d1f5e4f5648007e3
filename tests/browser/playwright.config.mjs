// Browser tests: one file per subject, each ending in .spec.mjs. They run against the built site (dist/), served from a
// sub-path as a portal would, by the server of `make serve`.

import { defineConfig } from "@playwright/test";
import { QUICK } from "../../src/build/server.mjs";

const port = Number(process.env.TEST_PORT ?? 4173);
const mount = "/portal/tools/subsidy/";
const address = `http://127.0.0.1:${port}${mount}`;

// Chromium 156 shows the suggestions of its address bar as two web pages, which it loads in a process of their own for each
// window. No test sees them, and they took half of the processor time of a test.
const ADDRESS_BAR = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"];

// What Playwright 1.65 disables with the same option: Chromium reads only the last one.
const OF_PLAYWRIGHT = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: "output",
  fullyParallel: true,
  // Generous for slow machines; a passing test never waits this long.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  workers: 2,
  // A flaky test is a fault in the test or in the product, and a retry would hide it.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    baseURL: address,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    launchOptions: {
      // Debian's chromium-headless-shell takes a third less processor time than Chromium, and is set in the same way.
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        `--disable-features=${[...ADDRESS_BAR, ...OF_PLAYWRIGHT].join()}`,
        "--no-sandbox", // because tests may run as root
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `node ../../src/build/server.mjs --folder ../../dist --mount ${mount} --port ${port} --effort ${QUICK}`,
    url: address,
    reuseExistingServer: !process.env.CI,
  },
});
