# shellcheck shell=bash
# What script/server, script/class and script/test share. They read this file; it is not run by itself.
# It asks of a machine only python3 and git: Debian keeps pip and the parts of venv in packages of their own.

fail() {
    echo "$*" >&2
    exit 1
}

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
    fail "Descent Lab needs Python 3.11 or newer, but python3 is $(python3 --version 2>/dev/null || echo missing) here."

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# Debian packages, where we may: as root, or by a sudo that asks nothing.
apt_install() {
    command -v apt-get >/dev/null && as_root true 2>/dev/null || return 1
    echo "Installing from Debian: $*"
    as_root apt-get -qq update || true # another archive may be out of order; the install will tell
    # A fresh machine may be updating itself at this moment: wait for its lock.
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -o DPkg::Lock::Timeout=120 install -y --no-install-recommends --no-upgrade "$@" </dev/null >/dev/null
}

has_nginx() {
    [ -x /usr/sbin/nginx ] || command -v nginx >/dev/null
}

# Debian starts nginx with a page of its own on port 80, now and after every boot. Here it is only a program.
install_nginx() {
    apt_install nginx || return 1
    as_root systemctl disable --now nginx >/dev/null 2>&1 || as_root service nginx stop >/dev/null 2>&1 || true
}

# An empty .venv with pip in it; three ways to pip, the tidiest first.
make_venv() {
    python3 -m venv --clear .venv >/dev/null 2>&1 && return
    python3 -m venv --clear --without-pip .venv
    python3 -m pip --python .venv/bin/python install --quiet pip 2>/dev/null && return
    apt_install python3-venv ca-certificates && .venv/bin/python -m ensurepip --default-pip >/dev/null && return
    fail "There is no pip here: run 'sudo apt-get install python3-venv ca-certificates' and try again."
}

# Changes with the requirements, and with the Python under .venv (a Debian upgrade replaces it).
fingerprint() {
    { .venv/bin/python -VV && cat requirements*.txt; } 2>/dev/null | sha256sum
}

# set_up FILE: install a requirements file into .venv, unless that is what was done last time.
set_up() {
    local stamp=".venv/installed-$1"
    if [ "$(cat "$stamp" 2>/dev/null)" = "$(fingerprint)" ]; then return; fi
    .venv/bin/python -m pip --version >/dev/null 2>&1 || make_venv
    echo "Installing $1 into .venv (the first time takes a few minutes)"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$1"
    fingerprint >"$stamp" # last, so that what is interrupted is done again
}
