#!/bin/sh
# Fuzzes each decoder for so many seconds, from the corpus in tests/decoders/corpus; what is new is added to a copy in
# target/fuzz/corpus. A finding stops it: the input is left in target/fuzz/findings, and belongs into the corpus once
# it is mended.
# usage: run.sh SECONDS [TARGET...]
set -eu
cd "$(dirname "$0")"
seconds=$1
shift
host=$(rustc -vV | sed -n 's/^host: //p')
# With a target named, build scripts are compiled without the counters.
cargo build --locked --release --target "$host"
program=../../target/fuzz/$host/release/fuzz
findings=../../target/fuzz/findings
mkdir -p "$findings"
[ $# -gt 0 ] || set -- $(ls ../decoders/corpus)
for target in "$@"; do
    echo "==> $target, $seconds s"
    mkdir -p "../../target/fuzz/corpus/$target"
    longest=4096
    [ "$target" != pack ] || longest=32768 # a whole policy
    TARGET=$target "$program" "../../target/fuzz/corpus/$target" "../decoders/corpus/$target" -max_total_time="$seconds" \
        -timeout=10 -rss_limit_mb=2048 -max_len="$longest" -artifact_prefix="$findings/$target-" -print_final_stats=1 2>&1 |
        { grep -v -E '^#[0-9]+[[:space:]]+(NEW|REDUCE|pulse|RELOAD)' || true; } | tail -n 40 | tee "$findings/$target.log"
    ! grep -q -E 'ERROR: libFuzzer|panicked at' "$findings/$target.log" || exit 1
done
echo "==> nothing found"
