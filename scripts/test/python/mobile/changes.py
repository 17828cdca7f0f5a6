"""What changed since the phone looked last: changes.py API-URL DEPUTY TOWN PASSWORD."""

import sys

from luzhi_client.api.changes import get_changes
from luzhi_client.api.diary_entries import delete_diary_entry, record_diary_entry

from day import Day


def follow(day: Day) -> None:
    """An entry that was written is told, then that it is gone; a position nobody gave is refused."""
    phone = day.phone
    since = phone.call(get_changes).parsed.next_
    body = day.entry("集镇的公交站牌被大风吹倒了，等车的人没有地方躲雨。")
    phone.put(record_diary_entry, body)
    phone.send()

    def told():
        kinds = {kind.kind: kind for kind in phone.call(get_changes, since=since).parsed.kinds}
        return kinds.get("diary_entry")

    day.wait_for("what was written is told", lambda: told() and body.id in {one.id for one in told().changed})
    day.shown("changes", "with its version, and from where to go on")
    seen = phone.call(get_changes, since=since).parsed.next_
    phone.call(delete_diary_entry, body.id, if_match='"v1"')
    since = seen
    day.wait_for("what was deleted is told as gone", lambda: told() and body.id in told().gone)
    refused = phone.call(get_changes, since="nobody-gave-this")
    day.expect(refused.parsed.code == "cursor_mismatch", f"a position nobody gave: {refused.parsed.detail}")


if __name__ == "__main__":
    alone = Day(*sys.argv[1:])
    alone.phone.sign_in()
    follow(alone)
    print(alone.proven, 0)
