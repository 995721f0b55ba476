#!/bin/sh
# Installs what hearsay needs of the system and lacks: Debian packages, by name.
set -eu

if ! command -v swift > /dev/null 2>&1; then
    echo "hearsay needs Swift 6.3 or later: install it from https://www.swift.org/install, then run make again." >&2
    exit 1
fi

has_icu() {
    [ -e /usr/include/unicode/uchar.h ] || { command -v pkg-config > /dev/null 2>&1 && pkg-config --exists icu-i18n; }
}

if has_icu; then exit 0; fi

as_root=
if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo > /dev/null 2>&1; then
        as_root=sudo
    else
        echo "hearsay needs ICU's development files. Ask an administrator to run: apt-get install libicu-dev" >&2
        exit 1
    fi
fi
if ! command -v apt-get > /dev/null 2>&1; then
    echo "hearsay needs ICU's development files (libicu-dev on Debian and Ubuntu, libicu-devel on Fedora, icu on Arch). Install them, then run make again." >&2
    exit 1
fi
echo "installing libicu-dev"
$as_root apt-get update -qq
$as_root apt-get install -y -qq libicu-dev
