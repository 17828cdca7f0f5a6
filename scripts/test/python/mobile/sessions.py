"""Signing in and out, tokens that end, and the queue that outlives them."""

import time

from luzhi_client.api.accounts import end_my_session, get_me, list_my_sessions, sign_out
from luzhi_client.api.diary_entries import record_diary_entry
from luzhi_client.models import SignInRequest

from day import Day
from line import State
from phone import in_words


def sign_in(day: Day) -> None:
    phone = day.phone
    refused = phone.sign_in(password="not-the-password")
    day.shown("sign-in-refused", f"a wrong password: {in_words(refused.parsed)[0]}")
    body = day.samples.body("sign-in", password=phone.password)
    assert SignInRequest.from_dict(body).to_dict() == body
    day.me = phone.sign_in().parsed.account
    day.shown("sign-in", f"signed in as {day.me.display_name}")
    day.other.sign_in()


def expire(day: Day) -> None:
    """The token ends while the phone is away; the next run of the queue trades the refresh token."""
    phone, over = day.phone, day.phone.client
    written = [day.entry("傍晚在院坝里听说，村里的垃圾车三天没有来。"), day.entry("老人问体检什么时候到村里来。")]
    day.line.state = State.AWAY
    for body in written:
        phone.put(record_diary_entry, body)
    day.expect(phone.send() is None and len(phone.queue) == 2, "without network both entries wait")
    day.line.state = State.GOOD
    end = time.monotonic() + 75
    while get_me.sync_detailed(client=over).status_code == 200 and time.monotonic() < end:
        time.sleep(0.5)
    item = phone.queue[0]
    refused = record_diary_entry.sync_detailed(client=over, body=item.body, idempotency_key=item.key)
    day.shown("session-ended", f"the token is over: {in_words(refused.parsed)[0]}")
    phone.renew()
    day.shown("refresh", "the refresh token gives another one")
    phone.send()
    day.expect(not phone.queue and len(day.entries(*written)) == 2, "the queue goes out, each entry once")


def end_elsewhere(day: Day) -> None:
    """The session is ended from another phone while this one is away: sign in again, then the queue goes out."""
    phone, other = day.phone, day.other
    written = [day.entry("护林员反映防火通道被树枝堵住了。"), day.entry("两户搬迁群众想在集镇附近找零工。")]
    keys = [phone.put(record_diary_entry, body).key for body in written]
    sessions = other.call(list_my_sessions).parsed.items
    for session in sessions:
        if not session.is_current:
            other.call(end_my_session, session.id)
    refused = phone.send()
    # The last answer is that to the refresh token.
    problem = phone.last.json()
    day.expect(refused.status_code == 401 and problem["code"] == "session_ended", f"ended elsewhere: {problem['detail']}")
    day.expect([item.key for item in phone.queue] == keys and not phone.refused, "nothing of the queue is lost")
    phone.sign_in()
    phone.send()
    day.expect(not phone.queue and len(day.entries(*written)) == 2, "signed in again, each entry went out once")


def leave(day: Day) -> None:
    phone = day.phone
    waiting = phone.put(record_diary_entry, day.entry("明天去看五保户的新房。"))
    phone.call(sign_out)
    day.shown("sign-out", "signed out")
    day.expect(phone.queue == [waiting], "what waits is kept for the same person")
    day.expect(phone.call(get_me).status_code == 401, "neither token is of use any more")
