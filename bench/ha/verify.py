"""Checks the writes of load.py, read from standard input: verify.py DATABASE_URL BASE_URL BASE_URL

Each is sent once more under its key, to the other process: what was acknowledged must come back as it
was. Then each must stand in its table once. Prints one JSON line per check.
"""

import collections
import concurrent.futures
import json
import subprocess
import sys
import threading

import writes

database_url, *base_urls = sys.argv[1:]
sent = [json.loads(line) for line in sys.stdin]
acknowledged = [write for write in sent if write["id"]]
own = threading.local()


def clients_of(process: int) -> dict:
    """Of this thread, at the process that did not take the write."""
    if not hasattr(own, "clients"):
        accounts = {kind.account for kind in writes.KINDS.values()}
        own.clients = [{account: writes.signed_in(url, account) for account in accounts} for url in base_urls]
    return own.clients[process % len(base_urls)]


def is_repeated(write: dict) -> bool:
    """Acknowledged: the same answer again. Given up: it may have happened or not, but only once."""
    answer = writes.send(clients_of(write["process"]), write)
    good = answer.status_code == 201
    if good and write["id"]:
        good = answer.headers.get("Idempotency-Replayed") == "true" and answer.json()["id"] == write["id"]
    if good:
        write["id"] = answer.json()["id"]
    else:
        print(f"{write} → {answer.status_code} {answer.text[:300]}", file=sys.stderr)
    return good


def rows(table: str, column: str) -> dict[str, list[str]]:
    """The identifiers of the rows of the drill, by their words."""
    query = f"SELECT {column} || E'\\t' || id FROM {table} WHERE {column} LIKE '{writes.MARK}%'"
    command = ["psql", "--no-psqlrc", "--tuples-only", "--no-align", "--quiet", database_url, "--command", query]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    found = collections.defaultdict(list)
    for line in answer.stdout.splitlines():
        words, identifier = line.split("\t")
        found[words].append(identifier)
    return found


def check(name: str, wrong: int, count: int) -> None:
    print(json.dumps({"check": name, "passed": count > 0 and wrong == 0, "count": count, "wrong": wrong}))


with concurrent.futures.ThreadPoolExecutor(4) as pool:
    repeated = list(pool.map(is_repeated, sent))
check("sent again, the same answer", repeated.count(False), len(repeated))

tables = {(kind.table, kind.column) for kind in writes.KINDS.values()}
found = {table: rows(table, column) for table, column in tables}
lost = [write for write in acknowledged if write["id"] not in found[writes.KINDS[write["kind"]].table][write["words"]]]
doubled = [write for write in sent if len(found[writes.KINDS[write["kind"]].table][write["words"]]) > 1]
for write in lost + doubled:
    print(f"lost or doubled: {write}", file=sys.stderr)
check("acknowledged and there", len(lost), len(acknowledged))
check("there once only", len(doubled), len(sent))
