"""Latency and failures under load while the config is rewritten over and over, beside the same load without reloads."""

import os
import threading
import time

from lab import figures, load, routes, servers

ROUTES = 10_000


def options(parser):
    parser.add_argument("--rounds", type=int, help="with reloads and without")
    parser.add_argument("--seconds", type=int, help="of load in a round")
    parser.add_argument("--pause", type=float, default=0.5, help="seconds from a reload to the next rewriting")


def measure(args):
    rounds = args.rounds or (2 if args.quick else 5)
    seconds = args.seconds or (5 if args.quick else 10)
    kept = {"machine": figures.machine(), "with": [], "without": []}
    vanity = servers.vanity(ROUTES)
    port = vanity.port()
    requests = servers.OUT / "requests"
    requests.write_text("".join(f"GET {routes.path(i)}?go-get=1 \n" for i in routes.asked(ROUTES, ROUTES)))
    load.load(vanity.running, port, requests, seconds)
    for _ in range(rounds):
        kept["without"].append(load.load(vanity.running, port, requests, seconds))
        with _Rewriting(vanity, args.pause) as rewriting:
            kept["with"].append(load.load(vanity.running, port, requests, seconds))
        kept["with"][-1]["reloads"] = rewriting.reloads
    vanity.running.end()
    _show(kept)
    figures.keep("reload", kept)


class _Rewriting(threading.Thread):
    """Replaces the config by one with another route, waits until that route is answered, and so on."""

    def __init__(self, vanity, pause):
        super().__init__()
        self.reloads = 0
        self._port, self._pause = vanity.port(), pause
        self._file = servers.OUT / f"vanity-{ROUTES}.yaml"
        self._original = self._file.read_text()
        self._over = threading.Event()

    def run(self):
        while not self._over.wait(self._pause):
            path = f"/go/reload{self.reloads}-{time.monotonic_ns()}"
            new = self._file.with_suffix(".new")
            new.write_text(f"{self._original}  {path}:\n    repo: https://git.mycompany.com/reload.git\n    vcs: git\n")
            os.replace(new, self._file)
            while servers.ask(self._port, "GET", path + "?go-get=1").status != 200:
                if self._over.wait(0.01):
                    return
            self.reloads += 1

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self._over.set()
        self.join()


def _show(kept):
    rows = []
    for name in ("without", "with"):
        runs = kept[name]
        rows.append([
            f"{name} reloads", sum(run.get("reloads", 0) for run in runs), sum(run["requests"] for run in runs),
            sum(run["refused"] + run["broken"] for run in runs),
            *(figures.number(figures.median(runs, key)) for key in ("rate", "cpu", "p50", "p99"))])
    measures = ["requests/s", "CPU µs/request", "p50 ms", "p99 ms"]
    figures.table([f"{ROUTES:,} routes", "reloads", "requests", "failed", *measures], rows)
    p99 = [figures.median(kept[name], "p99") for name in ("with", "without")]
    print(f"\np99 with reloads is {figures.times(*p99)} that without")
