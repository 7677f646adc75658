/**
 * A check of the whole log, and of one case, for a shell: curl, jq and sha256sum, nothing of ours. Ends with OK, with the first
 * thing that does not hold, or with NOT YET where the log as one file does not reach to a case's newest entry.
 */
export const shellCheck = (origin: string): string => `#!/bin/sh
# usage: sh check.sh [case: 13 signs of its address] [entry number] [hash from a citation]
site='${origin}'
fail() { echo "NOT OK: $1"; exit 1; }
curl -fsS "$site/data/log.jsonl" -o log.jsonl || fail 'the log could not be fetched'
jq -cS 'del(.hash)' log.jsonl | while IFS= read -r body; do printf %s "$body" | sha256sum; done > sums
jq -r '"\\(.n) \\(.previous) \\(.hash)"' log.jsonl | paste -d ' ' - sums > lines
n=0
before=$(printf '0%.0s' $(seq 64))
while read -r number previous hash right rest; do
  n=$((n + 1))
  [ "$number" = "$n" ] || fail "entry $n has another number"
  [ "$previous" = "$before" ] || fail "entry $n does not follow"
  [ "$hash" = "$right" ] || fail "entry $n was altered"
  before=$hash
done < lines
[ "$n" -gt 0 ] && [ "$n" -eq "$(grep -c '' log.jsonl)" ] || fail "the log cannot be read after entry $n"
if [ -n "$1" ]; then
  curl -fsS "$site/data/cases/$1.json" -o case.json || fail 'there is no such case'
  [ "$(jq -r .id case.json)" = "$1" ] || fail "this is another case than $1"
  line=$(jq '.log.n | numbers' case.json)
  [ -n "$line" ] || fail 'the case names no entry'
  [ "$line" -le "$n" ] || { echo "NOT YET: case $1 is newer than log.jsonl, try in ten minutes"; exit 2; }
  content=$(printf %s "$(jq -r .salt case.json)$(jq -cS 'del(.log)' case.json)" | sha256sum | cut -d ' ' -f 1)
  # of its highest edition the last entry: an older one may have lost its text later
  newest=$(jq -rs --arg id "$1" 'map(select(.subject == $id)) | sort_by(.edition) | last.content' log.jsonl)
  [ "$newest" = "$content" ] || fail "case $1 was altered, or is not its newest edition"
fi
if [ -n "$2" ]; then
  case "$2" in *[!0-9]* | 0*) fail 'an entry number has the digits 0 to 9 alone' ;; esac
  [ "\${#3}" -ge 12 ] || fail 'a hash has twelve signs at least'
  case "$(sed -n "$2p" log.jsonl | jq -r .hash)" in "$3"*) ;; *) fail "entry $2 is not the one cited" ;; esac
  of=$(sed -n "$2p" log.jsonl | jq -r .subject)
  [ -z "$1" ] || [ "$of" = "$1" ] || fail "entry $2 tells of $of, not of $1"
fi
echo "OK: $n entries"
`
