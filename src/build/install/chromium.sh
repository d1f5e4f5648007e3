#!/bin/sh
# Sees to it that there is a Chromium for the browser tests, and, where Debian's can be had, fonts to draw Chinese with.
# Set CHROMIUM to the path of another one to use that instead.
set -eu

chromium=${CHROMIUM:-/usr/bin/chromium}
fonts=/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc

if [ -x "$chromium" ] && { [ -e "$fonts" ] || ! command -v apt-get >/dev/null; }; then
    exit 0
fi
exec "$(dirname "$0")/from-debian.sh" \
    "No Chromium at $chromium: install one, and set CHROMIUM to its path." \
    "chromium and Chinese fonts" chromium fonts-noto-cjk
