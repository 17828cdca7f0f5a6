"""What the office of the congress does at its desk, so that the deputy has a day."""

import datetime
from typing import Any
from uuid import UUID

from luzhi_client.api.duty_points import close_duty_quarter
from luzhi_client.api.duty_records import judge_duty_record
from luzhi_client.api.group_activities import update_group_activity
from luzhi_client.api.meetings import create_meeting, create_meeting_person, get_check_in_code, invite_to_meeting
from luzhi_client.api.organs import list_organs
from luzhi_client.api.receptions import announce_reception, plan_reception
from luzhi_client.api.stations import list_stations
from luzhi_client.api.suggestions import (
    assign_suggestion,
    get_suggestion,
    record_suggestion_contact,
    reply_to_suggestion,
    review_suggestion,
    sign_for_suggestion,
)
from luzhi_client.api.trainings import invite_to_training, plan_training, write_training_quiz
from luzhi_client.api.voter_reports import (
    give_voter_report_feedback,
    plan_voter_report,
    record_voter_report_holding,
    record_voter_report_ratings,
)
from luzhi_client.models import (
    AddMeetingPersonRequest,
    AnnounceReceptionRequest,
    AssignSuggestionRequest,
    Capacity,
    CloseDutyQuarterRequest,
    CongressLevel,
    ContactMode,
    CreateMeetingRequest,
    DecideDutyRecordRequest,
    Decision,
    DutyDecision,
    EmptyRequest,
    GiveVoterReportFeedbackRequest,
    HoldVoterReportRequest,
    InviteToTrainingRequest,
    MeetingKind,
    NotifyMeetingRequest,
    PlanReceptionRequest,
    PlanTrainingRequest,
    PlanVoterReportRequest,
    RecordContactRequest,
    RecordVoterReportRatingsRequest,
    ReplyRequest,
    ResultClass,
    ReviewSuggestionRequest,
    TrainingAudience,
    TrainingKind,
    TrainingQuestionText,
    UpdateGroupActivityRequest,
    VoterReportForm,
    WriteTrainingQuizRequest,
)

from phone import Phone

# A unit of the county in the demonstration: its account, its name.
UNIT, UNIT_NAME = "unit", "交通运输局"
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

    def have_answered(self, unit: "Office", suggestion_id: UUID) -> None:
        """Admits and assigns a suggestion, which the unit answers."""
        now = self.desk.call(get_suggestion, suggestion_id).parsed
        now = self.act(review_suggestion, ReviewSuggestionRequest(decision=Decision.ACCEPTED), now.id, version=now.version)
        units = self.desk.call(list_organs, kind="government_unit", q=UNIT_NAME).parsed.items
        now = self.act(assign_suggestion, AssignSuggestionRequest(unit_id=units[0].id), now.id, version=now.version)
        now = unit.act(sign_for_suggestion, EmptyRequest(), now.id, version=now.version)
        told = RecordContactRequest(contacted_on=today(), content="与代表商定现场察看的时间。", mode=ContactMode.FACE)
        now = unit.act(record_suggestion_contact, told, now.id, version=now.version)
        reply = ReplyRequest(
            content="建议收悉。已经到现场察看，安排资金修复，计划下月底完工。", result_class=ResultClass.A, signed_by="陈明"
        )
        unit.act(reply_to_suggestion, reply, now.id, version=now.version)

    def plan_report(self, deputy_id: UUID, on: datetime.date) -> Any:
        """A report to voters on the plan."""
        body = PlanVoterReportRequest(
            deputy_id=deputy_id, form=VoterReportForm.ORAL, held_on=on, place="安岭村村委会"
        )
        return self.act(plan_voter_report, body)

    def have_reported(self, report: Any) -> None:
        """The report was held before sixty voters, who rated it on paper; the deputy is told."""
        now = self.act(
            record_voter_report_holding, HoldVoterReportRequest(voters_present=60), report.id, version=report.version
        )
        counts = RecordVoterReportRatingsRequest(excellent=20, competent=22, basic=4, incompetent=2, abstained=2)
        now = self.act(record_voter_report_ratings, counts, now.id, version=now.version)
        words = GiveVoterReportFeedbackRequest(feedback="选民满意，希望多到二组走走。")
        self.act(give_voter_report_feedback, words, now.id, version=now.version)

    def train(self, deputy_id: UUID) -> Any:
        """A training of today with two questions, to which the deputy is invited."""
        body = PlanTrainingRequest(
            begins_on=today(),
            hours=4,
            kind=TrainingKind.PERFORMANCE,
            level=CongressLevel.TOWNSHIP,
            organiser="镇人大主席团",
            title="代表履职培训",
        )
        now = self.act(plan_training, body)
        invited = InviteToTrainingRequest(audience=TrainingAudience.CHOSEN, deputy_ids=[deputy_id])
        now = self.act(invite_to_training, invited, now.id, version=now.version)
        questions = [
            TrainingQuestionText(question="代表建议应当在几个月内答复？", options=["一个月", "三个月", "一年"], correct=1),
            TrainingQuestionText(question="代表联系群众是权利还是义务？", options=["义务", "都不是"], correct=0),
        ]
        return self.act(write_training_quiz, WriteTrainingQuizRequest(questions=questions), now.id, version=now.version)

    def close_quarter(self) -> Any:
        """Closes the points of a quarter in which nothing waits."""
        body = CloseDutyQuarterRequest(level=CongressLevel.TOWNSHIP, quarter=1, year=today().year - 2)
        return self.act(close_duty_quarter, body)
