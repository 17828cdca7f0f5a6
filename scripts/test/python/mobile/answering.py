"""What others ask a deputy for: rating an answer, reporting to voters, the questions of a training, appealing."""

import datetime

from luzhi_client.api.duty_points import get_duty_quarters, submit_duty_appeal
from luzhi_client.api.suggestions import get_suggestion, rate_suggestion
from luzhi_client.api.trainings import answer_training_quiz, get_training
from luzhi_client.api.voter_reports import (
    confirm_voter_report,
    get_voter_report,
    list_voter_reports,
    write_voter_report,
)
from luzhi_client.models import (
    AppealDutyPointsRequest,
    ConfirmVoterReportRequest,
    RateSuggestionRequest,
    TakeTrainingQuizRequest,
    WriteVoterReportRequest,
)

from day import Day
from line import State
from office import today
from phone import new_id
from working import may
from writing import HEARD


def rate(day: Day) -> None:
    """The unit has answered: rated without network, sent once."""
    phone = day.phone
    handed_in = day.entries(day.entry(HEARD))[0].suggestion_id
    day.office.have_answered(day.unit, handed_in)
    seen = phone.call(get_suggestion, handed_in).parsed
    day.expect(may(seen, "rate"), "the suggestion says that it waits to be rated")
    day.line.state = State.AWAY
    body = RateSuggestionRequest.from_dict(day.samples.body("rating"))
    phone.put(rate_suggestion, body, seen.id, version=seen.version)
    day.expect(phone.send() is None, "rated without network, it waits")
    day.line.state = State.GOOD
    phone.send()
    day.shown("rating", "with network it goes out, and the suggestion is closed")


def report(day: Day) -> None:
    """The text is written before the day; what the voters said of it is read and confirmed after it."""
    phone, office, me = day.phone, day.office, day.me.deputy_id
    before = phone.call(list_voter_reports, deputy_id=me, limit=200).parsed.items
    taken = {one.held_on for one in before}
    free = next(on for ago in range(400) if (on := today() - datetime.timedelta(days=ago)) not in taken)
    planned = office.plan_report(me, free)
    body = WriteVoterReportRequest.from_dict(day.samples.body("report-text"))
    phone.put(write_voter_report, body, planned.id, version=planned.version)
    written = phone.send().parsed
    day.shown("report-text", "the report is written on the phone")
    office.have_reported(written)
    fed_back = phone.call(get_voter_report, planned.id).parsed
    day.expect(may(fed_back, "confirm"), f"held, rated and fed back: {fed_back.feedback}")
    body = ConfirmVoterReportRequest.from_dict(day.samples.body("report-confirmed"))
    phone.put(confirm_voter_report, body, fed_back.id, version=fed_back.version)
    phone.send()
    day.shown("report-confirmed", "the deputy has read it and says what will be better")


def learn(day: Day) -> None:
    """The questions of a training are answered once, and then say which was right."""
    phone = day.phone
    training = phone.call(get_training, day.office.train(day.me.deputy_id).id).parsed
    is_hidden = all(one.correct is None for one in training.questions)
    day.expect(may(training, "take_quiz") and is_hidden, "the questions do not say which answer is right")
    phone.put(answer_training_quiz, TakeTrainingQuizRequest.from_dict(day.samples.body("quiz")), training.id)
    phone.send()
    day.shown("quiz", "answered, they do")


def appeal(day: Day) -> None:
    """A quarter is closed; what is missing in it is said within the days for appeals."""
    phone = day.phone
    closed = day.office.close_quarter()
    quarters = phone.call(get_duty_quarters, year=closed.year).parsed.items
    day.expect(closed.id in {one.id for one in quarters}, "the closed quarter is among those of the year")
    body = AppealDutyPointsRequest.from_dict(day.samples.body("appeal", id=str(new_id())))
    phone.put(submit_duty_appeal, body, closed.id)
    phone.send()
    day.shown("appeal", "the office has it to answer")
