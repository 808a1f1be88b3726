#!/usr/bin/env python3
"""Places one outbound Personal Connection call, with the standard library. Unofficial, not affiliated with NICE.

Asks again only where certainly no call was placed: 429, 503 with Retry-After, no connection, and 401 once with a new
token. What may have been placed is never repeated: a phone would ring twice.
"""

import base64
import http.client
import json
import os
import random
import re
import sys
import time
from email.utils import parsedate_to_datetime
from urllib.parse import urlencode, urlsplit


def setting(name, usual, form, what):
    """A variable of the environment in the form that it must have."""
    value = os.environ.get(name, usual)
    if not re.fullmatch(form, value):
        sys.exit(f"No call was placed: {name} must be {what}, not {value!r}")
    return value


URL = (r"https?://[^/?#\s]+\S*", "a URL, such as http://127.0.0.1:4010")
COUNT = (r"[1-9][0-9]{0,5}", "a whole number from 1 to 999999")

BASE = setting("FAKE_CXONE_URL", "http://127.0.0.1:4010", *URL)
TOKEN_URL = setting("CXONE_TOKEN_URL", BASE + "/auth/token", *URL)
TIMEOUT = int(setting("CXONE_TIMEOUT", "30", *COUNT))  # seconds that each step of an answer may take
TRIES = int(setting("CXONE_TRIES", "4", *COUNT))  # requests of one kind, at most
CAP = 20  # seconds of back-off, at most
PATIENCE = 120  # seconds of Retry-After, at most


class NotSent(Exception):
    """There was no connection, so that nothing was sent."""


class Lost(Exception):
    """Something was sent, and there is no answer."""


def send(url, headers, body):
    """One request: its status, headers and text."""
    parts = urlsplit(url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.netloc, timeout=TIMEOUT)
    try:
        try:
            connection.connect()
        except OSError as error:
            raise NotSent(error) from error
        try:
            connection.request("POST", parts.path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read().decode("utf-8", "replace")
        except (OSError, http.client.HTTPException) as error:
            raise Lost(error or type(error).__name__) from error
    finally:
        connection.close()


def retry_after(headers):
    """The seconds of Retry-After, from either of its forms; None where it is missing or makes no sense."""
    value = headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        return int(value)
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (TypeError, ValueError):
        return None


def ask(url, headers, body):
    """The answer, asked for again where that is safe."""
    for tried in range(1, TRIES + 1):
        wait = None
        try:
            status, answered, text = answer = send(url, headers, body)
            wait = retry_after(answered)
            if status != 429 and (status != 503 or wait is None):
                return answer
            if tried == TRIES or (wait or 0) > PATIENCE:
                return answer
        except NotSent:
            if tried == TRIES:
                raise
        # At least what was asked for, and anything up to the back-off on top: full jitter.
        time.sleep((wait or 0) + random.uniform(0, min(CAP, 0.5 * 2 ** (tried - 1))))


def new_token():
    client = ":".join(
        (os.environ.get("CXONE_CLIENT_ID", "fake-client-id"), os.environ.get("CXONE_CLIENT_SECRET", "fake-client-secret"))
    )
    form = {
        "grant_type": "password",
        "username": os.environ.get("CXONE_ACCESS_KEY_ID", "fake-access-key-id"),
        "password": os.environ.get("CXONE_ACCESS_KEY_SECRET", "fake-access-key-secret=="),
    }
    headers = {
        "Authorization": "Basic " + base64.b64encode(client.encode()).decode(),
        "Content-Type": "application/x-www-form-urlencoded",
    }
    try:
        status, _, text = ask(TOKEN_URL, headers, urlencode(form))
    except (NotSent, Lost) as error:
        sys.exit(f"No call was placed: no token, {error}")
    if status != 200:
        sys.exit(f"No call was placed: no token ({status}) {text}")
    return json.loads(text)["access_token"]


def place_call(token):
    call = {
        "contact": {
            "externalId": os.environ.get("CXONE_EXTERNAL_ID", "ext-12345"),
            "phoneNumbers": [{"phoneType": "mobile", "number": os.environ.get("CXONE_NUMBER", "+15550199999")}],
        },
        "campaignId": os.environ.get("CXONE_CAMPAIGN_ID", "camp-pc-001"),
        "scriptId": os.environ.get("CXONE_SCRIPT_ID", "script-xyz-999"),
    }
    headers = {"Authorization": "Bearer " + token, "Content-Type": "application/json"}
    return ask(BASE + "/ccapi/v2/outbound/personal-connection/call", headers, json.dumps(call))


def main():
    unknown = "The call may have been placed: {}. It was not repeated; look before you ask again."
    try:
        status, headers, text = place_call(new_token())
        if status == 401:
            status, headers, text = place_call(new_token())
    except NotSent as error:
        sys.exit(f"No call was placed: no connection, {error}")
    except Lost as error:
        sys.exit(unknown.format(error))
    if 200 <= status < 300:
        print(f"The call was accepted ({status}).")
        return
    if status == 503 and retry_after(headers) is not None:
        sys.exit(f"No call was placed: 503, and the service asks to wait {retry_after(headers):.0f} s.")
    if status >= 500:
        sys.exit(unknown.format(status))
    hint = headers.get("x-fake-cxone-hint")
    sys.exit(f"No call was placed: {status} {text}" + (f"\nHint: {hint}" if hint else ""))


if __name__ == "__main__":
    main()
