"""The requests and answers that docs/MOBILE.md shows: bodies to send, and whether what came back is what it says.

A block ```` ```http name ```` is a request and the answer to it. `…` in either stands for what differs every time.
"""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import httpx

DOCUMENT = Path(__file__).parents[4] / "docs" / "MOBILE.md"
ROW = re.compile(r"^\|.*\|$", re.MULTILINE)
NAME = re.compile(r"`(\w+)`")
BLOCK = re.compile(r"^```http (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Message:
    """First line, headers, JSON body."""

    def __init__(self, text: str) -> None:
        head, _, body = text.strip().partition("\n\n")
        self.start, *headers = head.splitlines()
        self.headers = dict(line.split(": ", 1) for line in headers)
        # A number that differs stands there without quotes.
        self.body = json.loads(re.sub(r'(": )…', r'\1"…"', body)) if body else None


def is_like(shown: Any, real: Any) -> bool:
    """Whether something is what the document shows of it: what it leaves out may be there."""
    if isinstance(shown, dict):
        return isinstance(real, dict) and all(key in real and is_like(one, real[key]) for key, one in shown.items())
    if isinstance(shown, list):
        return isinstance(real, list) and all(any(is_like(one, it) for it in real) for one in shown)
    if isinstance(shown, str) and "…" in shown:
        return real is not None and re.fullmatch(re.escape(shown).replace("…", ".*"), str(real), re.DOTALL) is not None
    return shown == real


class Samples:
    """Those of the document, by name."""

    def __init__(self) -> None:
        self.blocks: dict[str, tuple[Message, Message]] = {}
        self.used: set[str] = set()
        document = DOCUMENT.read_text("utf-8")
        # What its table of operations names.
        self.operations = {name for row in ROW.findall(document) for name in NAME.findall(row)}
        for name, text in BLOCK.findall(document):
            request, answer = text.split("\nHTTP/1.1 ", 1)
            assert name not in self.blocks, f"two samples are called {name}"
            self.blocks[name] = Message(request), Message(f"HTTP/1.1 {answer}")

    def body(self, name: str, **filled: Any) -> dict[str, Any]:
        """The body a sample sends, with a real value for each that it abridges."""
        body = self.blocks[name][0].body
        assert filled.keys() <= body.keys(), f"{name}: sends no {filled.keys() - body.keys()}"
        body = {**body, **filled}
        assert "…" not in json.dumps(body, ensure_ascii=False), f"{name}: {body} is not filled in"
        return body

    def check(self, name: str, response: httpx.Response) -> None:
        """Ends unless the request was made and answered as the document says."""
        request, answer = self.blocks[name]
        sent = response.request
        where = unquote(sent.url.raw_path.decode())
        assert is_like(request.start, f"{sent.method} {where}"), f"{name}: {sent.method} {where}"
        assert all(is_like(one, sent.headers.get(key)) for key, one in request.headers.items()), f"{name}: {sent.headers}"
        if request.body is not None:
            assert is_like(request.body, json.loads(sent.content)), f"{name}: sent {sent.content.decode()}"
        assert answer.start.split()[1] == str(response.status_code), f"{name}: {response.status_code} {response.text}"
        assert all(is_like(one, response.headers.get(key)) for key, one in answer.headers.items()), (
            f"{name}: {response.headers}"
        )
        if answer.body is not None:
            assert is_like(answer.body, response.json()), f"{name}: {response.text}"
        self.used.add(name)
