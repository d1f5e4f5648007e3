#!/bin/sh
# Installs Debian packages with apt-get; without apt-get, prints the message and fails.
# usage: from-debian.sh MESSAGE DESCRIPTION PACKAGE...
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
