"""The first screen, a meeting, an activity of the group, a reception day, duty records and points."""

import datetime
import io
from base64 import b64decode
from typing import Any

from luzhi_client.api.attachments import upload_attachment
from luzhi_client.api.deputy_groups import list_deputy_groups
from luzhi_client.api.duty_points import get_deputy_points
from luzhi_client.api.duty_records import create_duty_record, list_duty_records
from luzhi_client.api.group_activities import (
    get_group_activity,
    plan_group_activity,
    record_group_activity_presences,
    record_group_activity_step,
)
from luzhi_client.api.home import get_home
from luzhi_client.api.inbox import list_inbox
from luzhi_client.api.meetings import answer_meeting_notice, create_check_in, get_meeting
from luzhi_client.api.notices import list_notices, mark_notices
from luzhi_client.api.receptions import (
    forward_reception_visit,
    get_reception,
    list_receptions,
    record_reception_presences,
    record_reception_visit,
)
from luzhi_client.models import (
    AnswerMeetingRequest,
    AttendGroupActivityRequest,
    AttendReceptionRequest,
    CheckInRequest,
    EnterDutyRecordRequest,
    HandOverReceptionVisitRequest,
    ListInboxState,
    ListNoticesState,
    MarkNoticesRequest,
    PlanGroupActivityRequest,
    RecordGroupActivityStepRequest,
    RecordReceptionVisitRequest,
    UploadForm,
)
from luzhi_client.types import File

from day import Day
from line import State
from office import today
from phone import in_words, new_id

# One grey point.
PICTURE = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")


def attend(day: Day) -> None:
    """A notice that waits, the answer to it, check-in at the hall."""
    phone, office = day.phone, day.office
    meeting = office.call_symposium(day.me.deputy_id)
    day.wait_for("the notice waits", lambda: waits(day, meeting.id))
    home = phone.call(get_home).parsed
    day.expect(home.waiting.count >= 1 and home.greeting_name == day.me.display_name, "the first screen says what waits")
    phone.call(list_inbox, state=ListInboxState.OPEN)
    day.shown("inbox", "the list of to-dos says it in words")
    etag = phone.last.headers["etag"]
    phone.call(list_inbox, state=ListInboxState.OPEN, if_none_match=etag)
    day.shown("inbox-again", "asked again, nothing has changed")
    notice = phone.call(list_notices, state=ListNoticesState.UNREAD).parsed.items[0]
    body = day.samples.body("notices-read", ids=[str(notice.id)])
    phone.call(mark_notices, body=MarkNoticesRequest.from_dict(body), idempotency_key=str(new_id()))
    day.shown("notices-read", f"read: {notice.text}")
    seen = phone.call(get_meeting, meeting.id).parsed
    day.expect(may(seen, "answer"), "the meeting says that it waits for an answer")
    phone.put(answer_meeting_notice, AnswerMeetingRequest.from_dict(day.samples.body("meeting-answer")), meeting.id)
    phone.send()
    day.shown("meeting-answer", "the deputy attends")
    day.wait_for("the to-do is gone", lambda: not waits(day, meeting.id))
    body = day.samples.body("check-in", digits=office.digits(meeting))
    phone.put(create_check_in, CheckInRequest.from_dict(body))
    phone.send()
    day.shown("check-in", "checked in with the digits of the hall")
    phone.put(create_check_in, CheckInRequest(digits="000000", noted_at=datetime.datetime.now(datetime.UTC)))
    phone.send()
    refusal = phone.refused.pop().refusal
    day.expect(refusal.code.startswith("meeting_check_in_"), f"digits that waited too long: {refusal.detail}")


