#!/bin/sh
# Runs one step of a build; prints its expected duration on two cores without a cache before, and its measured duration
# after. usage: step.sh SECONDS NAME COMMAND…
set -eu
about=$1 name=$2
shift 2
echo "==> $name (about $about s the first time)"
begun=$(date +%s)
"$@"
echo "    took $(($(date +%s) - begun)) s"
