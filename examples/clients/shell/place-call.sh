#!/bin/sh
# Places one outbound Personal Connection call, with curl. Unofficial, not affiliated with NICE.
# Asks again only where certainly no call was placed: 429, 503 with Retry-After, no connection, and 401 once with a new
# token. What may have been placed is never repeated: a phone would ring twice.
set -u

base=${FAKE_CXONE_URL:-http://127.0.0.1:4010}
token_url=${CXONE_TOKEN_URL:-$base/auth/token}
limit=${CXONE_TIMEOUT:-30} # seconds that an answer may take
tries=${CXONE_TRIES:-4}    # requests of one kind, at most
cap=20                     # seconds of back-off, at most
patience=120               # seconds of Retry-After, at most

for setting in "CXONE_TIMEOUT=$limit" "CXONE_TRIES=$tries"; do
  case ${setting#*=} in '' | 0* | *[!0-9]*)
    echo "No call was placed: ${setting%%=*} must be a whole number from 1, not '${setting#*=}'" >&2
    exit 1 ;;
  esac
done

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

quoted() { printf '%s' "$1" | sed 's/\\/\\\\/g; s/"/\\"/g'; }

# curl, with the configuration on stdin so that no secret stands in the list of processes, and without ~/.curlrc, which
# may say "retry". Leaves $status (000: no answer), $lost (curl's exit code), and the answer in $work.
send() {
  status=$(curl -q -sS -K - -m "$limit" -D "$work/headers" -o "$work/body" -w '%{http_code}' 2>"$work/error")
  lost=$?
  [ "$lost" -eq 0 ] || status=000
}

# $wait: the seconds of Retry-After, from either of its forms; empty where it is missing or makes no sense.
read_retry_after() {
  value=$(tr -d '\r' <"$work/headers" | sed -n 's/^[Rr][Ee][Tt][Rr][Yy]-[Aa][Ff][Tt][Ee][Rr]: *//p' | tail -n 1)
  case $value in
    '') wait= ;;
    *[!0-9]*)
      # GNU, BusyBox, BSD
      at=$(date -u -d "$value" +%s 2>/dev/null || date -u -D '%a, %d %b %Y %T GMT' -d "$value" +%s 2>/dev/null ||
        date -u -j -f '%a, %d %b %Y %T GMT' "$value" +%s 2>/dev/null) || at=
      wait=${at:+$((at - $(date +%s)))}
      case $wait in -*) wait=0 ;; esac
      ;;
    *) wait=$value ;;
  esac
}

# Sleeps before the next try, or fails where there must be none.
may_ask_again() {
  wait=
  case $status in
    429 | 503) read_retry_after ;;
    000) case $lost in 6 | 7) ;; *) return 1 ;; esac ;; # 6, 7: no address, no connection, so nothing was sent
    *) return 1 ;;
  esac
  [ "$status" != 503 ] || [ -n "$wait" ] || return 1
  [ "$tried" -lt "$tries" ] && [ "${#wait}" -lt 7 ] && [ "${wait:-0}" -le "$patience" ] || return 1
  # At least what was asked for, and anything up to the back-off on top: full jitter.
  sleep "$(awk -v seed="$$$(date +%s)" -v n="$tried" -v cap="$cap" -v wait="${wait:-0}" 'BEGIN {
    srand(seed % 2147483647 + n); top = 0.5 * 2 ^ (n - 1); printf "%.3f", wait + rand() * (top < cap ? top : cap) }')"
}

ask() { # its argument prints curl's configuration
  tried=0
  while :; do
    tried=$((tried + 1))
    : >"$work/headers" >"$work/body"
    "$1" | { send; echo "$status $lost" >"$work/outcome"; }
    read -r status lost <"$work/outcome"
    may_ask_again || return 0
  done
}

token_request() {
  cat <<END
url = "$(quoted "$token_url")"
user = "$(quoted "${CXONE_CLIENT_ID:-fake-client-id}:${CXONE_CLIENT_SECRET:-fake-client-secret}")"
data = "grant_type=password"
data-urlencode = "username=$(quoted "${CXONE_ACCESS_KEY_ID:-fake-access-key-id}")"
data-urlencode = "password=$(quoted "${CXONE_ACCESS_KEY_SECRET:-fake-access-key-secret==}")"
END
}

call_request() {
  cat >"$work/call.json" <<END
{
  "contact": {
    "externalId": "$(quoted "${CXONE_EXTERNAL_ID:-ext-12345}")",
    "phoneNumbers": [{ "phoneType": "mobile", "number": "$(quoted "${CXONE_NUMBER:-+15550199999}")" }]
  },
  "campaignId": "$(quoted "${CXONE_CAMPAIGN_ID:-camp-pc-001}")",
  "scriptId": "$(quoted "${CXONE_SCRIPT_ID:-script-xyz-999}")"
}
END
  cat <<END
url = "$(quoted "$base/ccapi/v2/outbound/personal-connection/call")"
header = "Authorization: Bearer $(quoted "$token")"
header = "Content-Type: application/json"
data-binary = "@$(quoted "$work/call.json")"
END
}

renew_token() {
  ask token_request
  token=$(sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p' "$work/body")
  [ "$status" = 200 ] && [ -n "$token" ] && return 0
  echo "No call was placed: no token ($status) $(cat "$work/body" "$work/error")" >&2
  exit 1
}

renew_token
ask call_request
if [ "$status" = 401 ]; then
  renew_token
  ask call_request
fi

case $status in
  2??) echo "The call was accepted ($status)." && exit 0 ;;
  000) case $lost in
    6 | 7) echo "No call was placed: no connection, $(cat "$work/error")" ;;
    *) echo "The call may have been placed: $(cat "$work/error"). It was not repeated; look before you ask again." ;;
    esac ;;
  503) read_retry_after
    if [ -n "$wait" ]; then echo "No call was placed: 503, and the service asks to wait $wait s."
    else echo 'The call may have been placed: 503. It was not repeated; look before you ask again.'; fi ;;
  5??) echo "The call may have been placed: $status. It was not repeated; look before you ask again." ;;
  *) echo "No call was placed: $status $(cat "$work/body")"
    sed -n 's/^x-fake-cxone-hint: */Hint: /p' "$work/headers" ;;
esac >&2
exit 1
