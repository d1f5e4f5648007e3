#!/bin/sh
# Makes sure of a Chromium for the browser tests and, with apt-get, of Chinese fonts. Set CHROMIUM to the path of another
# Chromium to use that instead.
set -eu

chromium=${CHROMIUM:-/usr/bin/chromium}
fonts=/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc

if [ -x "$chromium" ] && { [ -e "$fonts" ] || ! command -v apt-get >/dev/null; }; then
    exit 0
fi
exec "$(dirname "$0")/from-debian.sh" \
    "No Chromium at $chromium: install one, and set CHROMIUM to its path." \
    "chromium and Chinese fonts" chromium fonts-noto-cjk
