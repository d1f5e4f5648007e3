#!/bin/sh
# Runs one step of a build, and says beforehand how long it is likely to take on two cores, where nothing of it is kept
# from before, and afterwards how long it took. usage: step.sh SECONDS NAME COMMAND…
set -eu
about=$1 name=$2
shift 2
echo "==> $name (about $about s the first time)"
begun=$(date +%s)
"$@"
echo "    took $(($(date +%s) - begun)) s"
