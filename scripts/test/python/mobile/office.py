"""What the office of the congress does at its desk, so that the deputy has a day."""

import datetime
from typing import Any
from uuid import UUID

from luzhi_client.api.duty_records import judge_duty_record
from luzhi_client.api.group_activities import update_group_activity
from luzhi_client.api.meetings import create_meeting, create_meeting_person, get_check_in_code, invite_to_meeting
from luzhi_client.api.receptions import announce_reception, plan_reception
from luzhi_client.api.stations import list_stations
from luzhi_client.models import (
    AddMeetingPersonRequest,
    AnnounceReceptionRequest,
    Capacity,
    CongressLevel,
    CreateMeetingRequest,
    DecideDutyRecordRequest,
    DutyDecision,
    MeetingKind,
    NotifyMeetingRequest,
    PlanReceptionRequest,
    UpdateGroupActivityRequest,
)

from phone import Phone

CHINA = datetime.timezone(datetime.timedelta(hours=8))


def today() -> datetime.date:
    """The day in China."""
    return datetime.datetime.now(CHINA).date()


class Office:
    """An account of the office, through the same client."""

    def __init__(self, api_url: str, username: str, password: str) -> None:
        self.desk = Phone(api_url, username, password)
        assert self.desk.sign_in().status_code == 200

    def act(self, operation: Any, body: Any, *path: UUID, version: int | None = None) -> Any:
        """The record after an act of the office, which nobody refuses."""
        self.desk.put(operation, body, *path, version=version)
        answer = self.desk.send()
        assert answer and answer.status_code in (200, 201), self.desk.last.text
        return answer.parsed

    def call_symposium(self, deputy_id: UUID) -> Any:
        """A meeting of today, to which the deputy is called."""
        body = CreateMeetingRequest(
            kind=MeetingKind.SYMPOSIUM,
            level=CongressLevel.TOWNSHIP,
            title="乡村道路建设座谈会",
            begins_on=today(),
            place="镇政府三楼会议室",
        )
        meeting = self.act(create_meeting, body)
        person = AddMeetingPersonRequest(deputy_id=deputy_id, capacity=Capacity.MEMBER)
        meeting = self.act(create_meeting_person, person, meeting.id, version=meeting.version)
        return self.act(invite_to_meeting, NotifyMeetingRequest(), meeting.id, version=meeting.version)

    def digits(self, meeting: Any) -> str:
        """The six digits on the screen of the hall at this moment."""
        return self.desk.call(get_check_in_code, meeting.id, meeting.sittings[0].id).parsed.digits

    def announce_reception(self, deputy_id: UUID) -> Any:
        """A reception of today, with the deputy on duty."""
        stations = self.desk.call(list_stations).parsed.items
        station = next(one for one in stations if one.name == "镇人大代表之家")
        day = datetime.datetime.combine(today(), datetime.time(9), CHINA)
        body = PlanReceptionRequest(
            station_id=station.id,
            begins_at=day,
            ends_at=day + datetime.timedelta(hours=2),
            deputy_ids=[deputy_id],
        )
        reception = self.act(plan_reception, body)
        told = AnnounceReceptionRequest(late_reason="汛期临时增加一次")
        return self.act(announce_reception, told, reception.id, version=reception.version)

    def move_activity(self, activity: Any, place: str) -> Any:
        """Holds an activity elsewhere than planned."""
        return self.act(
            update_group_activity, UpdateGroupActivityRequest(place=place), activity.id, version=activity.version
        )

    def verify(self, record: Any) -> Any:
        """Says that what a deputy entered is as it says."""
        return self.act(
            judge_duty_record, DecideDutyRecordRequest(decision=DutyDecision.VERIFIED), record.id, version=record.version
        )
