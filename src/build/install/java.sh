#!/bin/sh
# Makes sure of a Java runtime for the HTML checker.
set -eu

command -v java >/dev/null || exec "$(dirname "$0")/from-debian.sh" \
    "No java on the PATH: install one (17 or newer) for the HTML checker." \
    "Java for the HTML checker" default-jre-headless
