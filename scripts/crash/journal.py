"""What was asked and what was acknowledged, kept outside of what is tested."""

import json
import threading
import time
from collections import Counter
from pathlib import Path


class Journal:
    """Every request before it is sent, every acknowledgement as soon as it is there, a line each."""

    def __init__(self, path: Path):
        self.lines = open(path, "a", encoding="utf-8")
        self.lock = threading.Lock()
        self.sent: list[dict] = []
        self.facts: list[dict] = []
        self.counts: Counter[str] = Counter()
        self.problems: list[str] = []
        self.seconds: list[float] = []

    def _write(self, state: str, entry: dict) -> None:
        self.lines.write(json.dumps({"state": state, "at": round(time.time(), 4)} | entry, ensure_ascii=False) + "\n")
        self.lines.flush()

    def asked(self, kind: str, **entry) -> None:
        """A request that is about to be sent for the first time."""
        with self.lock:
            self.sent.append({"kind": kind} | entry)
            self._write("sent", self.sent[-1])

    def acknowledged(self, kind: str, **entry) -> None:
        """The service has said that it is done."""
        with self.lock:
            self.facts.append({"kind": kind} | entry)
            self.counts[kind] += 1
            self._write("acknowledged", self.facts[-1])

    def count(self, what: str) -> None:
        with self.lock:
            self.counts[what] += 1

    def took(self, seconds: float) -> None:
        with self.lock:
            self.seconds.append(seconds)

    def problem(self, text: str) -> None:
        """Something that must not be."""
        with self.lock:
            self.problems.append(text)
            self._write("problem", {"text": text})

    def since(self, mark: int) -> list[dict]:
        """What was acknowledged after the first `mark`."""
        with self.lock:
            return self.facts[mark:]
