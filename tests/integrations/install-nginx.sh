#!/bin/sh
# Makes sure of an nginx for the test: one on the PATH, or Debian's package, unpacked into target/tools/nginx. It is not
# installed, so no service is started and no root is needed.
set -eu
cd "$(dirname "$0")/../.."

folder=target/tools/nginx
if command -v nginx >/dev/null || [ -x "$folder/usr/sbin/nginx" ]; then
    exit 0
fi
if ! command -v apt-get >/dev/null; then
    echo "No nginx on the PATH: install one." >&2
    exit 1
fi
echo "==> unpacking Debian's nginx into $folder, once"
mkdir -p "$folder"
cd "$folder"
apt-get download -qq nginx
dpkg-deb -x nginx_*.deb .
rm nginx_*.deb
usr/sbin/nginx -v
