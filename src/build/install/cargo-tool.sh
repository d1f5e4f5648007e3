#!/bin/sh
# Installs one command-line tool at an exact version into target/tools/bin: links to a copy of that version on the PATH, or
# compiles it. It is compiled without optimisation, because these tools run for a second at a time, and compiling fast
# matters more than running fast.
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
