"""Half an hour of a county's mixed load on one service: whether memory, latency and consumers stay as they were.

soak.py ENGINE BINARY URL SPARE FOLDER MINUTES RATE SEED PASSWORD RESULT: a service on the database of URL, which holds
the county data set, with its files and logs in FOLDER; SPARE is the URL of an empty database, into which the backup is
restored that is made half-way. Appends a line of JSON with what was found to RESULT and prints "PASSED FAILED".
"""

import json
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "crash"))

from backup import Rehearsal  # noqa: E402
from checks import Checks  # noqa: E402
from database import Database  # noqa: E402
from gauges import Gauges  # noqa: E402
from hall import Hall  # noqa: E402
from journal import Journal  # noqa: E402
from judge import by_kind, judge, memory, thirds  # noqa: E402
from load import Load, waiting_ideas  # noqa: E402
from service import Client, Service  # noqa: E402

# Those who vote and watch the board.
VOTERS = 20
OPEN_DOOR = {f"LUZHI__LIMITS__PUBLIC_{name}": "0" for name in ("BURST", "SUSTAINED", "TRIES")}


def main() -> None:
    engine, binary, url, spare, folder, minutes, rate, seed, password, result = sys.argv[1:]
    with Service(binary, url, Path(folder), **OPEN_DOOR) as service:
        found, checks = run(engine, service, Database(url), spare, float(minutes) * 60, float(rate), int(seed), password)
    with open(result, "a", encoding="utf-8") as lines:
        lines.write(json.dumps(found, ensure_ascii=False) + "\n")
    for left_out in found["left_out"]:
        print(f"  {engine}: left out: {left_out}", file=sys.stderr)
    for problem in found["problems"]:
        print(f"  {engine}: {problem}", file=sys.stderr)
    print(checks.passed, max(checks.failed, len(found["problems"])))


def run(
    engine: str, service: Service, database: Database, spare: str, seconds: float, rate: float, seed: int, password: str
) -> tuple[dict, Checks]:
    ready = service.start()
    journal = Journal(service.folder / "journal.jsonl")
    checks = Checks(service, database, journal)
    load = Load(service, Hall(service, database, password, VOTERS), journal, password, seed)
    ideas = waiting_ideas(load.clients["county"])
    gauges = Gauges(service, database, load)
    rehearsal = Rehearsal(service, journal)
    nightly = threading.Timer(seconds / 2, rehearsal.take)
    begin = time.monotonic()
    gauges.start()
    nightly.start()
    load.run(begin + seconds, rate)
    end = time.monotonic()
    nightly.join()
    gauges.ending.set()
    gauges.join()
    checks.converged()
    checks.facts(journal.since(0))
    checks.once()
    checks.derived()
    checks.files()
    checks.through_the_service(Client(service, "town", password).sign_in())
    came = waiting_ideas(load.clients["county"]) - ideas
    checks.hold(came == load.ideas, f"{load.ideas} ideas of residents were taken, {came} wait for the office")
    service.stop()
    checks.audit("seal")
    checks.whole()
    found = {
        "engine": engine,
        "seconds": round(end - begin),
        "rate": rate,
        "seed": seed,
        "ready_seconds": round(ready, 3),
        "requests": len(load.samples),
        "wrong": sum(not one.good for one in load.samples),
        "acknowledged": dict(journal.counts) | {"idea": load.ideas},
        "told_to_watchers": load.told,
        "left_out": load.left_out,
        "memory": memory(gauges.rows),
        "thirds": thirds(load.samples, begin, end),
        "events_behind_most": max((one["events_behind"] for one in gauges.rows), default=0),
        "consumers_behind_seconds": checks.lag[-1] if checks.lag else None,
        "by_kind": by_kind(load.samples),
        "log_errors": service.errors(),
        "gauges": gauges.rows,
    }
    judge(found, checks.hold)
    restored = rehearsal.restore(spare, password)
    found["backup"] = rehearsal.found()
    checks.passed, checks.failed = checks.passed + restored.passed, checks.failed + restored.failed
    found |= {"checks_passed": checks.passed, "checks_failed": checks.failed, "problems": journal.problems[:20]}
    return found, checks


if __name__ == "__main__":
    main()
