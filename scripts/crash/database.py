"""What lies in the database, asked beside the service."""

import os
import sqlite3
import subprocess
import time
import uuid

# After the last row of an answer of psql.
END = "no more rows"


class Database:
    """Either engine. Rows come as text; identifiers as they are written in JSON."""

    def __init__(self, url: str):
        self.url = url
        self.is_sqlite = url.startswith("sqlite:")
        self.psql: subprocess.Popen | None = None

    def rows(self, sql: str) -> list[tuple[str, ...]]:
        """The rows of a query."""
        if not self.is_sqlite:
            return self.from_psql(sql)
        # Opened for it alone: whoever keeps an SQLite file open spares a service that was killed the
        # recovery at its next start.
        path = self.url.removeprefix("sqlite:")
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=30)
        try:
            return [tuple(map(text, row)) for row in connection.execute(sql)]
        finally:
            connection.close()

    def from_psql(self, sql: str) -> list[tuple[str, ...]]:
        """From a psql that stays: to start one for each query takes longer than the query."""
        if not self.psql or self.psql.poll() is not None:
            command = ["psql", "--no-psqlrc", "-qAtX", "-v", "ON_ERROR_STOP=1", "-F", "\t", self.url]
            pipe = subprocess.PIPE
            self.psql = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.STDOUT, text=True)
        self.psql.stdin.write(f"{sql};\n\\echo {END}\n")
        self.psql.stdin.flush()
        found = []
        for line in self.psql.stdout:
            if line == f"{END}\n":
                return [tuple(one.split("\t")) for one in found]
            found.append(line.rstrip("\n"))
        raise RuntimeError("\n".join(found[-5:]))

    def ids(self, some: list[str]) -> str:
        """Identifiers as a list in SQL."""
        literal = "X'{}'" if self.is_sqlite else "'{}'::uuid"
        return ",".join(literal.format(uuid.UUID(one).hex) for one in some) or "NULL"

    def texts(self, some: list[str]) -> str:
        """Texts as a list in SQL."""
        return ",".join("'" + one.replace("'", "''") + "'" for one in some) or "NULL"

    def place(self) -> tuple[int, int]:
        """Where the event log ends."""
        found = self.rows("SELECT tx, id FROM events ORDER BY tx DESC, id DESC LIMIT 1")
        return (int(found[0][0]), int(found[0][1]))

    def cursors(self) -> dict[str, tuple[int, int]]:
        """How far each consumer of the event log has read."""
        found = self.rows("SELECT consumer, tx, event_id FROM event_cursors")
        return {name: (int(tx), int(event)) for name, tx, event in found}

    def unsealed(self) -> int:
        """How many events are not sealed."""
        sql = "SELECT (SELECT count(*) FROM events) - (SELECT count(*) FROM event_seals)"
        return int(self.rows(sql)[0][0])


def text(value: object) -> str:
    """A value of SQLite as PostgreSQL prints it."""
    if isinstance(value, bytes):
        return str(uuid.UUID(bytes=value)) if len(value) == 16 else value.hex()
    return "" if value is None else str(value)


def new_id() -> str:
    """A UUIDv7, as a phone mints it."""
    number = (time.time_ns() // 1_000_000) << 80 | int.from_bytes(os.urandom(10))
    number = number & ~(0xF << 76) | 0x7 << 76
    return str(uuid.UUID(int=number & ~(0x3 << 62) | 0x2 << 62))
