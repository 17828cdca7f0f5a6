"""Has the world around the service fail, and looks how it answers meanwhile and afterwards.

faults.py ENGINE BINARY URL FOLDER PASSWORD RESULT [NAME…]: a line of JSON for each fault is appended to RESULT,
"PASSED FAILED" printed. PG_FOLDER and PG_PROGRAMS name the cluster, HOLD how many seconds a fault lasts.
"""

import json
import os
import sqlite3
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from checks import Checks
from database import Database
from disks import Disk, FailingDisk, can_mount
from journal import Journal
from postgres import Cluster, Halting
from probes import LIMIT, Probes, summary
from service import Service

HOLD = float(os.environ.get("HOLD", "20"))
# Until everything is answered well again after a fault is gone.
BACK_WITHIN = 30
FAKETIME = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"
NO_DISKS = "  this user may not mount: no fault of a disk is tried"


@dataclass
class Fault:
    """What goes wrong, and how it is put right."""

    name: str
    strike: Callable[[], None]
    lift: Callable[[], None]
    held: float = HOLD
    # Something the service cannot outlive by itself, which an operator ends with a restart.
    restarts: bool = False
    # Statuses that are right for this one besides 503.
    allowed: tuple[str, ...] = ()
    more: dict[str, str] = field(default_factory=dict)


class Trial:
    """Faults of one engine, one after the other, each with a service of its own on the same database."""

    def __init__(self, engine: str, binary: str, url: str, folder: Path, password: str):
        self.engine, self.binary, self.url, self.folder, self.password = engine, binary, url, folder, password
        self.passed = self.failed = 0

    def run(self, fault: Fault, url: str, files: Path) -> dict:
        folder = self.folder / fault.name
        folder.mkdir(exist_ok=True)
        with Service(self.binary, url, folder, files, **fault.more) as service:
            return self.hold(fault, service, Database(url), folder)

    def hold(self, fault: Fault, service: Service, database: Database, folder: Path) -> dict:
        journal = Journal(folder / "journal.jsonl")
        checks = Checks(service, database, journal)
        service.start()
        probes = Probes(service, journal, f"断电演练{fault.name}", self.password)
        probes.start()
        time.sleep(2)
        struck = time.monotonic()
        try:
            fault.strike()
            time.sleep(max(0, fault.held - (time.monotonic() - struck)))
        finally:
            until = time.monotonic()
            if fault.restarts:
                service.kill()
            fault.lift()
        gone = time.monotonic()
        checks.hold(service.process.poll() is None or fault.restarts, "the service has ended")
        if fault.restarts:
            service.start()
        back = probes.back(gone, BACK_WITHIN)
        checks.hold(back is not None, f"not back within {BACK_WITHIN} s")
        # What was asked under the fault may be answered after it; from here on all is well.
        calm = time.monotonic()
        time.sleep(2)
        for left in probes.stop():
            checks.hold(False, left)
        during = self.judge(summary(probes.between(struck, until, fault.restarts)), fault, checks)
        after = summary(probes.between(calm, float("inf")))
        checks.hold(not after["wrong"] and not after["unavailable"], f"afterwards: {after}")
        checks.converged()
        checks.facts(journal.since(0))
        titles = checks.database.texts([one["title"] for one in journal.sent if one["kind"] == "suggestion"])
        rows = int(checks.database.rows(f"SELECT count(*) FROM suggestions WHERE title IN ({titles})")[0][0])
        asked = sum(one["kind"] == "suggestion" for one in journal.sent)
        checks.hold(rows == asked, f"{asked} suggestions asked for, {rows} there")
        service.stop()
        checks.audit("seal")
        checks.whole()
        self.passed, self.failed = self.passed + checks.passed, self.failed + checks.failed
        return {
            "fault": fault.name,
            "engine": self.engine,
            "held_seconds": round(until - struck, 1),
            "back_after_seconds": back,
            "recovers_by_itself": not fault.restarts,
            "during": during,
            "acknowledged": len(journal.facts),
            "consumers_behind_seconds": checks.lag,
            "log_errors": dict(sorted(service.errors().items(), key=lambda pair: -pair[1])[:12]),
            "problems": journal.problems[:20],
        }

    def judge(self, during: dict, fault: Fault, checks: Checks) -> dict:
        """Nothing but what was asked for, and 503 as it must be, in time."""
        allowed = [what for what in during["wrong"] if fault.allowed and what.endswith(fault.allowed)]
        during["signed_in_again"] = sum(during["wrong"].pop(what) for what in allowed)
        wrong = during["wrong"]
        checks.hold(not wrong, f"answered wrongly: {wrong}")
        checks.hold(
            not during["slow"],
            f"{during['slow']} answers took longer than {LIMIT} s, the slowest {during['slowest_seconds']} s",
        )
        return during


