"""The service as a process that is started, killed and started again on the same database and port."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx

# Until a service that was started must answer that it is ready.
READY_WITHIN = 20


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Service:
    """One service; `more` are settings besides the usual ones."""

    def __init__(self, binary: str, url: str, folder: Path, files: Path | None = None, **more: str):
        self.binary, self.folder = binary, folder
        self.files = files or folder / "files"
        self.port, self.metrics = free_port(), free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen | None = None
        self.environment = os.environ | {
            "DATABASE_URL": url,
            "LUZHI__HTTP__LISTEN": f"127.0.0.1:{self.port}",
            "LUZHI__HTTP__METRICS_LISTEN": f"127.0.0.1:{self.metrics}",
            "LUZHI__STORAGE__FOLDER": str(self.files),
            "LUZHI__LOG__FORMAT": "json",
            "LUZHI__LOG__FILTER": "warn",
            # Tokens outlive the process, and the whole of a long run.
            "LUZHI__AUTH__SECRET": "only-for-crashes-not-a-secret-at-all",
            "LUZHI__AUTH__ACCESS_MINUTES": "600",
            "LUZHI__AUTH__IDLE_MINUTES": "600",
            **{f"LUZHI__LIMITS__{name}": "0" for name in ("SIGN_IN", "READS", "WRITES", "FILES_AHEAD")},
            **more,
        }

    def __enter__(self) -> "Service":
        # Whoever is told to end takes the service along.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def start(self) -> float:
        """Starts it, waits until it is ready, and says how many seconds that took."""
        began = time.monotonic()
        with open(self.folder / "server.log", "ab") as log:
            self.process = subprocess.Popen(
                [self.binary, "serve"], env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        while not self.is_ready():
            if self.process.poll() is not None or time.monotonic() - began > READY_WITHIN:
                raise SystemExit(f"the service did not become ready: see {self.folder}/server.log")
            time.sleep(0.005)
        return time.monotonic() - began

    def is_ready(self) -> bool:
        """Whether the service answers that its database does."""
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=5) as line:
                line.sendall(b"GET /health/ready HTTP/1.0\r\n\r\n")
                return line.recv(64).startswith(b"HTTP/1.0 200")
        except OSError:
            return False

    def send_signal(self, number: int) -> None:
        """Sends a signal and waits for the end that follows from it."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(number)
            self.process.wait(timeout=60)

    def kill(self) -> None:
        """SIGKILL: nothing is finished, flushed or closed."""
        self.send_signal(signal.SIGKILL)

    def stop(self) -> None:
        """SIGTERM: running requests may finish."""
        self.send_signal(signal.SIGTERM)

    def run(self, *arguments: str) -> subprocess.CompletedProcess:
        """Another command of the program on the same database."""
        command = [self.binary, *arguments]
        return subprocess.run(command, check=False, env=self.environment, capture_output=True, text=True, timeout=600)

    def memory(self) -> float:
        """Memory of its own, MB."""
        text = Path(f"/proc/{self.process.pid}/status").read_text()
        line = next(line for line in text.splitlines() if line.startswith("RssAnon:"))
        return round(int(line.split()[1]) / 1024, 1)

    def errors(self) -> dict[str, int]:
        """What the log tells of errors so far, how often each."""
        found: dict[str, int] = {}
        for line in (self.folder / "server.log").read_text(errors="replace").splitlines():
            try:
                entry = json.loads(line)
            except ValueError:
                # What is no log line was said by a panic or by the linker.
                found[line[:160]] = found.get(line[:160], 0) + 1
                continue
            if entry.get("level") == "ERROR":
                # Alike but for a path.
                text = re.sub(r"(?<=[\s\"])/[\w./#-]+|(?<=base/)[\d/.]+", "…", entry.get("message", ""))[:160]
                found[text] = found.get(text, 0) + 1
        return found


class Client:
    """A signed-in account of the demo county."""

    def __init__(self, service: Service, username: str, password: str, timeout: float = 20):
        self.service, self.username, self.password = service, username, password
        self.http = httpx.Client(base_url=f"{service.base}/api/v1", timeout=timeout)

    def sign_in(self) -> "Client":
        credentials = {"username": self.username, "password": self.password, "client": "app"}
        answer = self.http.post("/auth/sign-in", json=credentials).raise_for_status()
        self.http.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
        return self

    def ask(self, method: str, path: str, **more) -> dict:
        """A request that must succeed."""
        answer = self.http.request(method, path, **more)
        if answer.is_error:
            raise SystemExit(f"{method} {path}: {answer.status_code} {answer.text[:500]}")
        return answer.json()
