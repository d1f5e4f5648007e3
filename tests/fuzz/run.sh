#!/bin/sh
# Fuzzes each decoder for SECONDS, starting with the corpus in tests/decoders/corpus; new inputs go into a copy in
# target/fuzz/corpus. Stops at a finding: its input is in target/fuzz/findings, and belongs in the corpus once the fault
# is fixed.
# usage: run.sh SECONDS [TARGET...]
set -eu
cd "$(dirname "$0")"
seconds=$1
shift
host=$(rustc -vV | sed -n 's/^host: //p')
# An explicit target keeps the coverage counters out of build scripts.
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
