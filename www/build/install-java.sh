#!/bin/sh
# Sees to it that there is a Java for the HTML checker. Installs Debian's where apt-get is at hand.
set -eu

if command -v java >/dev/null; then
    exit 0
fi
if ! command -v apt-get >/dev/null; then
    echo "No java on the PATH: install one (17 or newer) for the HTML checker." >&2
    exit 1
fi

echo "==> installing Debian's Java for the HTML checker"
as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
$as_root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends default-jre-headless
