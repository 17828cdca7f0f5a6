"""What a service at work looks like from outside, every ten seconds."""

import threading
import time
from pathlib import Path

from database import Database
from judge import is_interactive, percentile
from load import Load
from service import Service

EVERY = 10


class Gauges(threading.Thread):
    """Reads them until it is told to stop."""

    def __init__(self, service: Service, database: Database, load: Load):
        super().__init__(daemon=True)
        self.service, self.database, self.load = service, database, load
        self.ending = threading.Event()
        self.rows: list[dict] = []
        self.begun = time.monotonic()
        self.seen = 0

    def run(self) -> None:
        while not self.ending.wait(EVERY):
            self.rows.append(self.row())

    def row(self) -> dict:
        process = Path(f"/proc/{self.service.process.pid}")
        status = dict(line.split(":", 1) for line in (process / "status").read_text().splitlines() if ":" in line)
        samples = self.load.samples[self.seen :]
        self.seen += len(samples)
        seconds = [one.seconds for one in samples if is_interactive(one.kind)]
        return {
            "at": round(time.monotonic() - self.begun, 1),
            "resident_mb": round(int(status["VmRSS"].split()[0]) / 1024, 1),
            "own_mb": round(int(status["RssAnon"].split()[0]) / 1024, 1),
            "descriptors": len(list((process / "fd").iterdir())),
            "threads": int(status["Threads"]),
            "events_behind": self.events_behind(),
            "requests": len(seconds),
            "p50_ms": round(percentile(seconds, 0.5) * 1000, 2),
            "p99_ms": round(percentile(seconds, 0.99) * 1000, 2),
            "client_late_p99_ms": round(percentile([one.late for one in samples], 0.99) * 1000, 2),
        }

    def events_behind(self) -> int:
        """Events that the slowest consumer has not read."""
        places = self.database.cursors().values()
        if not places:
            return 0
        tx, event = min(places)
        return int(self.database.rows(f"SELECT count(*) FROM events WHERE (tx, id) > ({tx}, {event})")[0][0])
