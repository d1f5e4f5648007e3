#!/bin/sh
# Puts one command-line tool, at one exact version, into target/tools/bin. A copy of that very version
# already on the PATH is linked to; otherwise it is compiled, and not optimised: these tools work for a
# second at a time, so compiling them fast matters more than making them fast.
# usage: cargo-tool.sh CRATE COMMAND VERSION SECONDS [options of `cargo install`]
set -eu

crate=$1 command=$2 version=$3 about=$4
shift 4
tools=target/tools

has_version() { # COMMAND; a subcommand of cargo may know its version by its name alone
    case "$({ "$1" --version || "$1" "${command#cargo-}" --version; } 2>/dev/null | head -n 1)" in
    "$command $version" | "$crate $version" | "$command-opt $version") ;;
    *) false ;;
    esac
}

if has_version "$tools/bin/$command"; then
    exit 0
fi
mkdir -p "$tools/bin"
if has_version "$command"; then
    found=$(command -v "$command")
    echo "==> using $command $version from $found"
    ln -sf "$found" "$tools/bin/$command"
    exit 0
fi

export CARGO_TARGET_DIR="$tools/compiling"
export CARGO_PROFILE_DEV_DEBUG=0
src/build/step.sh "$about" "compiling $command $version into $tools, once" cargo install --debug "$crate" --version "$version" --root "$tools" --force "$@"
rm -rf "$CARGO_TARGET_DIR"
