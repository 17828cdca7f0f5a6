"""A county at work: requests of everybody at moments drawn beforehand, whether or not the ones before were answered.

A latency counts from the moment a request was due, so a slow service cannot hide it.
"""

import hashlib
import multiprocessing
import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass

import httpx
import workbook
from database import new_id
from hall import CHOICES, Hall
from journal import Journal
from service import Client, Service
from writers import CONTENT, keyed

COUNTY = "610981"
# Whoever waits longer has met a service that hangs.
PATIENCE = 30
# Requests at once; more of them wait, and their latency says so.
HANDS = 32
# Reads: who, how often in a hundred requests, what. `{n}` is a number that differs, so that no answer is a kept one;
# `{id}` a suggestion of the town, `{year}` this year.
READS = [
    ("town", 10, "/suggestions?limit={n}"),
    ("town", 8, "/suggestions/{id}"),
    ("town", 5, "/home"),
    ("town", 4, "/suggestions?q=路灯&limit={n}"),
    ("town", 3, "/suggestions/views"),
    ("town", 3, "/inbox?limit={n}"),
    ("town", 2, "/duty-records?limit={n}"),
    ("deputy", 8, "/home"),
    ("deputy", 6, "/suggestions?limit={n}"),
    ("deputy", 4, "/notices?limit={n}"),
    ("deputy", 4, "/changes"),
    ("deputy2", 3, "/suggestions/similar?title=修复老街路灯{n}"),
    ("county", 5, "/suggestions?limit={n}"),
    ("county", 3, "/suggestions?q=道路&limit={n}"),
    ("county", 2, "/statistics/suggestions?group_by=unit"),
    ("county", 2, "/duty-points?year={year}&level=county"),
    ("county", 2, "/resident-messages?limit={n}"),
    ("unit", 5, "/suggestions?view=to_do&limit={n}"),
    ("unit", 3, "/home"),
]
# Writes and what else is no plain read, how often in a hundred requests.
WRITES = {"suggestion": 3, "upload": 2, "vote": 4, "presence": 3, "idea": 2, "board": 4}
# Residents' pages.
PUBLIC = [(4, f"/p/{COUNTY}/"), (2, f"/p/{COUNTY}/stations/")]
# Seconds between two of them.
EXPORTS = {"/exports/deputies.xlsx": 60, "/exports/suggestions.xlsx?view=all": 150}


@dataclass
class Sample:
    """One request and its answer."""

    kind: str
    due: float
    seconds: float
    # Of these, how long it lay with us before it was sent.
    late: float
    good: bool


