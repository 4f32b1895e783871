#!/bin/sh
# Install the Debian packages whose command or file is missing, or say in one line how to.
#   usage: setup/system-packages.sh COMMAND-OR-FILE=PACKAGE…
set -eu

missing=""
for pair in "$@"; do
    wanted="${pair%%=*}"
    command -v "$wanted" >/dev/null 2>&1 || [ -e "$wanted" ] || missing="$missing ${pair#*=}"
done
[ -n "$missing" ] || exit 0

install="apt-get update -qq && apt-get install -y -qq --no-install-recommends$missing"
if [ "$(id -u)" = 0 ]; then
    as=""
elif sudo -n true 2>/dev/null; then
    as="sudo "
else
    echo "Missing system packages:$missing. Install them with: sudo sh -c '$install'" >&2
    exit 1
fi
echo "Installing system packages:$missing" >&2
${as}sh -c "DEBIAN_FRONTEND=noninteractive; export DEBIAN_FRONTEND; $install" >&2
