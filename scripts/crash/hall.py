"""A congress of the county in session, and its deputies who vote without end."""

import threading
import uuid
from datetime import date, timedelta

from database import Database
from journal import Journal
from service import Client, Service
from writers import Writer, keyed

BASIS = "县第十九届人民代表大会表决办法第三条"
CHOICES = ("in_favour", "against", "abstained")


class Hall:
    """An extraordinary session in which everybody is present, with some voters signed in."""

    def __init__(self, service: Service, database: Database, password: str, voters: int):
        self.service = service
        self.office = Client(service, "county", password).sign_in()
        meeting = self.plan()
        people = self.people(meeting)
        sql = (
            "SELECT a.username, a.deputy_id FROM accounts a WHERE a.role = 'deputy' AND a.is_active AND a.deputy_id IN "
            f"({database.ids(list(people))}) ORDER BY a.username LIMIT {voters}"
        )
        found = database.rows(sql)
        if len(found) < 5:
            raise SystemExit("the demo county has no deputies of the county who can sign in")
        self.voters = [(Client(service, name, password).sign_in(), people[deputy]) for name, deputy in found]
        self.meeting, self.sitting = meeting["id"], meeting["sittings"][0]["id"]
        self.open(list(people.values()))

    def step(self, path: str, method: str, target: str, body: dict) -> dict:
        """A step of the office, based on the version of now."""
        version = self.office.ask("GET", path)["version"]
        return self.office.ask(method, target, json=body, **keyed(version))

    def plan(self) -> dict:
        body = {
            "level": "county",
            "kind": "congress_session",
            "is_extraordinary": True,
            "begins_on": str(date.today() + timedelta(days=30)),
            "place": "县会议中心",
        }
        path = f"/meetings/{self.office.ask('POST', '/meetings', json=body, **keyed())['id']}"
        self.step(path, "PUT", f"{path}/call", {"called_by": "presidium"})
        return self.step(path, "POST", f"{path}/notices", {})

    def people(self, meeting: dict) -> dict[str, str]:
        """Everybody on the roll by their deputy."""
        found, cursor = {}, None
        while True:
            query = {"limit": 200} | ({"cursor": cursor} if cursor else {})
            page = self.office.ask("GET", f"/meetings/{meeting['id']}/people", params=query)
            found |= {one["deputy_id"]: one["id"] for one in page["items"] if one.get("deputy_id")}
            cursor = page["next"]
            if not cursor:
                return found

    def open(self, people: list[str]) -> None:
        path = f"/meetings/{self.meeting}"
        for at in range(0, len(people), 500):
            body = {"person_ids": people[at : at + 500], "direction": "in", "way": "staff"}
            self.office.ask("POST", f"{path}/sittings/{self.sitting}/presences", json=body, **keyed())
        self.step(path, "POST", f"{path}/sittings/{self.sitting}/openings", {"presided_by": "大会执行主席"})

    def ballot(self, method: str) -> dict:
        body = {
            "meeting_id": self.meeting,
            "sitting_id": self.sitting,
            "subject": "decision",
            "method": method,
            "title": f"关于批准财政预算的决议{uuid.uuid4().hex[:8]}",
            "basis": BASIS,
        }
        return body

    def urn(self) -> str:
        """A secret ballot that is open: three tellers hold its key."""
        path = f"/ballots/{self.office.ask('POST', '/ballots', json=self.ballot('secret_electronic'), **keyed())['id']}"
        roles = zip(self.voters, ("chief", "teller", "counter"))
        seats = [{"person_id": person, "role": role, "has_no_kin": True} for (_, person), role in roles]
        self.step(path, "PUT", f"{path}/tellers", {"tellers": seats})
        for teller, _ in self.voters[:3]:
            teller.ask("POST", f"{path}/codes")
        return self.step(path, "POST", f"{path}/openings", {})["id"]


class Urns:
    """Secret ballots that stay open, made before the first kill, and who has not voted in them."""

    def __init__(self, hall: Hall, count: int):
        self.lock = threading.Lock()
        self.left = [(urn, voter) for urn in [hall.urn() for _ in range(count)] for voter in hall.voters]
        self.left.reverse()

    def take(self) -> tuple | None:
        with self.lock:
            return self.left.pop() if self.left else None


class Voters(Writer):
    """Opens votes by name, in which everybody votes; between them some cast a secret vote."""

    def __init__(self, name: str, hall: Hall, urns: Urns, journal: Journal, seed: int):
        super().__init__(name, hall.office, journal, seed)
        self.hall, self.urns = hall, urns

    def step(self) -> None:
        answer, _ = self.send("POST", "/ballots", json=self.hall.ballot("recorded"), **keyed())
        if not self.expect(201, answer):
            return
        path = f"/ballots/{answer.json()['id']}"
        headers = {"If-Match": f'"v{answer.json()["version"]}"'}
        answer, tries = self.send("POST", f"{path}/openings", json={}, headers=headers)
        if tries > 1 and answer.status_code in (409, 412):
            answer, _ = self.send("GET", path)
        if answer.status_code != 200 or answer.json()["status"] != "open":
            self.expect(200, answer)
            return
        self.journal.acknowledged("ballot", id=answer.json()["id"])
        for voter, person in self.hall.voters:
            if self.ending.is_set():
                return
            self.vote(path, voter, person)
            if self.random.random() < 0.3:
                self.cast()

    def vote(self, path: str, voter: Client, person: str) -> None:
        ballot, choice = path.rsplit("/", 1)[1], self.random.choice(CHOICES)
        self.journal.asked("vote", ballot=ballot, person=person)
        answer, _ = self.send("POST", f"{path}/votes", client=voter, json={"choice": choice}, **keyed())
        if self.expect(200, answer):
            self.journal.acknowledged("vote", ballot=ballot, person=person, choice=choice)

    def cast(self) -> None:
        """A secret vote has no key: who asks again is told that they have voted, or votes now."""
        found = self.urns.take()
        if not found:
            return
        urn, (voter, person) = found
        body = {"choice": self.random.choice(CHOICES)}
        self.journal.asked("cast", ballot=urn, person=person)
        answer, tries = self.send("POST", f"/ballots/{urn}/casts", client=voter, json=body)
        if tries > 1 and answer.status_code == 409 and answer.json()["code"] == "ballot_already_voted":
            self.journal.acknowledged("cast", ballot=urn, person=person, receipt=None)
        elif self.expect(201, answer):
            self.journal.acknowledged("cast", ballot=urn, person=person, receipt=answer.json()["receipt"])
