# The everyday commands. `make demo` and `make test` set up a fresh machine that has only Swift.

PREFIX ?= /usr/local
SWIFT ?= swift
FORMATTED = Package.swift Sources Tests Examples Benchmarks
BINARY = .build/release/hearsay
GENERATOR = .build/make-archive
ARCHIVE = Fixtures/archive/arnsea.csv

.PHONY: demo test lint archive bench bench-archive install setup build doc clean

demo: build
	$(BINARY) analyze Fixtures/articles/troops.txt

test: setup
	$(SWIFT) build
	$(SWIFT) test
	$(SWIFT) test --package-path Examples/NewsroomTests

lint: $(GENERATOR)
	$(SWIFT) format lint --strict --recursive $(FORMATTED)
	@sh Scripts/check-embedded.sh
	@$(GENERATOR) Benchmarks/Story | cmp - $(ARCHIVE) || { echo "$(ARCHIVE) is not what Benchmarks/Story makes: run make archive" >&2; exit 1; }

archive: $(GENERATOR)
	$(GENERATOR) Benchmarks/Story > $(ARCHIVE)

bench: build
	$(SWIFT) run --package-path Benchmarks --configuration release bench Fixtures/articles

bench-archive: build $(GENERATOR)
	@sh Scripts/bench-archive.sh $(OPTIONS)

# Built without its package, whose dependencies lint does not need.
$(GENERATOR): $(wildcard Benchmarks/Sources/make-archive/*.swift)
	@mkdir -p .build
	$(SWIFT)c -O -swift-version 6 $^ -o $@

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/hearsay
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	$(BINARY) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/hearsay

build: setup
	$(SWIFT) build --configuration release --product hearsay

doc: setup
	$(SWIFT) package generate-documentation --target Hearsay --warnings-as-errors

setup:
	@sh Scripts/setup.sh

clean:
	rm -rf .build Benchmarks/.build Examples/NewsroomTests/.build
