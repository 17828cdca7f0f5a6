"""Those who read and write while something is wrong, and how they are answered."""

import hashlib
import threading
import time
from collections import Counter
from dataclasses import dataclass

import httpx
import workbook
from database import new_id
from journal import Journal
from service import Client, Service
from writers import CONTENT, keyed

# Whoever waits longer has met a service that hangs: it says itself that it is busy after `database.wait_ms`, 5 s.
LIMIT = 12
# Until then the probes wait themselves, to learn how long it was.
PATIENCE = 60


@dataclass
class Sample:
    """One request and its answer."""

    kind: str
    begun: float
    seconds: float
    status: int
    verdict: str


def verdict(answer: httpx.Response, wanted: int) -> str:
    """`ok`, `unavailable` when it was refused as it must be, or what is wrong."""
    if answer.status_code == wanted:
        return "ok"
    kind = answer.headers.get("Content-Type", "")
    if answer.status_code == 503:
        if not kind.startswith("application/problem+json"):
            return f"503 as {kind or 'nothing'}"
        return "unavailable" if answer.headers.get("Retry-After", "").isdigit() else "503 without Retry-After"
    code = answer.json().get("code") if kind.startswith("application/problem+json") else kind
    return f"{answer.status_code} {code}"


class Probe(threading.Thread):
    """Asks again and again, at a steady pace; one that is signed out signs in again, as an app does."""

    def __init__(self, kind: str, client: Client, pace: float, samples: list[Sample]):
        super().__init__(name=kind, daemon=True)
        self.kind, self.client, self.pace, self.samples = kind, client, pace, samples
        self.ending = threading.Event()
        self.count = 0

    def run(self) -> None:
        while not self.ending.is_set():
            self.count += 1
            begun = time.monotonic()
            try:
                answer, wanted = self.ask()
                status, told = answer.status_code, verdict(answer, wanted)
            except httpx.TransportError as error:
                status, told = 0, type(error).__name__
            self.samples.append(Sample(self.kind, begun, time.monotonic() - begun, status, told))
            if status == 401:
                self.sign_in()
            self.done(told)
            self.ending.wait(self.pace)

    def ask(self) -> tuple[httpx.Response, int]:
        raise NotImplementedError

    def done(self, told: str) -> None:
        """What follows from an answer."""

    def sign_in(self) -> None:
        try:
            self.client.sign_in()
        except httpx.HTTPError:
            time.sleep(0.2)


class Read(Probe):
    """Reads a path."""

    def __init__(self, kind: str, client: Client, path: str, samples: list[Sample]):
        super().__init__(kind, client, 0.05, samples)
        self.path = path

    def ask(self) -> tuple[httpx.Response, int]:
        # What is asked for differs, so that no answer is one that was kept.
        query = {"limit": 10 + self.count % 50} if "?" not in self.path and "/" not in self.path[1:] else None
        return self.client.http.get(self.path, params=query), 200


class Ready(Probe):
    """Asks whether the service is ready; not being so is an answer, too."""

    def ask(self) -> tuple[httpx.Response, int]:
        answer = httpx.get(f"{self.client.service.base}/health/ready", timeout=PATIENCE)
        return answer, answer.status_code if answer.status_code in (200, 503) else 200


class Write(Probe):
    """Files suggestions; what is not acknowledged is sent again with its key before anything new."""

    def __init__(self, client: Client, name: str, journal: Journal, samples: list[Sample]):
        super().__init__("write", client, 0.05, samples)
        self.title, self.journal = name, journal
        self.open: dict | None = None
        self.answer: httpx.Response | None = None

    def prepare(self) -> dict:
        title = f"{self.title}{self.count}件"
        self.journal.asked("suggestion", title=title)
        body = {"title": title, "content": CONTENT, "level": "township", "invited_deputy_ids": [], "submit": True}
        return {"url": "/suggestions", "json": body} | keyed()

    def ask(self) -> tuple[httpx.Response, int]:
        self.open = self.open or self.prepare()
        self.answer = None
        self.answer = self.client.http.post(**self.open)
        return self.answer, 201

    def done(self, told: str) -> None:
        if told == "ok" and self.answer and self.open:
            self.note(self.answer.json()["id"], self.open)
            self.open = None

    def note(self, id_: str, request: dict) -> None:
        self.journal.acknowledged("suggestion", id=id_, title=request["json"]["title"])
        self.journal.acknowledged("submission", id=id_)


