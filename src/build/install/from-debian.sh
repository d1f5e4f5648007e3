#!/bin/sh
# Installs packages of Debian's where apt-get is at hand; says what is missing where it is not.
# usage: from-debian.sh WHAT-IS-MISSING WHAT-IT-IS PACKAGE...
set -eu

missing=$1
name=$2
shift 2
if ! command -v apt-get >/dev/null; then
    echo "$missing" >&2
    exit 1
fi

echo "==> installing Debian's $name"
as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
$as_root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$@"
