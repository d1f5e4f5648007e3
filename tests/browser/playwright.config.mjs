// Browser tests: one file per concern, each ending in .spec.mjs. They run against the built site (dist/),
// served from a sub-path as a portal would, by the same server as `make serve`.

import { defineConfig } from "@playwright/test";
import { QUICK } from "../../src/build/server.mjs";

const port = Number(process.env.TEST_PORT ?? 4173);
const mount = "/portal/tools/subsidy/";
const address = `http://127.0.0.1:${port}${mount}`;

// Chromium 156 draws the list below its address bar as two web pages, in a process of their own, for each window: half of
// the processor time that a test took.
const ADDRESS_BAR = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"];

// What Playwright 1.65 switches off by the same option, of which Chromium heeds the last alone.
const AS_PLAYWRIGHT = [
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
  // Room for a slow machine: nothing waits this long where all is well.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  workers: 2,
  // What fails now and then is a fault, in the test or in the product.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    baseURL: address,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        `--disable-features=${[...ADDRESS_BAR, ...AS_PLAYWRIGHT].join()}`,
        "--no-sandbox", // tests may run as root
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
