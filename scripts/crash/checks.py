"""What was acknowledged is there, once."""

import hashlib
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

from database import Database
from journal import Journal
from service import Client, Service

# Rows asked for at once.
PORTION = 400
# Until all consumers have read up to where the log ended when they were asked.
CONVERGE_WITHIN = 30


class Checks:
    """Counts what holds; what does not is told to the journal."""

    def __init__(self, service: Service, database: Database, journal: Journal):
        self.service, self.database, self.journal = service, database, journal
        self.passed = self.failed = 0
        self.lag: list[float] = []

    def hold(self, holds: bool, what: str) -> bool:
        self.passed, self.failed = self.passed + bool(holds), self.failed + (not holds)
        if not holds:
            self.journal.problem(what)
        return bool(holds)

    def facts(self, facts: list[dict]) -> None:
        """Each of these is there, and once."""
        by_kind = defaultdict(list)
        for fact in facts:
            by_kind[fact["kind"]].append(fact)
        for kind, of_kind in by_kind.items():
            look: Callable[[list[dict]], list[bool]] = getattr(self, kind)
            for at in range(0, len(of_kind), PORTION):
                some = of_kind[at : at + PORTION]
                for fact, holds in zip(some, look(some), strict=True):
                    self.hold(holds, f"lost, doubled or changed: {fact}")

    def counted(self, sql: str) -> Counter[str]:
        """The first column of a query, how often each."""
        return Counter(row[0] for row in self.database.rows(sql))

    def suggestion(self, facts: list[dict]) -> list[bool]:
        titles = self.database.texts([fact["title"] for fact in facts])
        found = self.database.rows(f"SELECT title, id FROM suggestions WHERE title IN ({titles})")
        return [[id_ for title, id_ in found if title == fact["title"]] == [fact["id"]] for fact in facts]

    def submission(self, facts: list[dict]) -> list[bool]:
        ids = self.database.ids([fact["id"] for fact in facts])
        handed_in = self.counted(f"SELECT id FROM suggestions WHERE id IN ({ids}) AND submitted_at IS NOT NULL")
        sql = f"SELECT subject_id FROM events WHERE kind = 'suggestion.submitted' AND subject_id IN ({ids})"
        told = self.counted(sql)
        return [handed_in[fact["id"]] == told[fact["id"]] == 1 for fact in facts]

    def attachment(self, facts: list[dict]) -> list[bool]:
        digests = self.database.texts([fact["sha256"] for fact in facts])
        found = self.database.rows(f"SELECT sha256, id, storage_key FROM attachments WHERE sha256 IN ({digests})")
        rows = defaultdict(list)
        for digest, id_, key in found:
            rows[digest].append((id_, key))
        return [self.is_kept(rows[fact["sha256"]], fact) for fact in facts]

    def is_kept(self, rows: list[tuple[str, str]], fact: dict) -> bool:
        if [id_ for id_, _ in rows] != [fact["id"]]:
            return False
        file = self.service.files / rows[0][1]
        return file.is_file() and hashlib.sha256(file.read_bytes()).hexdigest() == fact["sha256"]

    def preview(self, facts: list[dict]) -> list[bool]:
        ids = self.database.ids([fact["id"] for fact in facts])
        found = self.counted(f"SELECT id FROM imports WHERE id IN ({ids})")
        return [found[fact["id"]] == 1 for fact in facts]

    def imported(self, facts: list[dict]) -> list[bool]:
        ids = self.database.ids([fact["id"] for fact in facts])
        applied = self.counted(f"SELECT id FROM imports WHERE id IN ({ids}) AND status = 'applied'")
        phones = self.database.texts([phone for fact in facts for phone in fact["phones"]])
        people = self.counted(f"SELECT phone FROM deputies WHERE phone IN ({phones})")
        is_one = [all(people[phone] == 1 for phone in fact["phones"]) for fact in facts]
        return [one and applied[fact["id"]] == 1 for fact, one in zip(facts, is_one)]

    def ballot(self, facts: list[dict]) -> list[bool]:
        ids = self.database.ids([fact["id"] for fact in facts])
        found = self.counted(f"SELECT id FROM ballots WHERE id IN ({ids}) AND status = 'open'")
        return [found[fact["id"]] == 1 for fact in facts]

    def vote(self, facts: list[dict]) -> list[bool]:
        ids = self.database.ids(list({fact["ballot"] for fact in facts}))
        found = Counter(
            self.database.rows(f"SELECT ballot_id, person_id, choice FROM ballot_votes WHERE ballot_id IN ({ids})")
        )
        return [found[fact["ballot"], fact["person"], fact["choice"]] == 1 for fact in facts]

    def cast(self, facts: list[dict]) -> list[bool]:
        urns = list({fact["ballot"] for fact in facts})
        sql = f"SELECT ballot_id, sealed FROM ballot_boxes WHERE ballot_id IN ({self.database.ids(urns)})"
        boxes = Counter((urn, hashlib.sha256(sealed.encode()).hexdigest()) for urn, sealed in self.database.rows(sql))
        sql = (
            f"SELECT ballot_id, person_id FROM ballot_roll WHERE ballot_id IN ({self.database.ids(urns)}) "
            "AND channel = 'electronic'"
        )
        marks = Counter(self.database.rows(sql))
        return [
            marks[fact["ballot"], fact["person"]] == 1
            and (fact["receipt"] is None or boxes[fact["ballot"], fact["receipt"]] == 1)
            for fact in facts
        ]

    def once(self) -> None:
        """Of all that was ever asked, acknowledged or not, nothing is there twice; nothing is open any more."""
        asked = Counter(entry["kind"] for entry in self.journal.sent)
        counts = {
            "suggestion": "SELECT count(*), count(DISTINCT title) FROM suggestions WHERE title LIKE '断电演练%'",
            "attachment": "SELECT count(*), count(DISTINCT sha256) FROM attachments WHERE file_name LIKE '附件%-%.pdf'",
            "import": "SELECT count(*) / 3, count(DISTINCT phone) / 3 FROM deputies WHERE name LIKE '演练%'",
            "vote": "SELECT count(*), count(*) FROM ballot_votes v JOIN ballots b ON b.id = v.ballot_id "
            "WHERE b.method = 'recorded' AND b.title LIKE '关于批准财政预算的决议%'",
            "cast": "SELECT (SELECT count(*) FROM ballot_boxes), (SELECT count(*) FROM ballot_roll r JOIN ballots b "
            "ON b.id = r.ballot_id WHERE b.method = 'secret_electronic' AND b.status = 'open' AND r.channel = 'electronic')",
        }
        for kind, sql in counts.items():
            rows, different = map(int, self.database.rows(sql)[0])
            done = f"{kind}: {asked[kind]} asked, {rows} there, {different} different"
            self.hold(rows == different == asked[kind], done)
        for kind in ("suggestion.created", "import.applied"):
            sql = f"SELECT count(*), count(DISTINCT subject_id) FROM events WHERE kind = '{kind}'"
            rows, different = map(int, self.database.rows(sql)[0])
            self.hold(rows == different, f"{kind}: {rows} events of {different} records")

    def converged(self) -> None:
        """Every consumer, and the seal, has read to where the log ended when this was asked."""
        began, end = time.monotonic(), self.database.place()
        while True:
            behind = [name for name, at in self.database.cursors().items() if at < end]
            took = time.monotonic() - began
            if not behind or took > CONVERGE_WITHIN:
                break
            time.sleep(0.1)
        self.lag.append(round(took, 2))
        self.hold(not behind, f"behind after {took:.0f} s: {behind}")

    def indexed(self, most: float = 120) -> None:
        """The search index, which no backup has, is made anew beside the service."""
        facts = [fact["id"] for fact in self.journal.facts if fact["kind"] == "submission"]
        ids = self.database.ids(facts)
        sql = f"SELECT subject_id FROM search_entries WHERE subject_id IN ({ids})"
        until = time.monotonic() + most
        while len(self.counted(sql)) < len(facts) and time.monotonic() < until:
            time.sleep(0.2)

    def derived(self) -> None:
        """What follows from the log: one to-do of the office, one entry of the index for each suggestion handed in."""
        facts = [fact["id"] for fact in self.journal.facts if fact["kind"] == "submission"]
        for at in range(0, len(facts), PORTION):
            ids = self.database.ids(facts[at : at + PORTION])
            to_do = self.counted(f"SELECT subject_id FROM inbox_items WHERE subject_id IN ({ids}) AND done_at IS NULL")
            index = self.counted(f"SELECT subject_id FROM search_entries WHERE subject_id IN ({ids})")
            for id_ in facts[at : at + PORTION]:
                self.hold(to_do[id_] == index[id_] == 1, f"{id_}: {to_do[id_]} to-dos, {index[id_]} in the index")
        twice = self.database.rows(
            "SELECT recipient_id, about, subject_id, told_by_event FROM notices GROUP BY 1, 2, 3, 4 HAVING count(*) > 1"
        )
        self.hold(not twice, f"{len(twice)} notices are there twice")

    def audit(self, *first: str) -> None:
        """The event log is what was sealed."""
        if first:
            self.service.run("audit", *first)
        done = self.service.run("audit", "verify")
        self.hold(done.returncode == 0, f"audit verify: {done.stdout[-500:]}{done.stderr[-500:]}")

    def through_the_service(self, client: Client, some: int = 40) -> None:
        """A sample, as the office that it was handed in to reads it."""
        for kind, look in (("suggestion", self.read_suggestion), ("attachment", self.read_attachment)):
            handed_in = {fact["id"] for fact in self.journal.facts if fact["kind"] == "submission"}
            facts = [f for f in self.journal.facts if f["kind"] == kind and f.get("subject", f["id"]) in handed_in]
            for fact in facts[:: max(1, len(facts) // some)]:
                self.hold(look(client, fact), f"not as it was acknowledged: {fact}")

    def read_suggestion(self, client: Client, fact: dict) -> bool:
        answer = client.http.get(f"/suggestions/{fact['id']}")
        return answer.status_code == 200 and answer.json()["title"] == fact["title"]

    def read_attachment(self, client: Client, fact: dict) -> bool:
        answer = client.http.get(f"/attachments/{fact['id']}/content")
        return answer.status_code == 200 and hashlib.sha256(answer.content).hexdigest() == fact["sha256"]

    def files(self) -> dict[str, int]:
        """Every row has its file; how many files have no row."""
        keys = {row[0] for row in self.database.rows("SELECT storage_key FROM attachments")}
        folder = self.service.files
        there = {str(file.relative_to(folder)): file.stat().st_size for file in folder.rglob("*") if file.is_file()}
        missing = {key for key in keys if not Path(folder, key).is_file()}
        self.hold(not missing, f"{len(missing)} rows without a file")
        alone = {name: size for name, size in there.items() if name not in keys}
        unfinished = sum("#" in name for name in alone)
        return {"files": len(there), "without_row": len(alone), "unfinished": unfinished, "bytes": sum(alone.values())}

    def whole(self) -> None:
        """SQLite finds nothing wrong with its file."""
        if self.database.is_sqlite:
            found = self.database.rows("PRAGMA integrity_check") + self.database.rows("PRAGMA foreign_key_check")
            self.hold(found == [("ok",)], f"integrity: {found[:5]}")


# `import` is a word of the language.
setattr(Checks, "import", Checks.imported)
