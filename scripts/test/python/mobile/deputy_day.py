"""Plays docs/MOBILE.md with the generated client: deputy_day.py API-URL DEPUTY TOWN PASSWORD.

The service gives access tokens that live a minute, so that one can end. The last line is "PASSED FAILED".
"""

import sys
import time

import answering
import changes
import sessions
import working
import writing
from day import Day

day = Day(*sys.argv[1:])
sessions.sign_in(day)
for part in (
    working.attend,
    writing.write,
    writing.change,
    writing.suggest,
    answering.rate,
    working.act_in_group,
    working.receive,
    answering.report,
    answering.learn,
    working.earn,
    answering.appeal,
    changes.follow,
):
    # On a slow machine, too, a lost answer is that of the act and not a 401.
    if day.phone.good_until - time.monotonic() < 30:
        day.phone.renew()
    part(day)
sessions.expire(day)
sessions.end_elsewhere(day)
sessions.leave(day)
left = day.samples.blocks.keys() - day.samples.used
day.expect(not left, f"every sample of the document was played {sorted(left) or ''}".strip())
left = day.samples.operations - day.phone.called
day.expect(not left, f"every operation that it names was called {sorted(left) or ''}".strip())
print(day.proven, 0)