class Upload(Write):
    """Sends files ahead of a suggestion, up to twenty for each."""

    def __init__(self, client: Client, name: str, journal: Journal, samples: list[Sample]):
        super().__init__(client, name, journal, samples)
        self.kind, self.subject, self.files = "upload", "", 0

    def prepare(self) -> dict:
        if self.files % 15 == 0:
            self.subject = new_id()
        self.files += 1
        bytes_ = workbook.pdf(40_000)
        self.journal.asked("attachment", subject=self.subject, sha256=hashlib.sha256(bytes_).hexdigest())
        form = {"subject_kind": "suggestion", "subject_id": self.subject}
        part = {"file": (f"附件{self.count}.pdf", bytes_, "application/pdf")}
        return {"url": "/attachments", "data": form, "files": part} | keyed()

    def note(self, id_: str, request: dict) -> None:
        digest = hashlib.sha256(request["files"]["file"][1]).hexdigest()
        self.journal.acknowledged("attachment", id=id_, subject=self.subject, sha256=digest)


class Probes:
    """All of them on one service."""

    def __init__(self, service: Service, journal: Journal, name: str, password: str):
        def client(who: str) -> Client:
            return Client(service, who, password, timeout=PATIENCE).sign_in()

        self.samples: list[Sample] = []
        first = client("deputy3")
        upload = Upload(first, name, journal, self.samples)
        request = upload.prepare()
        answer = first.http.post(**request).raise_for_status()
        upload.note(answer.json()["id"], request)
        self.writes = [
            Write(client("deputy"), f"{name}甲", journal, self.samples),
            Write(client("deputy2"), f"{name}乙", journal, self.samples),
            upload,
        ]
        self.all = [
            *self.writes,
            Read("read", client("town"), "/suggestions", self.samples),
            Read("read", client("deputy"), "/inbox", self.samples),
            Read("file", client("deputy3"), answer.headers["Location"].removeprefix("/api/v1"), self.samples),
            Ready("ready", client("town"), 0.2, self.samples),
        ]

    def start(self) -> None:
        for probe in self.all:
            probe.start()

    def stop(self) -> list[str]:
        """Ends them; whose request is not answered, or not acknowledged, is named."""
        left = []
        for probe in self.all:
            probe.ending.set()
        for probe in self.all:
            probe.join(PATIENCE)
            if probe.is_alive():
                left.append(f"{probe.name} still waits")
        return left + [f"{one.kind} was never acknowledged" for one in self.writes if one.open]

    def between(self, begin: float, end: float, answered: bool = False) -> list[Sample]:
        """What was asked between two moments; or asked and answered, when the service is killed at the second."""
        found = [one for one in list(self.samples) if begin <= one.begun < end]
        return [one for one in found if not answered or one.begun + one.seconds < end]

    def back(self, since: float, within: float) -> float | None:
        """Seconds until everything was answered well again; None when it was not."""
        kinds = {"read", "write", "upload", "file", "ready"}
        while time.monotonic() - since < within:
            good: dict[str, float] = {}
            for one in self.between(since, float("inf")):
                is_well = one.verdict == "ok" and (one.kind != "ready" or one.status == 200)
                if is_well and one.kind not in good:
                    good[one.kind] = one.begun + one.seconds
                if not is_well:
                    good.pop(one.kind, None)
            if good.keys() == kinds:
                return round(max(good.values()) - since, 2)
            time.sleep(0.1)
        return None


def summary(samples: list[Sample]) -> dict:
    """How it was for those who asked."""
    reads = [one for one in samples if one.kind in ("read", "file")]
    writes = [one for one in samples if one.kind in ("write", "upload")]
    wrong = Counter(f"{one.kind}: {one.verdict}" for one in samples if one.verdict not in ("ok", "unavailable"))
    return {
        "reads": len(reads),
        "reads_ok": sum(one.verdict == "ok" for one in reads),
        "writes": len(writes),
        "writes_ok": sum(one.verdict == "ok" for one in writes),
        "unavailable": sum(one.verdict == "unavailable" for one in samples),
        "not_ready": sum(one.kind == "ready" and one.status == 503 for one in samples),
        "wrong": dict(wrong),
        "slow": sum(one.seconds > LIMIT for one in samples),
        "slowest_seconds": round(max((one.seconds for one in samples), default=0), 1),
    }
