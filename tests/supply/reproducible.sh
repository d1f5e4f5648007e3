#!/bin/sh
# Builds the site twice, from two clean clones of the last commit in folders of different names, and compares every byte.
# Installed tools are used; each clone downloads and compiles everything else itself.
set -eu
cd "$(dirname "$0")/../.."
here=$PWD
work=$here/target/reproducible
rm -rf "$work"
mkdir -p "$work"
for clone in one/a second/clone-with-a-longer-name; do
    git clone --quiet --no-hardlinks "$here" "$work/$clone"
    echo "==> building $clone"
    (cd "$work/$clone" && PATH="$here/target/tools/bin:$PATH" make build) >"$work/$(dirname $clone).log" 2>&1 ||
        { tail -n 30 "$work/$(dirname $clone).log"; exit 1; }
    (cd "$work/$clone/dist" && find . -type f | LC_ALL=C sort | xargs sha256sum) >"$work/$(dirname $clone).sums"
done
diff "$work/one.sums" "$work/second.sums"
echo "==> $(wc -l <"$work/one.sums") files, the same to the byte"
rm -rf "$work"
