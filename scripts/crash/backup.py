"""A backup while everybody writes, restored elsewhere: what was acknowledged before it began is in it.

backup.py ENGINE BINARY URL SPARE FOLDER SECONDS SEED PASSWORD RESULT: a service on the database of URL, which holds
the demo county, with its files and logs in FOLDER, is written to for so many seconds before and after its backup;
SPARE is the URL of an empty database. Appends a line of JSON with what was found to RESULT and prints
"PASSED FAILED".
"""

import json
import sys
import time
from pathlib import Path

from checks import Checks
from database import Database
from journal import Journal
from service import Client, Service
from writers import Imports, Suggestions, Uploads, Writer


class Rehearsal:
    """One backup of a service at work, and its restoration."""

    def __init__(self, service: Service, journal: Journal):
        self.service, self.journal = service, journal
        self.archive = service.folder / "county.tar"
        self.problem = "no backup was made"
        self.mark = self.meanwhile = 0
        self.seconds = self.restore_seconds = 0.0

    def take(self) -> None:
        """Makes it; everything acknowledged until now must be in it."""
        self.mark, began = len(self.journal.facts), time.monotonic()
        done = self.service.run("backup", str(self.archive))
        self.seconds = round(time.monotonic() - began, 2)
        self.meanwhile = len(self.journal.facts) - self.mark
        self.problem = "" if done.returncode == 0 else f"backup: {done.stdout[-500:]}{done.stderr[-500:]}"

    def restore(self, url: str, password: str) -> Checks:
        """Fills the empty database of the URL, starts a service on it and looks at both."""
        folder = self.service.folder / "restored"
        folder.mkdir()
        # Files of its own, below its own folder.
        spare = Service(self.service.binary, url, folder)
        before = Journal(folder / "journal.jsonl")
        before.facts = self.journal.facts[: self.mark]
        checks = Checks(spare, Database(url), before)
        began = time.monotonic()
        if checks.hold(not self.problem, self.problem):
            done = spare.run("restore", "--migrate", str(self.archive))
            self.restore_seconds = round(time.monotonic() - began, 2)
            told = f"restore: {done.stdout[-500:]}{done.stderr[-500:]}"
            if checks.hold(done.returncode == 0, told):
                self.look(checks, spare, password)
        self.journal.problems += [f"restored: {problem}" for problem in before.problems]
        return checks

    def look(self, checks: Checks, spare: Service, password: str) -> None:
        checks.audit()
        checks.facts(checks.journal.facts)
        checks.files()
        try:
            spare.start()
            checks.converged()
            checks.indexed()
            checks.derived()
            checks.through_the_service(Client(spare, "town", password).sign_in())
            spare.stop()
        finally:
            spare.kill()
        checks.audit("seal")
        checks.whole()

    def found(self) -> dict:
        """In numbers."""
        size = self.archive.stat().st_size if self.archive.exists() else 0
        return {
            "seconds": self.seconds,
            "restore_seconds": self.restore_seconds,
            "bytes": size,
            "acknowledged_before": self.mark,
            "acknowledged_meanwhile": self.meanwhile,
        }


def main() -> None:
    engine, binary, url, spare, folder, seconds, seed, password, result = sys.argv[1:]
    with Service(binary, url, Path(folder)) as service:
        service.start()
        journal = Journal(service.folder / "journal.jsonl")

        def signed_in(name: str) -> Client:
            return Client(service, name, password).sign_in()

        writers: list[Writer] = [
            Suggestions("甲", signed_in("deputy"), journal, int(seed)),
            Uploads("乙", signed_in("deputy2"), journal, int(seed)),
            Imports("丙", signed_in("county"), journal, int(seed)),
        ]
        for writer in writers:
            writer.start()
        time.sleep(float(seconds))
        rehearsal = Rehearsal(service, journal)
        rehearsal.take()
        time.sleep(float(seconds))
        for writer in writers:
            writer.ending.set()
        for writer in writers:
            writer.join(60)
        service.stop()
        checks = rehearsal.restore(spare, password)
        checks.hold(rehearsal.mark > 10, f"only {rehearsal.mark} writes before the backup: too few to tell anything")
        found = {"engine": engine, "seed": int(seed)} | rehearsal.found() | {"problems": journal.problems[:20]}
    with open(result, "a", encoding="utf-8") as lines:
        lines.write(json.dumps(found, ensure_ascii=False) + "\n")
    for problem in journal.problems[:20]:
        print(f"  {engine}: {problem}", file=sys.stderr)
    print(checks.passed, max(checks.failed, len(journal.problems)))


if __name__ == "__main__":
    main()
