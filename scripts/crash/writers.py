"""Those who write all the time. Who hears nothing sends the same request again, with the same key."""

import hashlib
import random
import threading
import time
import uuid

import httpx
import workbook
from database import new_id
from journal import Journal
from service import Client

CONTENT = "三组至村委会的道路路面破损严重，雨天难以通行，建议安排修缮并加装护栏。"
# Who is not answered by then has met a service that hangs.
PATIENCE = 20
# A request that is not answered within so many seconds of trying is given up, and counted.
GIVE_UP = 120


class Writer(threading.Thread):
    """Writes until it is told to stop; what is under way is then brought to its end."""

    def __init__(self, name: str, client: Client, journal: Journal, seed: int):
        super().__init__(name=name, daemon=True)
        self.client, self.journal = client, journal
        self.random = random.Random(f"{seed} {name}")
        self.ending = threading.Event()
        self.number = 0

    def run(self) -> None:
        try:
            while not self.ending.is_set():
                self.number += 1
                self.step()
        except Exception as error:  # a writer that is gone must be seen
            self.journal.problem(f"{self.name}: {error!r}")

    def step(self) -> None:
        raise NotImplementedError

    def send(self, method: str, path: str, client: Client | None = None, **more) -> tuple[httpx.Response, int]:
        """The answer, and how often the request was sent until it came."""
        client, tries, began = client or self.client, 0, time.monotonic()
        while True:
            tries += 1
            start = time.monotonic()
            try:
                answer = client.http.request(method, path, timeout=PATIENCE, **more)
            except httpx.TransportError as error:
                if isinstance(error, httpx.TimeoutException):
                    self.journal.problem(f"{method} {path}: no answer within {PATIENCE} s")
                # Cut off under way, or nobody there to take it.
                self.journal.count("refused" if isinstance(error, httpx.ConnectError) else "cut off")
                if time.monotonic() - began > GIVE_UP:
                    raise
                time.sleep(0.01)
                continue
            self.journal.took(time.monotonic() - start)
            if answer.status_code == 503 and time.monotonic() - began < GIVE_UP:
                self.journal.count("answered 503")
                time.sleep(min(float(answer.headers.get("Retry-After", 1)), 2))
                continue
            if answer.headers.get("Idempotency-Replayed") == "true":
                self.journal.count("replayed")
            return answer, tries

    def expect(self, status: int, answer: httpx.Response) -> bool:
        if answer.status_code == status:
            return True
        self.journal.problem(f"{self.name}: {answer.request.url.path}: {answer.status_code} {answer.text[:300]}")
        # Not as fast as it can be refused.
        time.sleep(0.2)
        return False


def keyed(version: int | None = None) -> dict:
    match = {} if version is None else {"If-Match": f'"v{version}"'}
    return {"headers": {"Idempotency-Key": str(uuid.uuid4())} | match}


class Suggestions(Writer):
    """Files suggestions and hands them in: at once, or in two steps."""

    def step(self) -> None:
        title = f"断电演练{self.name}第{self.number}件"
        at_once = self.random.random() < 0.5
        body = {"title": title, "content": CONTENT, "level": "township", "invited_deputy_ids": [], "submit": at_once}
        self.journal.asked("suggestion", title=title)
        answer, _ = self.send("POST", "/suggestions", json=body, **keyed())
        if not self.expect(201, answer):
            return
        made = answer.json()
        self.journal.acknowledged("suggestion", id=made["id"], title=title)
        if not at_once:
            target = f"/suggestions/{made['id']}/submissions"
            answer, _ = self.send("POST", target, json={}, **keyed(made["version"]))
            if not self.expect(200, answer):
                return
        self.journal.acknowledged("submission", id=made["id"])


class Uploads(Writer):
    """Sends files ahead, then the suggestion they belong to, as a phone's outbox does."""

    def step(self) -> None:
        subject, files = new_id(), []
        for number in range(self.random.randint(1, 4)):
            bytes_ = workbook.pdf(self.random.randint(1_000, 60_000))
            name = f"附件{self.number}-{number}.pdf"
            form = {"subject_kind": "suggestion", "subject_id": subject}
            digest = hashlib.sha256(bytes_).hexdigest()
            self.journal.asked("attachment", subject=subject, sha256=digest)
            part = {"file": (name, bytes_, "application/pdf")}
            answer, _ = self.send("POST", "/attachments", data=form, files=part, **keyed())
            if not self.expect(201, answer):
                return
            files.append(answer.json()["id"])
            self.journal.acknowledged("attachment", id=files[-1], subject=subject, sha256=digest)
            if self.ending.is_set():
                return
        title = f"断电演练{self.name}第{self.number}件"
        body = {"id": subject, "title": title, "content": CONTENT, "level": "township", "attachment_ids": files}
        self.journal.asked("suggestion", title=title)
        answer, _ = self.send("POST", "/suggestions", json=body | {"submit": True}, **keyed())
        if self.expect(201, answer):
            self.journal.acknowledged("suggestion", id=subject, title=title)
            self.journal.acknowledged("submission", id=subject)


class Imports(Writer):
    """Brings in small lists of new deputies: a preview, then its confirmation, which takes no key."""

    town = "城关镇"

    def step(self) -> None:
        phones = [f"198{self.number:06}{n:02}" for n in range(3)]
        book = workbook.deputies(phones, self.town)
        part = {"file": ("名单.xlsx", book)}
        answer, _ = self.send("POST", "/imports", data={"kind": "deputies"}, files=part, **keyed())
        if not self.expect(201, answer):
            return
        preview = answer.json()
        self.journal.acknowledged("preview", id=preview["id"])
        self.journal.asked("import", phones=phones)
        target = f"/imports/{preview['id']}"
        headers = {"If-Match": f'"v{preview["version"]}"'}
        answer, tries = self.send("POST", f"{target}/confirmations", json={}, headers=headers)
        if tries > 1 and answer.status_code in (409, 412):
            # The first time it was done, and the answer lost.
            answer, _ = self.send("GET", target)
            if answer.json().get("status") != "applied":
                self.journal.problem(f"{target} is refused and not applied: {answer.text[:300]}")
                return
        if self.expect(200, answer):
            self.journal.acknowledged("import", id=preview["id"], phones=phones)
        time.sleep(0.05)
