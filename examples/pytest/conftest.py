"""Fixtures that start a fake CXone and give each test a sandbox of its own. Unofficial, not affiliated with NICE."""
import json
import os
import pathlib
import subprocess
import threading
import urllib.error
import urllib.request
import uuid

import pytest


def installed():
    """The command that npm has installed here or in a folder above; in a clone, run npm install at its top first."""
    here = pathlib.Path(__file__).resolve()
    commands = [folder / "node_modules/.bin/fake-cxone" for folder in here.parents]
    return str(next((command for command in commands if command.exists()), "fake-cxone"))


def pytest_addoption(parser):
    parser.addoption("--fake-cxone", default=installed(), help="the command that starts the fake")


@pytest.fixture(scope="session")
def fake_cxone_url(request):
    """The URL of the fake: FAKE_CXONE_URL if it is set, otherwise one that runs as long as the session."""
    running = os.environ.get("FAKE_CXONE_URL")
    if running:
        yield running.rstrip("/")
        return
    # Not npx: it starts a child of its own, which would go on after npx has been terminated.
    command = [request.config.getoption("--fake-cxone"), "serve", "--port", "0", "--json"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    first = process.stdout.readline()
    if not first:
        raise RuntimeError(f"{' '.join(command)} ended with {process.wait()}")
    # Each exchange is a further line. Unread, they would fill the pipe and block the fake.
    threading.Thread(target=lambda: [None for _ in process.stdout], daemon=True).start()
    yield json.loads(first)["url"]
    process.terminate()
    process.wait(timeout=10)


class FakeCxone:
    """The fake as one test sees it: its own journal, calls, clock, faults and tenant."""

    def __init__(self, url):
        self.url = url

    def admin(self, method, path, body=None):
        """A request to the admin API; docs/admin-api.md has the paths. Returns the JSON of the response, or None."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.url}/_fake{path}", data=data, method=method)
        try:
            with urllib.request.urlopen(request) as response:
                text = response.read()
        except urllib.error.HTTPError as error:
            # the detail says what is wrong with the request
            detail = json.loads(error.read() or "{}").get("detail", error.reason)
            raise RuntimeError(f"{method} /_fake{path}: {error.code} {detail}") from None
        return json.loads(text) if text else None

    def token(self, **grant):
        return self.admin("POST", "/tokens", grant)["token"]

    def calls(self):
        return self.admin("GET", "/calls")["calls"]

    def journal(self):
        return self.admin("GET", "/journal")["entries"]

    def reset(self):
        self.admin("POST", "/reset")


@pytest.fixture
def fake_cxone(fake_cxone_url, monkeypatch):
    """A sandbox for one test. FAKE_CXONE_URL names it, so that the code under test finds it there."""
    key = f"pytest-{uuid.uuid4()}"
    fake = FakeCxone(f"{fake_cxone_url}/_fake/keys/{key}")
    fake.reset()
    monkeypatch.setenv("FAKE_CXONE_URL", fake.url)
    yield fake
    FakeCxone(fake_cxone_url).admin("DELETE", f"/keys/{key}")
