#!/usr/bin/env bash
# Every so often: each database without its keys, then its keys over the last copy of them (docs/keys.md). Of the issuer all.
set -uo pipefail
records=${RECORDS:-/records}
keys=${KEYS:-/keys}

copy() { # file, arguments of pg_dump…: whole or not at all
  local file=$1
  shift
  if pg_dump --no-password "$@" | gzip >"$file.new"; then
    mv "$file.new" "$file"
  else
    rm -f "$file.new"
    return 1
  fi
}

backup() {
  local day
  day=$(date -u +%Y-%m-%dT%H%M)
  for service in intake mediation screening reporting; do
    copy "$records/$service-$day.sql.gz" --exclude-table-data=key_bunch "$service" || return 1
    copy "$keys/$service.sql.gz" --data-only --table=key_bunch "$service" || return 1
  done
  copy "$records/keycloak-$day.sql.gz" keycloak || return 1
  find "$records" -name '*.sql.gz' -mtime +"$KEEP_DAYS" -delete
  echo "backed up at $day"
}

while true; do
  if backup; then
    sleep "$((EVERY_HOURS * 3600))"
  else
    echo 'the backup failed; the last ones stay, and it is tried again in ten minutes' >&2
    sleep 600
  fi
done
