#!/usr/bin/env python3
"""Prints what a wallboard shows: agents by state, skills, and the contacts of the last hour. It only reads.

Unofficial, not affiliated with NICE. Needs nothing but the standard library.
"""

import base64
import json
import os
import sys
import time
from collections import Counter
from datetime import datetime, timedelta
from urllib.error import HTTPError
from urllib.parse import quote_plus, urlencode
from urllib.request import Request, urlopen

BASE = os.environ.get("FAKE_CXONE_URL", "http://127.0.0.1:4010")
TOKEN_URL = os.environ.get("CXONE_TOKEN_URL", BASE + "/auth/token")
VERSION = os.environ.get("CXONE_API_VERSION", "v34.0")
CLIENT_ID = os.environ.get("CXONE_CLIENT_ID", "fake-client-id")
CLIENT_SECRET = os.environ.get("CXONE_CLIENT_SECRET", "fake-client-secret")
ACCESS_KEY_ID = os.environ.get("CXONE_ACCESS_KEY_ID", "fake-access-key-id")
ACCESS_KEY_SECRET = os.environ.get("CXONE_ACCESS_KEY_SECRET", "fake-access-key-secret==")


def count(name, usual):
    """A variable of the environment that is a whole number from 1."""
    value = os.environ.get(name, usual)
    if not (value.isascii() and value.isdigit() and int(value) > 0):
        sys.exit(f"{name} must be a whole number from 1, not {value!r}")
    return int(value)


TIMEOUT = count("CXONE_TIMEOUT", "30")
PAGE_SIZE = count("CXONE_PAGE_SIZE", "100")


class Failed(Exception):
    """A response that the program cannot use."""


class Api:
    """Reads the API with a token by access key, renewed a minute before it expires."""

    def __init__(self):
        self.token = None
        self.expires_at = 0.0

    def bearer(self):
        if self.token is None or time.monotonic() >= self.expires_at - 60:
            # RFC 6749 2.3.1: both parts are form-encoded before they are joined
            pair = f"{quote_plus(CLIENT_ID)}:{quote_plus(CLIENT_SECRET)}".encode()
            form = {"grant_type": "password", "username": ACCESS_KEY_ID, "password": ACCESS_KEY_SECRET}
            headers = {"Authorization": "Basic " + base64.b64encode(pair).decode()}
            try:
                with urlopen(Request(TOKEN_URL, urlencode(form).encode(), headers), timeout=TIMEOUT) as response:
                    body = json.load(response)
            except HTTPError as error:
                raise Failed(f"no token: {error.code} {error.read().decode('utf-8', 'replace')}") from None
            self.token = body["access_token"]
            self.expires_at = time.monotonic() + body["expires_in"]
        return self.token

    def read(self, path, is_retry=False):
        """The body at a path; None for 204, which older versions send for an empty list."""
        headers = {"Authorization": f"Bearer {self.bearer()}", "Accept": "application/json"}
        try:
            request = Request(f"{BASE}/inContactAPI/services/{VERSION}/{path}", headers=headers)
            with urlopen(request, timeout=TIMEOUT) as response:
                return None if response.status == 204 else json.load(response)
        except HTTPError as error:
            if error.code == 401 and not is_retry:
                self.token = None
                return self.read(path, True)
            why = error.headers.get("icStatusDescription") or error.read().decode("utf-8", "replace")
            raise Failed(f"GET {path}: {error.code} {why}") from None

    def read_all(self, path, key, **parameters):
        """All items of a list, page by page."""
        items = []
        while True:
            page = self.read(f"{path}?{urlencode({**parameters, 'skip': len(items), 'top': PAGE_SIZE})}")
            found = page[key] if page else []
            items += found
            if not found or len(items) >= page["totalRecords"]:
                return items


def iso(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def main():
    api = Api()
    # the server's time, because the clock of this machine may differ
    now = datetime.strptime(api.read("server-time")["ServerTime"][:19], "%Y-%m-%dT%H:%M:%S")
    hour = {"startDate": iso(now - timedelta(hours=1)), "endDate": iso(now)}
    agents = api.read_all("agents/states", "agentStates")
    skills = api.read_all("skills/activity", "skillActivity")
    contacts = api.read_all("contacts/completed", "completedContacts", **hour)

    states = Counter(agent["agentStateName"] for agent in agents)
    print("Agents: " + (", ".join(f"{count} {name}" for name, count in states.items()) or "none"))
    print(f"Completed contacts, last hour: {len(contacts)}")
    rows = [["skill", "name", "queued", "active", "completed", "talk seconds"]]
    for skill in skills:
        own = [contact for contact in contacts if contact.get("skillId") == skill["skillId"]]
        seconds = round(sum(contact.get("agentSeconds", 0) for contact in own))
        numbers = [skill["queueCount"], skill["contactsActive"], len(own), seconds]
        rows.append([str(cell) for cell in [skill["skillId"], skill["skillName"], *numbers]])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


if __name__ == "__main__":
    try:
        main()
    except (Failed, OSError) as failure:
        sys.exit(str(failure))
