"""The writes of the drill: who sends what where, and the column in which its words stand afterwards."""

import time
import typing

import httpx

PASSWORD = "Xunyang-Demo-26"
MARK = "切换演练"
CONTENT = "三组至村委会的道路路面破损严重，雨天难以通行，建议安排修缮并加装护栏。"


class Kind(typing.NamedTuple):
    account: str
    path: str
    table: str
    column: str


KINDS = {
    "draft": Kind("deputy", "/suggestions", "suggestions", "title"),
    "suggestion": Kind("deputy", "/suggestions", "suggestions", "title"),
    "diary": Kind("deputy", "/diary-entries", "diary_entries", "content"),
    "record": Kind("deputy", "/duty-records", "duty_records", "title"),
    "bulletin": Kind("town", "/bulletins", "bulletins", "title"),
}


def body(kind: str, words: str, on: str) -> dict:
    """What is sent; no identifier, so that a second effect would be a second row."""
    at = {"level": "township"}
    match kind:
        case "draft" | "suggestion":
            return at | {"title": words, "content": CONTENT, "submit": kind == "suggestion"}
        case "diary":
            return at | {"content": words}
        case "record":
            return at | {"kind": "research", "held_on": on, "title": words}
        case _:
            return at | {"kind": "material", "title": words, "body": CONTENT}


def signed_in(base_url: str, account: str) -> httpx.Client:
    """A client that fails rather than waits for more than a quarter of a minute."""
    http = httpx.Client(base_url=f"{base_url}/api/v1", timeout=15)
    credentials = {"username": account, "password": PASSWORD, "client": "app"}
    for _ in range(3):
        answer = http.post("/auth/sign-in", json=credentials)
        if answer.status_code != 503:
            break
        time.sleep(1)
    answer.raise_for_status()
    http.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
    return http


def send(clients: dict[str, httpx.Client], write: dict) -> httpx.Response:
    """The same bytes each time: the day is that of the first time."""
    kind = KINDS[write["kind"]]
    content = body(write["kind"], write["words"], write["on"])
    return clients[kind.account].post(kind.path, json=content, headers={"Idempotency-Key": write["key"]})
