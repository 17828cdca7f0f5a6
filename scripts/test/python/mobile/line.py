"""A line between phone and service that can be cut."""

import socket
import threading
from enum import Enum


class State(Enum):
    """What the line does with what comes."""

    GOOD = "good"
    # Nothing gets through.
    AWAY = "away"
    # The request arrives, the answer does not: the connection is closed instead.
    CUT = "cut"
    # The same, but nobody tells: the phone waits until it gives up.
    SILENT = "silent"


class Line:
    """Listens on a loopback port and passes on what it is told to."""

    def __init__(self, host: str, port: int) -> None:
        self.target = host, port
        self.state = State.GOOD
        self.server = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self.listen, daemon=True).start()

    @property
    def port(self) -> int:
        return self.server.getsockname()[1]

    def listen(self) -> None:
        while True:
            phone, _ = self.server.accept()
            service = socket.create_connection(self.target)
            for come, go in ((phone, service), (service, phone)):
                threading.Thread(target=self.carry, args=(come, go, come is phone), daemon=True).start()

    def carry(self, come: socket.socket, go: socket.socket, is_request: bool) -> None:
        """Carries what comes until the connection ends."""
        try:
            while data := come.recv(65536):
                if self.state is State.AWAY or (self.state is State.CUT and not is_request):
                    break
                if self.state is State.GOOD or is_request:
                    go.sendall(data)
        except OSError:
            pass  # The other half was cut.
        for end in (come, go):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass  # It is gone already.
