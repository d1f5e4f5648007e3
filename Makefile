# The targets of the project. Requirements: rustup, Node 20.19 or newer, make, a C linker (and, for `make test`, Debian's
# apt-get or a Chromium). Missing tools are installed into target/ and node_modules/ and announced; a tool on the PATH is
# used only if it has exactly the required version.

.DEFAULT_GOAL := help
.NOTPARALLEL:
SHELL := /bin/sh

TRUNK_VERSION := 0.21.14
CARGO_DENY_VERSION := 0.20.2
MUTANTS_VERSION := 27.1.0
# wasm-bindgen's command must have the version of its crate.
WASM_BINDGEN_VERSION := $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)

PORT ?= 8080
HOST ?= 127.0.0.1
export CHROMIUM ?= /usr/bin/chromium
export PATH := $(CURDIR)/target/tools/bin:$(PATH)
# Trunk rejects the usual value 1 of this variable.
unexport NO_COLOR

step := src/build/step.sh
wasm := --locked --target wasm32-unknown-unknown
# The programs of the site. The module is built separately, with other features.
programs := --features app,roster --bin app --bin employers --bin roster
module := --features module --bin module
sources := $(shell find src www tests/example_policy index.html Trunk.toml Cargo.toml Cargo.lock .cargo rust-toolchain.toml Makefile \
	-type f -not -path '*/node_modules/*')
build_packages := src/build/node_modules/.package-lock.json
peer_packages := tests/benchmarks/peers/node_modules/.package-lock.json
openfisca := target/peers-python/installed
integration_packages := tests/integrations/node_modules/.package-lock.json
browser_packages := tests/browser/node_modules/.package-lock.json

.PHONY: help policy serve build test check check-supply reproducible fuzz proof mutants test-native test-module test-browser test-integrations webkit \
	bench bench-peers bench-lighthouse size examples screenshots package format clean distclean rust-parts trunk wasm-bindgen \
	twiggy cargo-deny cargo-mutants chromium java

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22

# A build compiles the policy compiler with the features of the program that draws the pages, so that the library is compiled
# once for both.
policy_features :=

policy: ## check the policies' folders and compile them into packs (seconds)
	@cargo run --quiet --locked $(policy_features) --bin policy -- --site target/policies

serve: build ## build the site and serve it (PORT=8080 HOST=127.0.0.1)
	@node src/build/server.mjs --folder dist --port $(PORT) --host $(HOST)

build: dist/index.html ## build the site: dist/, for any static server and any path

dist/index.html: $(sources) $(build_packages) | rust-parts trunk wasm-bindgen
	@$(step) 10 "fetching the crates" cargo fetch --locked # because Trunk.toml forbids Trunk to download
	@$(step) 110 "compiling the programs" cargo build --quiet --profile wasm $(wasm) $(programs)
	@$(step) 40 "compiling the JavaScript module" cargo build --quiet --profile wasm $(wasm) $(module)
	@$(step) 110 "checking and compiling the policies" $(MAKE) --no-print-directory policy policy_features="--features prerender"
	@RUST_BACKTRACE=0 $(step) 110 "assembling the site" trunk build

# Tests, cheapest first.

test: ## run every check and test, with the duration of each (an hour the first time, on two cores)
	@$(step) 330 "checking format and lints" $(MAKE) --no-print-directory check
	@$(step) 600 "building and running the native tests" $(MAKE) --no-print-directory test-native
	@$(step) 480 "building the site" $(MAKE) --no-print-directory build
	@$(step) 120 "checking third-party code" $(MAKE) --no-print-directory check-supply
	@$(step) 60 "testing the module" $(MAKE) --no-print-directory test-module
	@$(step) 1100 "testing the site in Chromium" $(MAKE) --no-print-directory test-browser
	@echo "==> all checks and tests passed"

check: | rust-parts ## check format and lints, native and wasm
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy $(wasm) --lib $(programs) -- -D warnings
	cargo clippy $(wasm) --lib $(module) -- -D warnings
	cargo clippy --locked --features prerender --bin static-pages -- -D warnings

