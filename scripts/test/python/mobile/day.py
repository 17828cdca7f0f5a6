"""What the parts of a deputy's day share: the phone, the line it sends over, the office, what the document says."""

import sys
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import httpx
from luzhi_client.api.diary_entries import list_diary_entries
from luzhi_client.models import DiaryEntryItem, RecordDiaryEntryRequest

from line import Line
from office import UNIT, Office, today
from phone import Phone, new_id
from samples import Samples


class Day:
    """One deputy, one day."""

    def __init__(self, api_url: str, deputy: str, town: str, password: str) -> None:
        at = urlsplit(api_url)
        assert at.hostname and at.port
        self.samples = Samples()
        self.line = Line(at.hostname, at.port)
        # Over the line that is cut now and then.
        self.phone = Phone(f"http://127.0.0.1:{self.line.port}{at.path}", deputy, password)
        # The same person's other phone, in English, on a good line.
        self.other = Phone(api_url, deputy, password, language="en")
        self.office = Office(api_url, town, password)
        self.unit = Office(api_url, UNIT, password)
        self.me: Any = None
        self.proven = 0

    def expect(self, holds: object, what: str) -> None:
        """Says what was proven, or ends."""
        print(("ok   " if holds else "WRONG ") + what)
        if not holds:
            sys.exit(f"the last answer was {self.phone.last.status_code} {self.phone.last.text[:1000]}")
        self.proven += 1

    def shown(self, name: str, what: str, answer: httpx.Response | None = None) -> None:
        """A call, the last one, was made and answered as the document shows it."""
        try:
            self.samples.check(name, self.phone.last if answer is None else answer)
        except AssertionError as error:
            sys.exit(f"WRONG {what}: docs/MOBILE.md, {error}")
        self.expect(True, what)

    def wait_for(self, what: str, found: Callable[[], object]) -> None:
        """What follows from an act comes a moment after it."""
        end = time.monotonic() + 30
        while not found() and time.monotonic() < end:
            time.sleep(0.25)
        self.expect(found(), what)

    def entry(self, content: str) -> RecordDiaryEntryRequest:
        """A diary entry of today."""
        filled = {"id": str(new_id()), "met_on": today().isoformat(), "content": content}
        return RecordDiaryEntryRequest.from_dict(self.samples.body("diary-entry", **filled))

    def entries(self, *wanted: RecordDiaryEntryRequest) -> list[DiaryEntryItem]:
        """Those in the diary that say what these say, whatever their id."""
        items = self.other.call(list_diary_entries, limit=200).parsed.items
        return [item for item in items if item.excerpt in {one.content for one in wanted}]
