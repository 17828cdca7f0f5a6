"""Mixed writes against all processes until SIGTERM: load.py BASE_URL…

Each writer behaves as a phone does: what was not acknowledged is sent again under the same key until it
is. One JSON line per write, when it was acknowledged or given up at the end:
{"key", "kind", "words", "process", "on", "id", "at", "tries": [[begun, answered, what], …]}, times in seconds
since 1970, tries only those that failed.
"""

import datetime
import itertools
import json
import signal
import sys
import threading
import time
import uuid

import httpx

import writes

WRITERS_EACH = 3
PAUSE = 0.12
# Shorter than what Retry-After asks for: it is to be seen when writes are possible again.
PAUSE_AFTER_FAILURE = 0.25
GIVE_UP_AFTER = 60
over = threading.Event()
printing = threading.Lock()


def attempt(clients: dict[str, httpx.Client], write: dict) -> str | None:
    """None when it was acknowledged, else what came instead."""
    try:
        answer = writes.send(clients, write)
    except httpx.TransportError as error:
        return type(error).__name__
    if answer.status_code == 201:
        write["id"] = answer.json()["id"]
        return None
    if answer.status_code == 503 and "Retry-After" in answer.headers:
        return "503"
    print(write["words"], answer.status_code, answer.text[:400], file=sys.stderr, flush=True)
    return f"{answer.status_code}{' without Retry-After' if answer.status_code == 503 else ''}"


def write_once(clients: dict[str, httpx.Client], process: int, kind: str, words: str) -> None:
    write = {"key": str(uuid.uuid4()), "kind": kind, "words": words, "process": process, "id": None, "tries": []}
    # A day that has come in every time zone.
    write["on"] = (datetime.date.today() - datetime.timedelta(days=1)).isoformat()
    until = time.time() + GIVE_UP_AFTER
    while write["id"] is None and time.time() < until:
        begun = time.time()
        failure = attempt(clients, write)
        write["at"] = time.time()
        if failure:
            write["tries"].append([round(begun, 4), round(write["at"], 4), failure])
            time.sleep(PAUSE_AFTER_FAILURE)
    with printing:
        print(json.dumps(write, ensure_ascii=False), flush=True)


def work(process: int, base_url: str, number: int) -> None:
    accounts = {kind.account for kind in writes.KINDS.values()}
    clients = {account: writes.signed_in(base_url, account) for account in accounts}
    for count, kind in enumerate(itertools.cycle(writes.KINDS)):
        if over.is_set():
            return
        write_once(clients, process, kind, f"{writes.MARK}{kind}第{process}之{number}号第{count}件")
        time.sleep(PAUSE)


signal.signal(signal.SIGTERM, lambda *_: over.set())
writers = [
    threading.Thread(target=work, args=(process, base_url, number))
    for process, base_url in enumerate(sys.argv[1:], 1)
    for number in range(WRITERS_EACH)
]
for writer in writers:
    writer.start()
for writer in writers:
    writer.join()
