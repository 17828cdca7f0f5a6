"""Kills the service under load and counts: nothing acknowledged is lost, nothing is doubled.

kill.py BASE_URL USERNAME PASSWORD SECONDS prints the process's acknowledgements as JSON lines on
standard output until the service dies: {"key": …, "id": …, "title": …}.
kill.py BASE_URL USERNAME PASSWORD verify reads them from standard input and checks them against the
service that was started again; prints "PASSED FAILED".
"""

import json
import sys
import threading
import time
import uuid

import httpx

base_url, username, password, what = sys.argv[1:]
CONTENT = "三组至村委会的道路路面破损严重，雨天难以通行，建议安排修缮并加装护栏。"


def client() -> httpx.Client:
    """A signed-in client."""
    http = httpx.Client(base_url=f"{base_url}/api/v1", timeout=20)
    credentials = {"username": username, "password": password, "client": "app"}
    answer = http.post("/auth/sign-in", json=credentials).raise_for_status()
    http.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
    return http


def body(title: str) -> dict:
    return {"title": title, "content": CONTENT, "level": "township", "invited_deputy_ids": [], "submit": False}


def file(http: httpx.Client, key: str, title: str) -> httpx.Response:
    return http.post("/suggestions", json=body(title), headers={"Idempotency-Key": key})


def load(seconds: float) -> None:
    """Four writers file suggestions until the service dies or the time is up."""
    http, lock, end = client(), threading.Lock(), time.monotonic() + seconds

    def write(number: int) -> None:
        count = 0
        while time.monotonic() < end:
            count += 1
            key, title = str(uuid.uuid4()), f"断电演练建议第{number}号第{count}件"
            try:
                answer = file(http, key, title)
            except httpx.TransportError:
                record = {"key": key, "id": None, "title": title}
            else:
                record = {"key": key, "id": answer.raise_for_status().json()["id"], "title": title}
            with lock:
                print(json.dumps(record), flush=True)
            if record["id"] is None:
                return

    writers = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()


def verify() -> None:
    """Every acknowledged suggestion is there; every request sent again gives one suggestion."""
    http = client()
    sent = [json.loads(line) for line in sys.stdin]
    passed = failed = 0
    for record in sent:
        again = file(http, record["key"], record["title"])
        replayed = again.headers.get("Idempotency-Replayed") == "true"
        if record["id"]:
            there = http.get(f"/suggestions/{record['id']}").status_code == 200
            good = there and again.status_code == 201 and replayed and again.json()["id"] == record["id"]
        else:  # Never acknowledged: it may have happened or not, but only once.
            good = again.status_code == 201
        passed, failed = passed + good, failed + (not good)
        if not good:
            print(f"{record} → {again.status_code} {again.text[:300]}", file=sys.stderr)
    titles = [record["title"] for record in sent]
    found: list[str] = []
    cursor = None
    while True:
        # The list itself, not a search: the index of texts follows a moment later.
        query = {"view": "mine", "limit": 200} | ({"cursor": cursor} if cursor else {})
        page = http.get("/suggestions", params=query).raise_for_status().json()
        found += [item["title"] for item in page["items"] if "断电演练建议" in item["title"]]
        cursor = page["next"]
        if not cursor:
            break
    once = sorted(found) == sorted(titles)
    if not once:
        print(f"{len(titles)} sent, {len(found)} found, {len(set(found))} different", file=sys.stderr)
    enough = sum(1 for record in sent if record["id"]) >= 20
    if not enough:
        print("the service was killed before it had acknowledged enough to tell", file=sys.stderr)
    print(passed + once + enough, failed + (not once) + (not enough))


if what == "verify":
    verify()
else:
    load(float(what))
