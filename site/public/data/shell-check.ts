/**
 * A check of the whole log, and of one case, for a shell: curl, jq and sha256sum, nothing of ours. Ends with OK, or with the first
 * thing that does not hold.
 */
export const shellCheck = (origin: string): string => `#!/bin/sh
# usage: sh check.sh [case number] [entry number] [hash from a citation]
site='${origin}'
fail() { echo "NOT OK: $1"; exit 1; }
sum() { printf %s "$1" | sha256sum | cut -d' ' -f1; }
curl -fsS "$site/data/log.jsonl" -o log.jsonl || fail 'the log could not be fetched'
n=0
before=$(printf '0%.0s' $(seq 64))
while IFS= read -r line; do
  n=$((n + 1))
  [ "$(echo "$line" | jq .n)" = "$n" ] || fail "entry $n has another number"
  [ "$(echo "$line" | jq -r .previous)" = "$before" ] || fail "entry $n does not follow"
  before=$(sum "$(echo "$line" | jq -cS 'del(.hash)')")
  [ "$(echo "$line" | jq -r .hash)" = "$before" ] || fail "entry $n was altered"
done < log.jsonl
if [ -n "$1" ]; then
  curl -fsS "$site/data/cases/$1.json" -o case.json || fail 'there is no such case'
  salt=$(jq -r .salt case.json)
  content=$(sum "$salt$(jq -cS 'del(.log)' case.json)")
  [ "$(jq -r .id case.json)" = "$1" ] || fail "this is another case than $1"
  newest=$(jq -c --arg id "$1" 'select(.subject == $id)' log.jsonl | tail -n 1)
  [ "$(echo "$newest" | jq -r .content)" = "$content" ] || fail "case $1 was altered, or is no longer the newest edition"
fi
if [ -n "$2" ]; then
  [ "\${#3}" -ge 12 ] || fail 'a hash has twelve signs at least'
  case "$(sed -n "$2p" log.jsonl | jq -r .hash)" in "$3"*) ;; *) fail "entry $2 is not the one cited" ;; esac
fi
echo "OK: $n entries"
`
