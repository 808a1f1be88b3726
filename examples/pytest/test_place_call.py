import json
import os
import urllib.error
import urllib.request

import pytest

CONTACT = {"externalId": "ext-12345", "phoneNumbers": [{"phoneType": "mobile", "number": "+15550199999"}]}


def place_call(token, body):
    """Stands for the code under test."""
    request = urllib.request.Request(
        os.environ["FAKE_CXONE_URL"] + "/ccapi/v2/outbound/personal-connection/call",
        data=json.dumps(body).encode(),
        headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as response:
        return response.status


def test_places_a_call(fake_cxone):
    assert place_call(fake_cxone.token(), {"contact": CONTACT, "campaignId": "camp-pc-001"}) == 202
    assert [call["number"] for call in fake_cxone.calls()] == ["+15550199999"]


def test_explains_a_rejection(fake_cxone):
    with pytest.raises(urllib.error.HTTPError) as rejected:
        place_call(fake_cxone.token(), {"contact": CONTACT, "campaignId": "camp-abc-123"})
    assert rejected.value.code == 400
    assert json.load(rejected.value)["error_description"] == "invalid campaign id for personal connection"
    assert fake_cxone.journal()[0]["findings"][0]["hint"]


def test_says_what_is_wrong_with_an_admin_request(fake_cxone):
    with pytest.raises(RuntimeError, match="PUT /_fake/faults/x: 400 /nope 'nope' is not a key here"):
        fake_cxone.admin("PUT", "/faults/x", {"nope": 1})


def test_has_a_sandbox_of_its_own(fake_cxone):
    assert fake_cxone.calls() == []
    fake_cxone.admin("PUT", "/faults/overload", {"answer": {"status": 503}, "times": 1})
    with pytest.raises(urllib.error.HTTPError) as rejected:
        place_call("fake-pc-write", {"contact": CONTACT})
    assert rejected.value.code == 503
    assert place_call("fake-pc-write", {"contact": CONTACT}) == 202
