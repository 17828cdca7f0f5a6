"""Plays docs/MOBILE.md with the generated client: deputy_day.py API-URL DEPUTY TOWN PASSWORD.

The service gives access tokens that live a minute, so that one can end. The last line is "PASSED FAILED".
"""

import sys

import sessions
import working
import writing
from day import Day

day = Day(*sys.argv[1:])
sessions.sign_in(day)
working.attend(day)
writing.write(day)
writing.change(day)
writing.suggest(day)
working.act_in_group(day)
working.receive(day)
working.earn(day)
sessions.expire(day)
sessions.end_elsewhere(day)
sessions.leave(day)
# `changes` is asked in changes.py.
left = day.samples.blocks.keys() - day.samples.used - {"changes"}
day.expect(not left, f"every sample of the document was played {sorted(left) or ''}".strip())
print(day.proven, 0)
