"""What stands between shipper and database: a wire that breaks, and a server that breaks over a line."""
import contextlib
import socket
import struct
import threading
import time

CRASHER = b"channel=rtc.crash"
SERVER_ERROR = b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n"


class Proxy:
    """Forwards HTTP, and breaks a connection when told to.

    cut(3) cuts three answers after their ninth byte, when the database has stored the batch already and says so, and
    three requests in the middle of their lines. While it crashes, a request with a certain line is answered as by a
    server that breaks over it; neither server here does that over any line that Terrella writes.
    """

    def __init__(self, port):
        self.upstream = port
        self.crashes = True
        self.left = {"answers": 0, "requests": 0}
        self.cuts = {"answers": 0, "requests": 0}
        self.crashed = 0
        self.lock = threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def cut(self, number):
        with self.lock:
            for what in self.left:
                self.left[what] += number

    def is_done(self):
        return not any(self.left.values())

    def serve(self):
        while True:
            client, _ = self.listener.accept()
            threading.Thread(target=self.connect, args=(client,), daemon=True).start()

    def connect(self, client):
        try:
            server = socket.create_connection(("127.0.0.1", self.upstream), timeout=5)
        except OSError:
            return reset(client)
        for each in (client, server):
            each.settimeout(None)
            each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(target=self.until_broken, args=(self.requests, client, server), daemon=True).start()
        self.until_broken(self.answers, client, server)

    def until_broken(self, forward, client, server):
        with contextlib.suppress(OSError, ConnectionError):
            forward(client, server)
        reset(client)
        reset(server)

    def requests(self, client, server):
        with client.makefile("rb") as stream:
            while request := whole_request(stream):
                if self.crashes and CRASHER in request:
                    self.crashed += 1
                    client.sendall(SERVER_ERROR)
                elif len(request) > 4096 and self.take("requests"):
                    server.sendall(request[: len(request) // 2])
                    return
                else:
                    server.sendall(request)

    def answers(self, client, server):
        while data := server.recv(1 << 16):
            if data.startswith(b"HTTP/1.1 204") and self.take("answers"):
                client.sendall(data[:9])
                time.sleep(0.01)  # on its way before the reset overtakes it
                return
            client.sendall(data)

    def take(self, what):
        with self.lock:
            taken = self.left[what] > 0
            self.left[what] -= taken
            self.cuts[what] += taken
            return taken


def whole_request(stream):
    """The next request with its body; empty at the end."""
    head = b""
    length, chunked = 0, False
    while line := stream.readline():
        head += line
        name, _, value = line.lower().partition(b":")
        if name == b"content-length":
            length = int(value)
        elif name == b"transfer-encoding":
            chunked = True
        elif line == b"\r\n":
            return head + (chunks(stream) if chunked else stream.read(length))
    return b""


def chunks(stream):
    body = b""
    while line := stream.readline():
        body += line
        size = int(line, 16)
        body += stream.read(size + 2)
        if size == 0:
            break
    return body


def reset(connection):
    """Closed as by a cable that was pulled: reset, not ended."""
    with contextlib.suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()