def clock(folder: Path, name: str, step: str) -> Fault:
    """The machine's clock jumps, and comes back. Tokens and sessions are what they are in production."""
    file = folder / f"{name}.clock"

    def set_to(offset: str) -> None:
        file.write_text(offset + "\n")

    set_to("+0")
    more = {
        "LD_PRELOAD": FAKETIME,
        "FAKETIME_TIMESTAMP_FILE": str(file),
        "FAKETIME_NO_CACHE": "1",
        # Waiting is by the other clock, which does not jump.
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "DONT_FAKE_MONOTONIC": "1",
        "LUZHI__AUTH__ACCESS_MINUTES": "10",
        "LUZHI__AUTH__IDLE_MINUTES": "30",
    }
    ended = ("401 session_ended", "401 unauthenticated")
    return Fault(name, lambda: set_to(step), lambda: set_to("+0"), held=8, allowed=ended, more=more)


class Locker:
    """Another process that keeps SQLite's write lock, for longer than anybody waits for it."""

    def __init__(self, url: str, held: float, free: float):
        self.path, self.held, self.free = url.removeprefix("sqlite:"), held, free
        self.ending = threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)

    def run(self) -> None:
        connection = sqlite3.connect(self.path, timeout=30, isolation_level=None)
        while not self.ending.is_set():
            connection.execute("BEGIN IMMEDIATE")
            self.ending.wait(self.held)
            connection.execute("ROLLBACK")
            self.ending.wait(self.free)
        connection.close()

    def start(self) -> None:
        self.thread.start()

    def stop(self) -> None:
        self.ending.set()
        self.thread.join()


def on_sqlite(trial: Trial) -> list[tuple[Fault, str, Path, Callable[[], None]]]:
    """The faults, each with its database, the folder of its files, and what takes away its disk."""
    folder, own = trial.folder, Path(trial.url.removeprefix("sqlite:"))
    slow, busy = Locker(trial.url, 3, 0.5), Locker(trial.url, 60, 0)
    nothing = lambda: None
    found = [
        (Fault("write-lock-slow", slow.start, slow.stop), trial.url, folder / "files", nothing),
        (Fault("write-lock-kept", busy.start, busy.stop), trial.url, folder / "files", nothing),
    ]
    if can_mount(folder):
        full = Disk(folder / "full" / "disk", own.stat().st_size // 1_000_000 + 64)
        failing = FailingDisk(folder / "failing" / "disk", 256)
        files = Disk(folder / "files-only" / "disk", 64)
        for disk in (full, failing):
            disk.take(own)
        found += [
            (Fault("disk-full", full.fill, full.free), f"sqlite:{full.place}/luzhi.db", full.place / "files", full.unmount),
            (Fault("disk-read-only", failing.fail, failing.repair, restarts=True),
             f"sqlite:{failing.place}/luzhi.db", failing.place / "files", failing.unmount),
            (Fault("files-full", files.fill, files.free), trial.url, files.place, nothing),
            (Fault("files-read-only", files.forbid, files.allow), trial.url, files.place, files.unmount),
        ]  # fmt: skip
    else:
        print(NO_DISKS, file=sys.stderr)
    return found


def on_postgres(trial: Trial) -> list[tuple[Fault, str, Path, Callable[[], None]]]:
    cluster = Cluster(Path(os.environ["PG_FOLDER"]), Path(os.environ["PG_PROGRAMS"]))
    disk = Disk.__new__(Disk)
    disk.place = cluster.folder.parent
    halting = Halting(cluster)

    def read_only(word: str) -> None:
        cluster.order(trial.url, f"ALTER SYSTEM SET default_transaction_read_only = {word}")
        cluster.order(trial.url, "SELECT pg_reload_conf()")

    def emptied() -> None:
        disk.free()
        time.sleep(1)
        # It gives up for good when it cannot write its log; the machine's service manager starts it again.
        if not cluster.is_up():
            cluster.start()

    def fill() -> None:
        cluster.port = cluster.lines()[3]
        disk.fill()

    faults = [
        Fault("gone-30s", cluster.stop, cluster.start, held=30),
        Fault("frozen-30s", cluster.freeze, cluster.thaw, held=30),
        Fault("slow", halting.start, halting.stop),
        Fault("read-only", lambda: read_only("on"), lambda: read_only("off")),
    ]
    if os.path.ismount(disk.place):
        faults.append(Fault("disk-full", fill, emptied))
    else:
        print(NO_DISKS, file=sys.stderr)
    return [(fault, trial.url, trial.folder / "files", lambda: None) for fault in faults]


def main() -> None:
    engine, binary, url, folder, password, result, *names = sys.argv[1:]
    trial = Trial(engine, binary, url, Path(folder), password)
    faults = {"sqlite": on_sqlite, "postgres": on_postgres}[engine](trial)
    if Path(FAKETIME).exists():
        for name, step in (("clock-forward-1h", "+1h"), ("clock-back-1h", "-1h")):
            faults.append((clock(trial.folder, name, step), url, trial.folder / "files", lambda: None))
    for fault, where, files, end in faults:
        if names and fault.name not in names:
            continue
        print(f"  {engine}: {fault.name}", file=sys.stderr)
        found = trial.run(fault, where, files)
        end()
        with open(result, "a", encoding="utf-8") as lines:
            lines.write(json.dumps(found, ensure_ascii=False) + "\n")
    print(trial.passed, trial.failed)


if __name__ == "__main__":
    main()
