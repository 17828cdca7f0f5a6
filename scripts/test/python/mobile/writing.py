"""A diary entry written without network, and the suggestion that it becomes."""

import httpx
from luzhi_client.api.diary_entries import (
    create_diary_entry_suggestion,
    get_diary_entry,
    record_diary_entry,
    update_diary_entry,
)
from luzhi_client.api.suggestions import get_suggestion, list_suggestion_timeline, submit_suggestion
from luzhi_client.models import EmptyRequest, SuggestionOfDiaryEntryRequest, UpdateDiaryEntryRequest

from day import Day
from line import State
from phone import in_words

HEARD = "通组路在涵洞边塌了半幅，三轮车过不去，下雨天孩子上学要绕两里路，希望雨季前修好。"


def write(day: Day) -> None:
    """Away first, then cut after the request went out: the same item again, one entry."""
    phone, body = day.phone, day.entry(HEARD)
    day.line.state = State.AWAY
    item = phone.put(record_diary_entry, body)
    day.expect(phone.send() is None and not day.entries(body), "without network nothing gets through, and it waits")
    day.line.state = State.CUT
    day.expect(phone.send() is None and phone.queue == [item], "the answer was lost on the way, and it still waits")
    day.expect([one.id for one in day.entries(body)] == [body.id], "the service has it all the same")
    day.line.state = State.GOOD
    again = phone.send()
    day.shown("diary-entry", "sent again, it is answered as if it were the first time")
    day.shown("diary-entry-again", "and says that the answer is the first one")
    day.expect(again.parsed.id == body.id and not phone.queue, "under the id that the phone gave it")
    day.expect(len(day.entries(body)) == 1, "there is one entry")
    phone.put(record_diary_entry, body)
    phone.send()
    day.shown("diary-entry-taken", f"another key, the same id: {in_words(phone.refused.pop().refusal)[0]}")


def change(day: Day) -> None:
    """A PATCH has no key: after a lost answer the record says whether it arrived."""
    phone = day.phone
    entry = day.entries(day.entry(HEARD))[0]
    body = UpdateDiaryEntryRequest.from_dict(day.samples.body("diary-result"))
    day.line.state = State.CUT
    phone.put(update_diary_entry, body, entry.id, version=entry.version)
    day.expect(phone.send() is None, "what was done about it is sent, and the answer lost")
    day.line.state = State.GOOD
    phone.send()
    day.shown("diary-result", "sent again, it is another version than the phone saw")
    phone.refused.pop()
    now = phone.call(get_diary_entry, entry.id).parsed
    day.expect(now.handled_note == body.handled_note and now.version == 2, "because it had arrived")


def suggest(day: Day) -> None:
    """The entry becomes a suggestion; handing it in is a second try after a first one without an answer."""
    phone = day.phone
    entry = day.entries(day.entry(HEARD))[0]
    body = SuggestionOfDiaryEntryRequest.from_dict(day.samples.body("diary-suggestion"))
    phone.put(create_diary_entry_suggestion, body, entry.id, version=entry.version)
    made = phone.send().parsed
    day.shown("diary-suggestion", "the entry is a draft suggestion now")
    draft = phone.call(get_suggestion, made.suggestion_id).parsed
    day.expect(draft.status == "draft" and draft.content == HEARD, "which says what was heard")
    day.line.state = State.SILENT
    http = phone.client.get_httpx_client()
    patience, http.timeout = http.timeout, httpx.Timeout(10)
    phone.put(submit_suggestion, EmptyRequest(), draft.id, version=draft.version)
    day.expect(phone.send() is None, "it is handed in, and no answer comes in time")
    day.line.state, http.timeout = State.GOOD, patience
    phone.send()
    day.shown("suggestion-submission", "sent again, it is handed in")
    day.expect(phone.last.headers["idempotency-replayed"] == "true", "by the first request")
    events = phone.call(list_suggestion_timeline, draft.id).parsed.items
    handed_in = [one for one in events if one.kind == "suggestion.submitted"]
    day.expect(len(handed_in) == 1, "its timeline says so once")
