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

missing=
has_icu || missing="$missing libicu-dev"
[ -e /usr/include/sqlite3.h ] || missing="$missing libsqlite3-dev"
[ -e /usr/include/zlib.h ] || missing="$missing zlib1g-dev"
[ -e /usr/include/libxml2/libxml/HTMLparser.h ] || missing="$missing libxml2-dev"
[ -e /usr/include/archive.h ] || missing="$missing libarchive-dev"
if [ -z "$missing" ]; then exit 0; fi

as_root=
if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo > /dev/null 2>&1; then
        as_root=sudo
    else
        echo "hearsay needs the development files of ICU, SQLite, zlib, libxml2 and libarchive. Ask an administrator to run: apt-get install$missing" >&2
        exit 1
    fi
fi
if ! command -v apt-get > /dev/null 2>&1; then
    echo "hearsay needs the development files of ICU, SQLite, zlib, libxml2 and libarchive (on Debian and Ubuntu:$missing; on Fedora libicu-devel, sqlite-devel, zlib-devel, libxml2-devel, libarchive-devel; on Arch icu, sqlite, zlib, libxml2, libarchive). Install them, then run make again." >&2
    exit 1
fi
echo "installing$missing"
$as_root apt-get update -qq
# shellcheck disable=SC2086 # one word a package
$as_root apt-get install -y -qq $missing
