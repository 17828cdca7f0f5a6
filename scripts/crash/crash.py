"""Kills the service at random moments while everybody writes, and looks whether it keeps its word.

crash.py ENGINE BINARY URL FOLDER KILLS SEED PASSWORD RESULT: a service on the database of URL, which holds the demo
county, with its files and logs in FOLDER; appends a line of JSON with what was found to RESULT and prints
"PASSED FAILED".
"""

import json
import random
import sys
import time
from pathlib import Path

from checks import Checks
from database import Database
from hall import Hall, Urns, Voters
from journal import Journal
from service import Client, Service
from writers import Imports, Suggestions, Uploads, Writer

# How long the service lives after it was ready, seconds: from the middle of its first request on; every fifth time
# for longer, so that something comes to an end on a slow machine, too.
LIFE, LONG_LIFE = (0.01, 0.6), (0.6, 2)
# The chain is verified, and consumers are waited for, after so many kills.
EVERY = 50
# Those who vote.
VOTERS = 10


def start_writers(service: Service, hall: Hall, urns: Urns, journal: Journal, seed: int, password: str) -> list[Writer]:
    def signed_in(name: str) -> Client:
        return Client(service, name, password).sign_in()

    writers: list[Writer] = [
        Suggestions("甲", signed_in("deputy"), journal, seed),
        Suggestions("乙", signed_in("deputy2"), journal, seed),
        Uploads("丙", signed_in("deputy3"), journal, seed),
        Imports("丁", signed_in("county"), journal, seed),
        Voters("戊", hall, urns, journal, seed),
    ]
    for writer in writers:
        writer.start()
    return writers


def spread(values: list[float]) -> dict[str, float]:
    """Median, ninety-ninth percentile and maximum."""
    ordered = sorted(values) or [0.0]
    at = [ordered[min(len(ordered) - 1, int(len(ordered) * part))] for part in (0.5, 0.99)]
    return {"median": round(at[0], 3), "p99": round(at[1], 3), "max": round(ordered[-1], 3)}


def main() -> None:
    engine, binary, url, folder, kills, seed, password, result = sys.argv[1:]
    kills, seed = int(kills), int(seed)
    folder = Path(folder)
    with Service(binary, url, folder) as service:
        run(engine, service, Database(url), kills, seed, password, result)


def run(engine: str, service: Service, database: Database, kills: int, seed: int, password: str, result: str) -> None:
    chance, folder = random.Random(seed), service.folder
    journal = Journal(folder / "journal.jsonl")
    checks = Checks(service, database, journal)
    ready, began = [service.start()], time.monotonic()
    hall = Hall(service, database, password, VOTERS)
    urns = Urns(hall, 1 + kills // 10)
    writers = start_writers(service, hall, urns, journal, seed, password)
    mark, loop = 0, time.monotonic()
    for number in range(1, kills + 1):
        time.sleep(chance.uniform(*(LIFE if number % 5 else LONG_LIFE)))
        service.kill()
        upto = len(journal.facts)
        ready.append(service.start())
        # Writers are at it again; what they were told before stays.
        checks.facts(journal.since(mark)[: upto - mark])
        mark = upto
        if number % EVERY == 0:
            checks.converged()
            checks.audit()
            print(
                f"  {engine}: {number} kills, {len(journal.facts)} acknowledged, {len(journal.problems)} problems",
                file=sys.stderr,
            )
    loop = time.monotonic() - loop
    for writer in writers:
        writer.ending.set()
    for writer in writers:
        writer.join(60)
        checks.hold(not writer.is_alive(), f"{writer.name} did not come to an end")
    checks.converged()
    checks.facts(journal.since(0))
    checks.once()
    checks.derived()
    checks.through_the_service(Client(service, "town", password).sign_in())
    files = checks.files()
    memory = service.memory()
    service.stop()
    checks.audit("seal")
    checks.whole()
    enough = journal.counts["cut off"] >= kills and len(journal.facts) >= kills
    checks.hold(enough, f"too little was under way to tell anything: {dict(journal.counts)}")
    found = {
        "engine": engine,
        "kills": kills,
        "seed": seed,
        "seconds": round(time.monotonic() - began),
        "seconds_per_kill": round(loop / max(kills, 1), 2),
        "acknowledged": len(journal.facts),
        "by_kind": dict(journal.counts),
        "asked": len(journal.sent),
        "ready_seconds": spread(ready),
        "answer_seconds": spread(journal.seconds),
        "consumers_behind_seconds": spread(checks.lag),
        "files": files,
        "memory_mb": memory,
        "log_errors": service.errors(),
        "checks_passed": checks.passed,
        "checks_failed": checks.failed,
        "problems": journal.problems[:20],
    }
    with open(result, "a", encoding="utf-8") as lines:
        lines.write(json.dumps(found, ensure_ascii=False) + "\n")
    for problem in journal.problems[:20]:
        print(f"  {engine}: {problem}", file=sys.stderr)
    # What a writer met and no check saw has failed, too.
    print(checks.passed, max(checks.failed, len(journal.problems)))


if __name__ == "__main__":
    main()
