#!/bin/sh
# Puts one command-line tool, at one exact version, into target/tools/bin. A copy of that very version
# already on the PATH is linked to; otherwise it is compiled, lightly optimised: these tools work for a
# second at a time, so compiling them fast matters more than making them fast.
# usage: install-cargo-tool.sh CRATE COMMAND VERSION MINUTES [options of `cargo install`]
set -eu

crate=$1 command=$2 version=$3 minutes=$4
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

echo "==> compiling $command $version into $tools, once (about $minutes min on 2 cores)"
export CARGO_TARGET_DIR="$tools/compiling"
export CARGO_PROFILE_RELEASE_OPT_LEVEL=1
export CARGO_PROFILE_RELEASE_LTO=off
export CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16
export CARGO_PROFILE_RELEASE_DEBUG=0
cargo install "$crate" --version "$version" --root "$tools" --force "$@"
rm -rf "$CARGO_TARGET_DIR"