check-supply: build $(browser_packages) | cargo-deny ## check third-party code: licences, sources, versions, what ships; advisories if the databases can be reached
	cargo-deny --locked --config tests/supply/deny.toml check --hide-inclusion-graph licenses bans sources
	node tests/supply/check.mjs

reproducible: ## build the site from two clean clones of the last commit and compare every byte
	tests/supply/reproducible.sh

# Also needs a C++ compiler, for libFuzzer.
FUZZ_SECONDS ?= 60
fuzz: ## fuzz the eleven decoders for inputs that crash or hang one (FUZZ_SECONDS=60 for each)
	tests/fuzz/run.sh $(FUZZ_SECONDS)

test-native: ## run the Rust tests
	@if cargo nextest --version >/dev/null 2>&1; \
	then set -x; cargo nextest run --locked && cargo test --locked --doc; \
	else set -x; cargo test --locked; fi

test-module: build $(browser_packages) ## test the built module and the start of a page in Node, the support for old phones, and the declaration of every file
	node src/build/check-wasm.mjs
	node src/build/check-scripts.mjs
	node --test tests/module/*.test.mjs tests/start/*.test.mjs tests/supply/*.test.mjs

# A copy of the site whose application panics on demand.
target/panicking-site/index.html: dist/index.html tests/browser/panicking-site.mjs
	@echo "==> building the site that panics on demand"
	node tests/browser/panicking-site.mjs

test-browser: build target/panicking-site/index.html $(browser_packages) | chromium java ## test the built site in Chromium (CHROMIUM=/usr/bin/chromium)
	cd tests/browser && npx playwright test $(SPEC)

# Not part of `make test`, because it installs 440 MB of bundlers, and nginx.
test-integrations: build $(integration_packages) | chromium ## test the instructions for webpack, esbuild, Vite, Next and nginx (4 minutes)
	@tests/integrations/install-nginx.sh
	@$(step) 180 "building and running the package with webpack, esbuild, Vite and Next, and nginx as printed" \
		node --test --test-concurrency=1 tests/integrations/*.test.mjs

# Not part of `make test`, because WebKit depends on half a desktop.
webkit: build tests/webkit/node_modules/.package-lock.json $(browser_packages) ## test the built site in WebKit, the engine of every browser on an iPhone
	@tests/webkit/install.sh
	node --test tests/webkit/visit.test.mjs

proof: ## run the proof of the rules and write its report, target/proof/proof-en.html (also part of the site)
	cargo test --locked --release --test truth_tables --test edges --test policy_mutants --test metamorphic \
		--test personas --test boundaries --test ledger --test coverage -- --nocapture
	cargo run --quiet --locked --features prerender --bin static-pages -- target/proof
	@cp www/plain.css target/proof/ && cp www/embedding/guest.js target/proof/frame.js
	@echo "==> target/proof/proof-zh.html, target/proof/proof-en.html"

# Measured: 52 minutes for 921 changes, one at a time, on two cores that another job used at times; a change takes about
# 3 seconds, and the nine that cause a timeout 20 or 30.
# Compiled crates are kept between changes, and properties run on few cases, the same each time. A change with which the
# compiler or a test times out counts as detected (status 3), but must not hide an undetected one.
mutants: export CARGO_TARGET_DIR := $(CURDIR)/target/mutation/compiled
mutants: export PROPTEST_CASES := 16
mutants: export PROPTEST_RNG_SEED := 1
mutants: export PROPTEST_MAX_SHRINK_ITERS := 0
mutants: export PROPTEST_DISABLE_FAILURE_PERSISTENCE := true
mutants: export RUST_BACKTRACE := 0
mutants: | cargo-mutants ## change the code in 900 places, one by one; fails if no test detects a change (an hour; SHARD=0/8 to 7/8 for an eighth)
	cargo mutants --colors never --build-timeout 30 $(if $(SHARD),--shard $(SHARD)) --output target/mutation || \
	{ test $$? -eq 3 && ! test -s target/mutation/mutants.out/missed.txt; }

bench: build $(browser_packages) bench-peers bench-lighthouse | chromium ## measure the speed, also of other engines, and the first load
	cargo bench --locked
	cargo run --locked --quiet --release --example hostile_files
	node tests/browser/benchmark.mjs
	node tests/benchmarks/many.mjs
	node tests/browser/slow-benchmark.mjs
	node tests/browser/roster-benchmark.mjs

size: build | twiggy ## report the programs' sizes by section and by crate
	node src/build/size-report.mjs

bench-peers: build $(browser_packages) $(peer_packages) $(openfisca) | chromium ## measure our engine and others on one policy
	cargo build --locked --release --example peers-native
	cargo build --locked --profile wasm --target wasm32-unknown-unknown --features peers --bin peers
	wasm-bindgen --target web --out-dir target/peers target/wasm32-unknown-unknown/wasm/peers.wasm
	node tests/benchmarks/peers/run.mjs

bench-lighthouse: build tests/benchmarks/lighthouse/node_modules/.package-lock.json | chromium ## run Lighthouse, mobile, median of five
	node tests/benchmarks/lighthouse/run.mjs

examples: build $(browser_packages) ## write two pages of a portal that embed the calculator: target/examples/
	node tests/browser/examples.mjs

screenshots: build $(browser_packages) | chromium ## take pictures of the pages: target/screenshots/
	node tests/browser/screenshots.mjs

package: build ## pack the JavaScript module for npm: target/skills-subsidy-*.tgz
	npm pack ./dist --pack-destination target

format: ## format the Rust sources
	cargo fmt

clean: ## remove build results and keep the tools
	rm -rf dist tests/browser/output tests/integrations/output
	@mkdir -p target && find target -mindepth 1 -maxdepth 1 ! -name tools -exec rm -rf {} +

distclean: ## remove build results and tools
	rm -rf dist target tests/browser/output tests/browser/node_modules tests/integrations/output tests/integrations/node_modules \
		src/build/node_modules tests/benchmarks/peers/node_modules

# Tools; each is installed only if it is missing.

# rust-toolchain.toml lists them, but rustup reads it only if it installs toolchains itself (RUSTUP_AUTO_INSTALL).
rust-parts:
	@rustup target list --installed | grep -q wasm32-unknown-unknown || \
	{ echo "==> adding Rust's wasm32 target"; rustup target add wasm32-unknown-unknown; }
	@for component in clippy rust-src rustfmt; do rustup component list --installed | grep -q "^$$component" || \
	{ echo "==> adding Rust's $$component"; rustup component add "$$component"; } || exit 1; done

trunk:
	@src/build/install/cargo-tool.sh trunk trunk $(TRUNK_VERSION) 120 --locked --no-default-features

cargo-deny:
	@src/build/install/cargo-tool.sh cargo-deny cargo-deny $(CARGO_DENY_VERSION) 120 --locked --no-default-features

# Without --locked, because its lock file contains a yanked crate.
wasm-bindgen:
	@src/build/install/cargo-tool.sh wasm-bindgen-cli wasm-bindgen $(WASM_BINDGEN_VERSION) 40 \
		--no-default-features --bin wasm-bindgen

twiggy:
	@src/build/install/cargo-tool.sh twiggy twiggy 0.8.0 60 --locked

cargo-mutants:
	@src/build/install/cargo-tool.sh cargo-mutants cargo-mutants $(MUTANTS_VERSION) 240 --locked

chromium:
	@src/build/install/chromium.sh

java:
	@src/build/install/java.sh

$(openfisca): tests/benchmarks/peers/requirements.txt
	@echo "==> installing OpenFisca into target/peers-python (needs python3 with venv)"
	python3 -m venv target/peers-python
	target/peers-python/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

# npm writes this file last, so it marks a complete installation.
%/node_modules/.package-lock.json: %/package-lock.json
	@echo "==> installing $*'s npm packages"
	cd $* && npm ci --ignore-scripts --no-audit --no-fund
	@touch $@