class Load:
    """Everybody; `hall` is a congress in session."""

    def __init__(self, service: Service, hall: Hall, journal: Journal, password: str, seed: int):
        self.service, self.hall, self.journal = service, hall, journal
        self.random = random.Random(seed)
        self.samples: list[Sample] = []
        self.left_out: list[str] = []
        self.lock = threading.Lock()
        self.ending = threading.Event()
        self.number = self.ideas = self.told = 0
        self.waiting: list[tuple] = []
        self.came: dict[str, bool] = {}
        names = {who for who, _, _ in READS} | {"deputy3"}
        self.clients = {name: Client(service, name, password, PATIENCE).sign_in() for name in sorted(names)}
        self.residents = httpx.Client(base_url=service.base, timeout=PATIENCE)
        # Beside us: whoever computes here keeps the others from sending.
        self.solver = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))
        self.solver.submit(proof, "", 0).result()
        self.prepare()

    def prepare(self) -> None:
        """Asks for everything once: what somebody may not read here is left out, and named."""
        page = self.clients["town"].ask("GET", "/suggestions?limit=200")
        self.ids = [one["id"] for one in page["items"]]
        path = f"/meetings/{self.hall.meeting}/people"
        voters = {person for _, person in self.hall.voters}
        page = self.hall.office.ask("GET", path, params={"limit": 200})
        # Those who come and go are not those who vote.
        self.guests = [one["id"] for one in page["items"] if one["id"] not in voters]
        plan: list[tuple[float, Callable[[float], None]]] = []
        for who, weight, path in READS:
            if self.ask(who, f"{who} {path}", "GET", self.path(path), time.monotonic(), quiet=True):
                plan.append((weight, self.reading(who, path)))
        for weight, path in PUBLIC:
            if self.residents.get(path).status_code == 200:
                plan.append((weight, self.visiting(path)))
            else:
                self.left_out.append(path)
        plan += [(weight, getattr(self, kind)) for kind, weight in WRITES.items()]
        self.weights, self.acts = zip(*plan)
        self.samples.clear()

    def path(self, path: str) -> str:
        n, id_ = self.random.randint(10, 60), self.random.choice(self.ids)
        return path.format(n=n, id=id_, year=time.gmtime(time.time() + 8 * 3600).tm_year)

    def reading(self, who: str, path: str) -> Callable[[float], None]:
        return lambda due: self.ask(who, f"{who} {path}", "GET", self.path(path), due) and None

    def visiting(self, path: str) -> Callable[[float], None]:
        return lambda due: self.send(self.residents, "resident " + path, "GET", path, due) and None

    # --- one request ---

    def ask(self, who: str, kind: str, method: str, path: str, due: float, **more) -> httpx.Response | None:
        return self.send(self.clients[who].http, kind, method, path, due, **more)

    def send(
        self, http: httpx.Client, kind: str, method: str, path: str, due: float, quiet: bool = False, **more
    ) -> httpx.Response | None:
        """The answer when it is a success; else it is a problem, or when `quiet` something left out."""
        begun = time.monotonic()
        try:
            answer = http.request(method, path, **more)
            wrong = "" if answer.is_success else f"{kind}: {answer.status_code} {answer.text[:200]}"
        except httpx.HTTPError as error:
            answer, wrong = None, f"{kind}: {error!r}"
        self.samples.append(Sample(kind, due, time.monotonic() - due, begun - due, not wrong))
        if wrong:
            self.left_out.append(wrong) if quiet else self.journal.problem(wrong)
            return None
        return answer

    # --- what is written ---

    def next(self) -> int:
        with self.lock:
            self.number += 1
            return self.number

    def suggestion(self, due: float, subject: str | None = None, files: list[str] | None = None) -> None:
        # Alike those of the crashes, by which the checks know them.
        title = f"断电演练持久第{self.next()}件"
        body = {"title": title, "content": CONTENT, "level": "township", "submit": True}
        body |= {"id": subject, "attachment_ids": files} if files else {}
        self.journal.asked("suggestion", title=title)
        who = "deputy3" if files else self.random.choice(("deputy", "deputy2"))
        answer = self.ask(who, "suggestion", "POST", "/suggestions", due, json=body, **keyed())
        if answer:
            self.journal.acknowledged("suggestion", id=answer.json()["id"], title=title)
            self.journal.acknowledged("submission", id=answer.json()["id"])

    def upload(self, due: float) -> None:
        """A file, then the suggestion it belongs to."""
        subject, bytes_ = new_id(), workbook.pdf(self.random.randint(1_000, 200_000))
        digest = hashlib.sha256(bytes_).hexdigest()
        form = {"subject_kind": "suggestion", "subject_id": subject}
        part = {"file": (f"附件{self.next()}-1.pdf", bytes_, "application/pdf")}
        self.journal.asked("attachment", subject=subject, sha256=digest)
        answer = self.ask("deputy3", "upload", "POST", "/attachments", due, data=form, files=part, **keyed())
        if answer:
            file = answer.json()["id"]
            self.journal.acknowledged("attachment", id=file, subject=subject, sha256=digest)
            self.suggestion(time.monotonic(), subject, [file])

    def vote(self, due: float) -> None:
        """The next who has not voted; when all have, the office opens another ballot first."""
        with self.lock:
            if not self.waiting:
                self.waiting = self.open_ballot()
                due = time.monotonic()
            if not self.waiting:
                return
            ballot, (voter, person) = self.waiting.pop()
        choice = self.random.choice(CHOICES)
        self.journal.asked("vote", ballot=ballot, person=person)
        if self.send(voter.http, "vote", "POST", f"/ballots/{ballot}/votes", due, json={"choice": choice}, **keyed()):
            self.journal.acknowledged("vote", ballot=ballot, person=person, choice=choice)

    def open_ballot(self) -> list[tuple]:
        office = self.hall.office.http
        body = self.hall.ballot("recorded")
        made = self.send(office, "ballot", "POST", "/ballots", time.monotonic(), json=body, **keyed())
        if not made:
            return []
        ballot = made.json()
        path = f"/ballots/{ballot['id']}/openings"
        if not self.send(office, "ballot", "POST", path, time.monotonic(), json={}, **keyed(ballot["version"])):
            return []
        self.journal.acknowledged("ballot", id=ballot["id"])
        return [(ballot["id"], voter) for voter in self.hall.voters]

    def presence(self, due: float) -> None:
        """Somebody comes back, or goes."""
        if not self.guests:
            return self.board(due)
        with self.lock:
            guest = self.random.choice(self.guests)
            is_in = self.came[guest] = not self.came.get(guest, True)
        body = {"person_ids": [guest], "direction": "in" if is_in else "out", "way": "staff"}
        path = f"/meetings/{self.hall.meeting}/sittings/{self.hall.sitting}/presences"
        self.send(self.hall.office.http, "presence", "POST", path, due, json=body, **keyed())

    def board(self, due: float) -> None:
        path = f"/meetings/{self.hall.meeting}/sittings/{self.hall.sitting}/board"
        self.send(self.random.choice(self.hall.voters)[0].http, "board", "GET", path, due)

    def idea(self, due: float) -> None:
        """A resident's idea, with the work that the form does."""
        asked = self.send(self.residents, "challenge", "POST", "/api/v1/public/challenges", due)
        if not asked:
            return
        number, challenge = self.next(), asked.json()
        found = self.solver.submit(proof, challenge["token"], challenge["difficulty"]).result()
        body = {
            "client_id": new_id(),
            "county": COUNTY,
            "kind": "idea",
            "level": "county",
            "title": f"第{number}号便民桥需要加固",
            "content": f"第{number}号便民桥的栏杆坏了，赶集的老人过桥不安全，希望明年列入民生实事。",
            "village": f"第{number % 300}村",
            "challenge": {"token": challenge["token"], "proof": found},
        }
        path = "/api/v1/public/messages"
        if self.send(self.residents, "idea", "POST", path, time.monotonic(), json=body):
            with self.lock:
                self.ideas += 1

    # --- those who watch, and lists taken out ---

    def watch(self, voter: Client) -> None:
        """Keeps a stream of the board open; it ends after some minutes and is opened again."""
        path = f"/meetings/{self.hall.meeting}/sittings/{self.hall.sitting}/board/events"
        while not self.ending.is_set():
            try:
                with voter.http.stream("GET", path, timeout=PATIENCE) as answer:
                    if answer.status_code != 200:
                        self.journal.problem(f"board/events: {answer.status_code}")
                        self.ending.wait(5)
                        continue
                    for line in answer.iter_lines():
                        self.told += line.startswith("data:")
                        if self.ending.is_set():
                            return
                self.ending.wait(1)
            except httpx.HTTPError as error:
                if not self.ending.is_set():
                    self.journal.problem(f"board/events: {error!r}")
                    self.ending.wait(1)

    def export(self, path: str, every: float) -> None:
        while not self.ending.wait(every):
            self.send(self.clients["county"].http, f"export {path}", "GET", path, time.monotonic())

    # --- all of it ---

    def run(self, until: float, rate: float) -> None:
        """Sends requests at `rate` a second until that moment."""
        others = [threading.Thread(target=self.watch, args=(voter,), daemon=True) for voter, _ in self.hall.voters]
        others += [threading.Thread(target=self.export, args=one, daemon=True) for one in EXPORTS.items()]
        for other in others:
            other.start()
        with ThreadPoolExecutor(HANDS) as hands:
            due = time.monotonic()
            while (due := due + self.random.expovariate(rate)) < until:
                act = self.random.choices(self.acts, self.weights)[0]
                time.sleep(max(0.0, due - time.monotonic()))
                hands.submit(self.guarded, act, due)
        self.ending.set()
        for other in others:
            other.join(PATIENCE + 5)
        self.solver.shutdown()

    def guarded(self, act: Callable[[float], None], due: float) -> None:
        try:
            act(due)
        except Exception as error:  # what goes wrong here must be seen
            self.journal.problem(f"the load itself: {error!r}")


def proof(token: str, difficulty: int) -> int:
    """The number a challenge asks for."""
    number = 0
    while True:
        digest = hashlib.sha256(f"{token}:{number}".encode()).digest()
        if int.from_bytes(digest[:4], "big") >> max(0, 32 - difficulty) == 0:
            return number
        number += 1


def waiting_ideas(client: Client) -> int:
    """How many messages of residents wait for the office."""
    answer = client.ask("GET", "/resident-messages?status=waiting&limit=1&count=true")
    return int(answer["total"])
