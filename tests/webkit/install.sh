#!/bin/sh
# Makes sure of a WebKit with a WebDriver, and of a virtual screen for it.
set -eu

if command -v WebKitWebDriver >/dev/null && command -v xvfb-run >/dev/null && command -v dbus-run-session >/dev/null; then
    exit 0
fi
exec "$(dirname "$0")/../../src/build/install/from-debian.sh" \
    "No WebKitWebDriver, xvfb-run and dbus-run-session on the PATH: install them." \
    "WebKit, xvfb and dbus" webkit2gtk-driver xvfb dbus fonts-noto-cjk
