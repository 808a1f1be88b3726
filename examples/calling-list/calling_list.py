#!/usr/bin/env python3
"""Has a Personal Connection skill call everybody of a file, by documented operations alone: map a calling list, upload the
file, wait for the job, start the skill, and wait until each record has its outcome. With the standard library. Unofficial, not
affiliated with NICE."""

import base64
import json
import os
import sys
import time
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

setting = os.environ.get
BASE = setting("FAKE_CXONE_URL", "http://127.0.0.1:4010")
API = f"{BASE}/inContactAPI/services/{setting('CXONE_API_VERSION', 'v34.0')}"
SKILL = setting("CXONE_SKILL_ID", "4002")
PAUSE = float(setting("CXONE_POLL_SECONDS", "5"))


def token():
    client = ":".join(
        quote(setting(name, default), safe="")
        for name, default in [("CXONE_CLIENT_ID", "fake-client-id"), ("CXONE_CLIENT_SECRET", "fake-client-secret")]
    )
    form = {
        "grant_type": "password",
        "username": setting("CXONE_ACCESS_KEY_ID", "fake-access-key-id"),
        "password": setting("CXONE_ACCESS_KEY_SECRET", "fake-access-key-secret=="),
    }
    headers = {"Authorization": "Basic " + base64.b64encode(client.encode()).decode()}
    request = Request(setting("CXONE_TOKEN_URL", BASE + "/auth/token"), urlencode(form).encode(), headers)
    with urlopen(request) as response:
        return json.load(response)["access_token"]


bearer = None


def ask(method, path, body=None, fine=None, is_again=False):
    """One request; after a 401 once more, with a new token. A status from 400 on ends the program with its reason, unless it
    is named."""
    global bearer
    bearer = bearer or token()
    headers = {"Authorization": f"Bearer {bearer}", "Accept": "application/json", "Content-Type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    try:
        with urlopen(Request(f"{API}/{path}", data, headers, method=method)) as response:
            text = response.read()
            return json.loads(text) if text.startswith(b"{") else None
    except HTTPError as error:
        if error.code == fine:
            return None
        if error.code == 401 and not is_again:
            bearer = None
            return ask(method, path, body, fine, is_again=True)
        sys.exit(f"{method} {path}: {error.code} {error.headers.get('icStatusDescription') or error.read().decode()}")


def main():
    mapping = {
        "listName": setting("CXONE_LIST", "Reminders"),
        "externalIdColumn": "Id",
        "firstNameColumn": "First",
        "timeZoneColumn": "Zone",
        "destinationMappings": [{"fieldName": "PhoneNumber", "fieldValue": "Phone"}],
    }
    the_list = ask("POST", "lists/call-lists", mapping)["listId"]
    with open(setting("CXONE_FILE", "examples/calling-list/people.csv"), "rb") as file:
        content = base64.b64encode(file.read()).decode()
    upload = {
        "listFile": content,
        "fileName": "people.csv",
        "skillId": int(SKILL),
        "forceOverwrite": False,
        "startSkill": False,
        "sendEmail": False,
        "expirationDate": "2030-12-31",
    }
    job = ask("POST", f"lists/call-lists/{the_list}/upload", upload)["jobId"]
    while not ask("GET", f"lists/call-lists/jobs/{job}")["uploadJobs"][0]["isComplete"]:
        time.sleep(PAUSE)

    def contents():
        return ask("GET", f"lists/call-lists/{the_list}?includeRecords=true")["resultSet"]

    # the response of a job has no counts; the list has
    counts = contents()
    print(f"The list has {counts['totalRecords']} records, {counts['invalidRecords']} of them invalid.")
    ask("POST", f"skills/{SKILL}/start", fine=409)  # a skill that runs already is a 409
    while any(record["icFinalStatus"] == "" for record in contents()["contactRecords"]):
        time.sleep(PAUSE)
    for record in contents()["contactRecords"]:
        print(f"{record['externalId']}: {record['icAttempts']} attempt, {record['icFinalStatus']}")


main()