def act_in_group(day: Day) -> None:
    """Planned without network; the office changes it meanwhile; who came, a picture, a step."""
    phone, office = day.phone, day.office
    groups = phone.call(list_deputy_groups).parsed.items
    led = next(group for group in groups if group.leader_id == day.me.deputy_id)
    filled = {"id": str(new_id()), "group_ids": [str(led.id)], "held_on": today().isoformat()}
    day.line.state = State.AWAY
    phone.put(plan_group_activity, PlanGroupActivityRequest.from_dict(day.samples.body("activity", **filled)))
    day.expect(phone.send() is None, "an activity planned without network waits")
    day.line.state = State.GOOD
    seen = phone.send().parsed
    day.shown("activity", "with network it goes out")
    office.move_activity(seen, "安岭村村委会")

    came = day.samples.body("activity-conflict", present_ids=[str(day.me.deputy_id)])
    came = AttendGroupActivityRequest.from_dict(came)
    phone.put(record_group_activity_presences, came, seen.id, version=seen.version)
    phone.send()
    refusal = phone.refused.pop().refusal
    day.shown("activity-conflict", f"the office was first: {in_words(refusal)[0]}")
    now = phone.call(get_group_activity, seen.id).parsed
    day.expect((seen.place, now.place) == ("安岭村", "安岭村村委会"), "read again, it says what is different")

    # Two acts on what the person sees now, written one after the other.
    step = day.samples.body("activity-step", done_on=today().isoformat())
    phone.put(record_group_activity_presences, came, seen.id, version=now.version)
    phone.put(record_group_activity_step, RecordGroupActivityStepRequest.from_dict(step), seen.id, version=now.version)
    picture = File(payload=io.BytesIO(PICTURE), file_name="现场.png", mime_type="image/png")
    form = UploadForm(file=picture, subject_id=seen.id, subject_kind="group_activity", part="theme")
    kept = phone.call(upload_attachment, body=form, idempotency_key=str(new_id()))
    day.expect(kept.status_code == 201 and kept.parsed.content_type == "image/png", "a picture is kept")
    answers = len(phone.answers)
    phone.send()
    first, second = (one for one in phone.answers[answers:] if str(seen.id) in one.url.path)
    day.shown("activity-presences", "on the new version it is recorded", first)
    day.shown("activity-step", "and the step after it, on the version that follows", second)


def receive(day: Day) -> None:
    """Who came, what a visitor brought, who is to see to it."""
    phone = day.phone
    announced = day.office.announce_reception(day.me.deputy_id)
    roster = phone.call(list_receptions, deputy_id=day.me.deputy_id, status="announced").parsed.items
    day.expect(announced.id in {one.id for one in roster}, "the reception stands on the roster")
    reception = phone.call(get_reception, announced.id).parsed
    day.expect(may(reception, "attend") and not may(reception, "move"), "it says what the deputy may do")
    came = day.samples.body("reception-presences", present_ids=[str(day.me.deputy_id)])
    phone.put(record_reception_presences, AttendReceptionRequest.from_dict(came), reception.id, version=reception.version)
    phone.send()
    day.shown("reception-presences", "the reception is held")
    filled = {"id": str(new_id()), "reception_id": str(reception.id)}
    body = RecordReceptionVisitRequest.from_dict(day.samples.body("visit", **filled))
    day.line.state = State.CUT
    phone.put(record_reception_visit, body)
    day.expect(phone.send() is None, "what a visitor says is sent, and the answer lost")
    day.line.state = State.GOOD
    visit = phone.send().parsed
    day.shown("visit", "sent again, it stands in the ledger")
    day.expect(phone.last.headers["idempotency-replayed"] == "true" and visit.id == body.id, "once")
    due = (today() + datetime.timedelta(days=15)).isoformat()
    body = HandOverReceptionVisitRequest.from_dict(day.samples.body("visit-handover", due_on=due))
    phone.put(forward_reception_visit, body, visit.id, version=visit.version)
    phone.send()
    day.shown("visit-handover", "a unit is to see to it")


def earn(day: Day) -> None:
    """A wrong field in words, corrected; verified by the office; a point with its reason."""
    phone = day.phone
    tomorrow = today() + datetime.timedelta(days=1)
    body = day.samples.body("duty-record-refused", id=str(new_id()), held_on=tomorrow.isoformat())
    phone.put(create_duty_record, EnterDutyRecordRequest.from_dict(body))
    phone.send()
    refusal = phone.refused.pop().refusal
    day.shown("duty-record-refused", f"a wrong day: {in_words(refusal)[0]}")
    again = day.other.call(create_duty_record, body=EnterDutyRecordRequest.from_dict(body), idempotency_key=str(new_id()))
    words = in_words(again.parsed)[0]
    day.expect(words.isascii() and words.startswith("/held_on "), f"in English: {words}")
    body = day.samples.body("duty-record", id=body["id"], held_on=today().isoformat())
    phone.put(create_duty_record, EnterDutyRecordRequest.from_dict(body))
    record = phone.send().parsed
    day.shown("duty-record", "corrected, it waits for the office")
    mine = phone.call(list_duty_records, status="pending").parsed.items
    day.expect(record.id in {one.id for one in mine}, "it stands among the deputy's own")
    day.office.verify(record)

    def line():
        congresses = phone.call(get_deputy_points, day.me.deputy_id).parsed.congresses
        return next((one for one in congresses[0].lines if one.record_id == record.id), None)

    day.wait_for("verified, it counts", line)
    day.shown("points", f"and says why: {line().explanation}")


def may(record: Any, key: str) -> bool:
    """Whether a record says that the reader may do something to it."""
    return any(action.allowed for action in record.actions if action.key == key)


def waits(day: Day, subject_id: object) -> bool:
    """Whether something about a record is among the to-dos."""
    items = day.phone.call(list_inbox, state=ListInboxState.OPEN).parsed.items
    return any(item.subject_id == subject_id for item in items)
