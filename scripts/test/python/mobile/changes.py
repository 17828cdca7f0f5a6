"""Following what has changed, instead of reading everything again."""

from typing import Any

from luzhi_client.api.changes import get_changes
from luzhi_client.api.diary_entries import record_diary_entry

from day import Day
from phone import in_words


def follow(day: Day) -> None:
    """A cursor, what the same person wrote on the other phone, nothing new, a cursor that is none."""
    phone, other = day.phone, day.other
    phone.call(get_changes)
    since = phone.last.json()["next"]
    day.shown("changes-begin", "a cursor to begin with, and what to load first")
    body = day.entry("老人问合作医疗的本子在哪里换。")
    other.put(record_diary_entry, body)
    other.send()
    found: list[Any] = []

    def has_come() -> bool:
        nonlocal found
        found = phone.call(get_changes, since=since).parsed.items
        return any(item.id == body.id for item in found)

    day.wait_for("what was written on the other phone is among the changes", has_come)
    day.shown("changes", "with its kind, its time and what happened")
    day.expect(len({item.id for item in found}) == len(found), "each record stands there once")
    since = phone.last.json()["next"]

    def is_quiet() -> bool:
        phone.call(get_changes, since=since)
        etag = phone.last.headers["etag"]
        return phone.call(get_changes, since=since, if_none_match=etag).status_code == 304

    day.wait_for("asked again, nothing is new", is_quiet)
    day.shown("changes-none", "which costs no body")
    costs = sum(len(answer.content) for answer in phone.answers if answer.request.url.path.endswith("/changes"))
    day.expect(costs < 20 * 1024, f"all of it took {costs} bytes")
    refused = phone.call(get_changes, since="of-another-service")
    day.shown("changes-too-old", f"a cursor of another service: {in_words(refused.parsed)[0]}")
