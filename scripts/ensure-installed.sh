#!/bin/sh
# Installs the dependencies when they are absent or older than the lock file. Silent when there is nothing to do.
set -eu
root=$1
stamp="$root/node_modules/.installed"
if [ -f "$stamp" ] && cmp -s "$root/package-lock.json" "$stamp"; then exit 0; fi
echo "Installing dependencies (once, about a minute)…" >&2
# Not `npm ci`: npm 11 refuses a lock file in which optional packages for other platforms could not be resolved.
# This installs what the lock names as well, and changes neither the lock nor package.json.
(cd "$root" && npm install --no-save --no-audit --no-fund --loglevel=error >&2) || {
  echo "The dependencies could not be installed. Look at the lines above; most often the network is the reason." >&2
  exit 1
}
# SvelteKit writes its types and the base of tsconfig.json into node_modules.
(cd "$root" && PATH="$root/node_modules/.bin:$PATH" svelte-kit sync >&2)
cp "$root/package-lock.json" "$stamp"
