#!/bin/sh
# Sees to it that there is a Chromium for the browser tests, and fonts to draw Chinese with. Installs
# Debian's where apt-get is at hand. Set CHROMIUM to the path of another one to use that instead.
set -eu

chromium=${CHROMIUM:-/usr/bin/chromium}
fonts=/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc

if [ -x "$chromium" ] && { [ -e "$fonts" ] || ! command -v apt-get >/dev/null; }; then
    exit 0
fi
if ! command -v apt-get >/dev/null; then
    echo "No Chromium at $chromium: install one, and set CHROMIUM to its path." >&2
    exit 1
fi

echo "==> installing Debian's chromium and Chinese fonts"
as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
$as_root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk
