#!/bin/sh
# Sees to it that there is a WebKit that can be driven, and a screen for it. Installs Debian's where apt-get is at hand.
set -eu

if command -v WebKitWebDriver >/dev/null && command -v xvfb-run >/dev/null && command -v dbus-run-session >/dev/null; then
    exit 0
fi
if ! command -v apt-get >/dev/null; then
    echo "No WebKitWebDriver, xvfb-run and dbus-run-session on the PATH: install them." >&2
    exit 1
fi

echo "==> installing Debian's WebKit, xvfb and dbus"
as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
$as_root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends webkit2gtk-driver xvfb dbus fonts-noto-cjk
