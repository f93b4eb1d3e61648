"""Load on an HTTP server, and what it cost the server."""

import json
import pathlib
import re
import selectors
import socket
import subprocess
import time

CONNECTIONS = 16


def load(server, port, requests, seconds):
    """Asks for the requests of a file over and over, and says how it went.

    Latencies are in milliseconds, CPU in microseconds of the server for each request. `refused` counts answers with
    a status of 400 and above, `broken` those that did not come.
    """
    with open(requests) as file:
        method, _, etag = file.readline().rstrip("\n").split(" ")
    client = _own_client if method == "HEAD" or etag else _wrk
    before = server.cpu()
    result = client(port, requests, seconds)
    result["rate"] = result["requests"] / result["seconds"]
    result["cpu"] = (server.cpu() - before) * 1e6 / max(1, result["requests"])
    result["resident"] = server.resident()
    return result


def _wrk(port, requests, seconds):
    lua = pathlib.Path(__file__).with_name("replay.lua")
    out = subprocess.run(
        ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "20s", "-s", lua,
         f"http://127.0.0.1:{port}/", "--", requests],
        stdout=subprocess.PIPE, check=True, text=True).stdout
    return json.loads(out.rpartition("RESULT ")[2])


def _own_client(port, requests, seconds):
    """wrk waits for the body that the answer to a HEAD, or a 304, tells the length of, and which never comes.

    This client is slower, which CPU per request does not mind.
    """
    with open(requests) as file:
        texts = [_request(*line.rstrip("\n").split(" ")) for line in file]
    selector = selectors.DefaultSelector()
    for number in range(CONNECTIONS):
        connection = socket.create_connection(("127.0.0.1", port))
        connection.sendall(texts[number % len(texts)])
        selector.register(connection, selectors.EVENT_READ, (bytearray(), [time.perf_counter()]))
    times, refused = [], 0
    start = time.perf_counter()
    while (took := time.perf_counter() - start) < seconds:
        for key, _ in selector.select(1):
            answer, sent = key.data
            answer.extend(key.fileobj.recv(65536))
            if _complete(answer, texts[0].startswith(b"HEAD")):
                times.append(time.perf_counter() - sent[0])
                refused += answer[9:12] >= b"400"
                answer.clear()
                sent[0] = time.perf_counter()
                key.fileobj.sendall(texts[len(times) % len(texts)])
    for key in list(selector.get_map().values()):
        key.fileobj.close()
    times.sort()
    return {
        "requests": len(times), "seconds": took, "refused": refused, "broken": 0 if times else 1,
        "p50": times[len(times) // 2] * 1e3, "p99": times[len(times) * 99 // 100] * 1e3}


def _request(method, path, etag):
    condition = f"If-None-Match: {etag}\r\n" if etag else ""
    return f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{condition}\r\n".encode()


def _complete(answer, to_head):
    head, end, body = answer.partition(b"\r\n\r\n")
    if not end or to_head or answer[9:12] == b"304":
        return bool(end)
    return len(body) >= int(re.search(rb"(?i)\r\ncontent-length: (\d+)", head)[1])
