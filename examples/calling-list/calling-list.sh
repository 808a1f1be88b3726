#!/bin/sh
# Has a Personal Connection skill call everybody of a file, by documented operations alone: map a calling list, upload the
# file, wait for the job, start the skill, and wait until each record has its outcome. Unofficial, not affiliated with NICE.
set -eu
base=${FAKE_CXONE_URL:-http://127.0.0.1:4010}
api=$base/inContactAPI/services/${CXONE_API_VERSION:-v34.0}
skill=${CXONE_SKILL_ID:-4002}
list_name=${CXONE_LIST:-Reminders}
file=${CXONE_FILE:-examples/calling-list/people.csv}
pause=${CXONE_POLL_SECONDS:-5}

# Credentials and token come from a file descriptor and a file of one's own, for everybody can read the arguments of a process.
authorization=$(mktemp)
trap 'rm -f "$authorization"' EXIT
new_token() {
  response=$(
    curl -sSf "${CXONE_TOKEN_URL:-$base/auth/token}" -K - <<EOF
user = "${CXONE_CLIENT_ID:-fake-client-id}:${CXONE_CLIENT_SECRET:-fake-client-secret}"
data = "grant_type=password"
data-urlencode = "username=${CXONE_ACCESS_KEY_ID:-fake-access-key-id}"
data-urlencode = "password=${CXONE_ACCESS_KEY_SECRET:-fake-access-key-secret==}"
EOF
  ) || return 1
  echo "$response" | sed 's/.*"access_token":"\([^"]*\)".*/header = "Authorization: Bearer \1"/' >"$authorization"
}
new_token

# send METHOD PATH [BODY]: the body of the response, and its status on a line of its own.
send() {
  curl -sS -K "$authorization" -w '\n%{http_code}' -X "$1" "$api/$2" \
    -H 'Accept: application/json' -H 'Content-Type: application/json' ${3:+-d "$3"}
}
# ask METHOD PATH [BODY]: the body of the response, and a failure for any status from 400 on; after a 401 once more, with a new token.
ask() {
  response=$(send "$@") || return 1
  if [ "$(echo "$response" | tail -n 1)" = 401 ]; then
    new_token || return 1
    response=$(send "$@") || return 1
  fi
  status=$(echo "$response" | tail -n 1)
  if [ "$status" -ge 400 ]; then
    echo "$1 $2: $status $(echo "$response" | sed '$d')" >&2
    return 1
  fi
  echo "$response" | sed '$d'
}
# A failed request ends the program: its status is that of the assignment, where no pipe follows it.
number_in() { sed "s/.*\"$1\":\([0-9]*\).*/\1/"; }

mapped=$(ask POST lists/call-lists '{
  "listName": "'"$list_name"'", "externalIdColumn": "Id", "firstNameColumn": "First", "timeZoneColumn": "Zone",
  "destinationMappings": [{ "fieldName": "PhoneNumber", "fieldValue": "Phone" }]
}')
list=$(echo "$mapped" | number_in listId)
uploaded=$(ask POST "lists/call-lists/$list/upload" '{
  "listFile": "'"$(base64 <"$file" | tr -d '\n')"'", "fileName": "people.csv", "skillId": '"$skill"',
  "forceOverwrite": false, "startSkill": false, "sendEmail": false, "expirationDate": "2030-12-31"
}')
job=$(echo "$uploaded" | number_in jobId)
job_state=$(ask GET "lists/call-lists/jobs/$job")
while ! echo "$job_state" | grep -q '"isComplete":true'; do
  sleep "$pause"
  job_state=$(ask GET "lists/call-lists/jobs/$job")
done

# The response of a job has no counts; the list has.
contents=$(ask GET "lists/call-lists/$list")
echo "The list has $(echo "$contents" | number_in totalRecords) records, $(echo "$contents" | number_in invalidRecords) of them invalid."
# A skill that runs already is a 409, which is a success here.
ask POST "skills/$skill/start" >/dev/null 2>&1 || ask GET "skills/$skill" | grep -q '"isRunning":true'

records=$(ask GET "lists/call-lists/$list?includeRecords=true")
while echo "$records" | grep -q '"icFinalStatus":""'; do
  sleep "$pause"
  records=$(ask GET "lists/call-lists/$list?includeRecords=true")
done
echo "$records" | sed 's/{"externalId"/\
&/g' | sed -n 's/^{"externalId":"\([^"]*\)".*"icAttempts":\([0-9]*\),"icFinalStatus":"\([^"]*\)".*/\1: \2 attempt, \3/p'
