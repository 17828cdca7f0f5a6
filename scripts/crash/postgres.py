"""A PostgreSQL cluster that stands still, is away, or is slow."""

import os
import signal
import subprocess
import threading
import time
from pathlib import Path


class Cluster:
    """The throw-away cluster of scripts/lib/postgres.sh, by its folder."""

    def __init__(self, folder: Path, programs: Path):
        self.folder, self.data, self.programs = folder, folder / "data", programs

    def lines(self) -> list[str]:
        return (self.data / "postmaster.pid").read_text().splitlines()

    def processes(self) -> list[int]:
        """The postmaster, then its children."""
        try:
            postmaster = int(self.lines()[0])
        except FileNotFoundError:
            return []
        found = [postmaster]
        for status in Path("/proc").glob("[0-9]*/stat"):
            try:
                # The name, in parentheses, may hold anything.
                parent = int(status.read_text().rsplit(") ", 1)[1].split()[1])
            except OSError:
                continue
            if parent == postmaster:
                found.append(int(status.parent.name))
        return found

    def send(self, number: int) -> None:
        for pid in self.processes():
            try:
                os.kill(pid, number)
            except ProcessLookupError:
                pass

    def freeze(self) -> None:
        """Everything stands still; connections stay open and say nothing."""
        self.send(signal.SIGSTOP)

    def thaw(self) -> None:
        self.send(signal.SIGCONT)

    def stop(self) -> None:
        """At once, without a checkpoint: what is committed comes back from the log."""
        self.port = self.lines()[3]
        postmaster = self.processes()[0]
        os.kill(postmaster, signal.SIGQUIT)
        while (self.data / "postmaster.pid").exists() and Path(f"/proc/{postmaster}").exists():
            time.sleep(0.05)

    def start(self) -> None:
        """Starts it again as its owner."""
        owner = os.stat(self.data)
        arguments = ["--pgdata", self.data, "--log", self.folder / "server.log", "--options", f"-p {self.port}"]
        who = {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []} if os.getuid() == 0 else {}
        subprocess.run(
            [self.programs / "pg_ctl", *arguments, "--wait", "start"], check=True, cwd=self.folder, env={"LC_ALL": "C"},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, **who,
        )  # fmt: skip

    def is_up(self) -> bool:
        return bool(self.processes()) and Path(f"/proc/{self.processes()[0]}").exists()

    def order(self, url: str, sql: str) -> None:
        subprocess.run(["psql", "--no-psqlrc", "-q", url, "-c", sql], check=True, stdout=subprocess.DEVNULL)


class Halting:
    """Freezes a cluster nine tenths of the time: every statement takes as long as that."""

    def __init__(self, cluster: Cluster, still: float = 0.9, awake: float = 0.1):
        self.cluster, self.still, self.awake = cluster, still, awake
        self.ending = threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)

    def run(self) -> None:
        while not self.ending.is_set():
            self.cluster.freeze()
            time.sleep(self.still)
            self.cluster.thaw()
            time.sleep(self.awake)

    def start(self) -> None:
        self.thread.start()

    def stop(self) -> None:
        self.ending.set()
        self.thread.join()
        self.cluster.thaw()
