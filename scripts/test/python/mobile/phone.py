"""A phone as an app would make it: the generated client, and a queue that keeps the rules of docs/MOBILE.md."""

import os
import time
import uuid
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import httpx
from luzhi_client import AuthenticatedClient, Client
from luzhi_client.api.accounts import refresh_session, sign_in
from luzhi_client.models import Client as Program
from luzhi_client.models import ProblemBody, RefreshRequest, SignInRequest
from luzhi_client.types import Response


def new_id() -> uuid.UUID:
    """A UUIDv7: milliseconds since 1970, version, chance."""
    number = int.from_bytes((time.time_ns() // 1_000_000).to_bytes(6, "big") + os.urandom(10), "big")
    return uuid.UUID(int=number & ~(0xF << 76) & ~(0x3 << 62) | (0x7 << 76) | (0x2 << 62))


def in_words(problem: ProblemBody) -> list[str]:
    """What a person is shown of a refusal: what the service says, field by field where it does."""
    errors = problem.to_dict().get("errors") or []
    return [f"{error['pointer']} {error['detail']}" for error in errors] or [problem.detail]


@dataclass
class Waiting:
    """What somebody did and the service has not confirmed."""

    operation: ModuleType
    body: Any
    # Ids in its path.
    path: tuple[uuid.UUID, ...] = ()
    # The version the person saw, when it acts on a record that is there.
    version: int | None = None
    # Of the whole life of this item, however often it is sent.
    key: str = field(default_factory=lambda: str(new_id()))
    refusal: ProblemBody | None = None

    def arguments(self) -> dict[str, Any]:
        """The headers its operation asks for."""
        wanted = self.operation.sync_detailed.__annotations__
        given: dict[str, Any] = {}
        if "idempotency_key" in wanted:
            given["idempotency_key"] = self.key
        if "if_match" in wanted and self.version is not None:
            given["if_match"] = f'"v{self.version}"'
        return given


class Phone:
    """One phone of one person."""

    def __init__(self, api_url: str, username: str, password: str, language: str = "zh-CN") -> None:
        self.username, self.password = username, password
        # Every answer, the last one last.
        self.answers: list[httpx.Response] = []
        # Operations by their ids.
        self.called: set[str] = set()
        self.options = {
            "base_url": api_url,
            "timeout": httpx.Timeout(30),
            "headers": {"Accept-Language": language},
            "httpx_args": {"event_hooks": {"response": [self.hear]}},
        }
        self.anonymous = Client(**self.options)
        self.client: AuthenticatedClient | None = None
        self.refresh_token: str | None = None
        # Until when the access token is good, by the phone's own clock.
        self.good_until = 0.0
        self.queue: list[Waiting] = []
        self.refused: list[Waiting] = []

    def hear(self, response: httpx.Response) -> None:
        response.read()
        self.answers.append(response)

    @property
    def last(self) -> httpx.Response:
        """The last answer as it came."""
        return self.answers[-1]

    def sign_in(self, password: str | None = None) -> Response[Any]:
        body = SignInRequest(username=self.username, password=password or self.password, client=Program.APP)
        return self.admit(self.ask(sign_in, client=self.anonymous, body=body))

    def renew(self) -> bool:
        """Trades the refresh token for a new session; false when the person has to sign in again."""
        if not self.refresh_token:
            return False
        body = RefreshRequest(refresh_token=self.refresh_token)
        return self.admit(self.ask(refresh_session, client=self.anonymous, body=body)).status_code == 200

    def admit(self, answer: Response[Any]) -> Response[Any]:
        if answer.status_code == 200:
            self.client = AuthenticatedClient(token=answer.parsed.access_token, **self.options)
            self.refresh_token = answer.parsed.refresh_token
            self.good_until = time.monotonic() + answer.parsed.expires_in
        return answer

    def call(self, operation: ModuleType, *path: Any, **given: Any) -> Response[Any]:
        """One call, with a fresh token if the old one is over."""
        answer = self.ask(operation, *path, client=self.client, **given)
        if answer.status_code == 401 and self.renew():
            answer = self.ask(operation, *path, client=self.client, **given)
        return answer

    def ask(self, operation: ModuleType, *path: Any, **given: Any) -> Response[Any]:
        self.called.add(operation.__name__.rpartition(".")[2])
        return operation.sync_detailed(*path, **given)

    def put(self, operation: ModuleType, body: Any, *path: uuid.UUID, version: int | None = None) -> Waiting:
        """Writes down what somebody did; nothing is sent yet."""
        item = Waiting(operation, body, path, version)
        self.queue.append(item)
        return item

    def send(self) -> Response[Any] | None:
        """Sends what waits, the oldest first; the last answer, or nothing when the line is cut."""
        answer = None
        for item in list(self.queue):
            try:
                answer = self.call(item.operation, *item.path, body=item.body, **item.arguments())
            except httpx.TransportError:
                return None
            if answer.status_code in (401, 429) or answer.status_code >= 500:
                return answer  # May pass by itself; what comes after waits behind it.
            self.queue.remove(item)
            if answer.status_code >= 400:
                item.refusal = answer.parsed
                self.refused.append(item)
            elif item.version is not None:
                self.follow(item, answer.parsed.version)
        return answer

    def follow(self, sent: Waiting, version: int) -> None:
        """A second act of the same person on what they saw: what they did first is no change by somebody else."""
        for item in self.queue:
            if item.path == sent.path and item.version == sent.version:
                item.version = version
