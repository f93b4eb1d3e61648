"""Answers per second, CPU for each, latency and memory of vanity and of those it is compared with.

All serve the same generated routes on this machine, next to the load generator, and are asked in turn, round by round.
Requests go over many routes. Before anything is measured, each server has to give the right answer.
"""

import random
from dataclasses import dataclass
from typing import Callable

from lab import figures, load, routes, servers

GO = "?go-get=1"
DISTINCT = 100_000
DISTINCT_ETAGS = 1_000


@dataclass(frozen=True)
class Scenario:
    name: str
    path: Callable[[int], str]  # by index of a route
    method: str = "GET"
    finds: bool = True
    conditional: bool = False
    most: int = 1_000_000  # routes it is measured with


SCENARIOS = [
    Scenario("hit", lambda i: routes.path(i) + GO),
    Scenario("deep", lambda i: routes.path(i) + "/internal/codec/json" + GO),
    # sorts behind all routes
    Scenario("late-miss", lambda i: f"/zoo/mod{i:07}" + GO, finds=False),
    # beside routes
    Scenario("nested-miss", lambda i: routes.path(i).replace("mod", "nosuch") + GO, finds=False),
    Scenario("head", lambda i: routes.path(i) + GO, method="HEAD", most=10_000),
    Scenario("not-modified", lambda i: routes.path(i) + GO, conditional=True, most=10_000),
    Scenario("index", lambda i: "/", most=10_000),
]
SIZES = [10, 10_000, 100_000, 1_000_000]


def options(parser):
    parser.add_argument("--sizes", type=int, nargs="+", help="routes in the file")
    parser.add_argument("--scenarios", nargs="+", choices=[one.name for one in SCENARIOS])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, help="of load on a server in a round")
    parser.add_argument("--warm-up", type=int, help="seconds of load that do not count, on Java only")


def measure(args):
    sizes = args.sizes or ([10_000] if args.quick else SIZES)
    seconds = args.seconds or (1 if args.quick else 2)
    warm_up = args.warm_up or (1 if args.quick else 3)
    chosen = [one for one in SCENARIOS if not args.scenarios or one.name in args.scenarios]
    kept = {"machine": figures.machine(), "seconds": seconds, "sizes": {}}
    starts = [servers.vanity, servers.govanityurls, servers.sally]
    for size in sizes:
        print(f"\n{size:,} routes", flush=True)
        contest = _Contest(size, [one for one in chosen if size <= one.most], starts)
        kept["sizes"][size] = contest.run(args.rounds, seconds, warm_up)
        starts = contest.in_time  # with a larger file the others are no faster
        _show(kept["sizes"][size])
    _show_growth(kept["sizes"])
    figures.keep("side-by-side", kept)


class _Contest:
    """The servers, with a file of one size."""

    def __init__(self, size, scenarios, starts):
        self._size, self._scenarios = size, scenarios
        started = {start: start(size) for start in starts}
        self.in_time = [start for start, server in started.items() if server]
        for start in set(starts) - set(self.in_time):
            print(f"{start.__name__}: not ready within {servers.PATIENCE} s", flush=True)
        self._vanity = started[servers.vanity]
        if not self._vanity:
            raise SystemExit("nothing to compare with")
        self._answers = {one.name: self._sample(one) for one in scenarios}
        canned = [servers.jetty(self._answers, self._vanity.running.flags()), servers.nginx(self._answers)]
        self._servers = [started[start] for start in self.in_time] + canned

    def run(self, rounds, seconds, warm_up):
        """Runs by scenario and server, and at the end the resident memory by server, in bytes."""
        measured = {"scenarios": {}, "resident": {}}
        for number, scenario in enumerate(self._scenarios):
            requests = self._requests(scenario)
            able = [one for one in self._servers if self._is_able(one, scenario)]
            for server in able:
                if server.is_java:
                    _load(server, scenario, requests, warm_up * (4 if number == 0 else 1))
            runs = {server.name: [] for server in able}
            for _ in range(rounds):
                for server in able:
                    runs[server.name].append(_load(server, scenario, requests, seconds))
            measured["scenarios"][scenario.name] = runs
            print(f"  {scenario.name} done", flush=True)
        for server in self._servers:
            measured["resident"][server.name] = server.running.resident()
            server.running.end()
        return measured

    def _sample(self, scenario):
        path = scenario.path(0)
        etag = self._etag(path) if scenario.conditional else None
        return servers.ask(self._vanity.port(), scenario.method, path, etag)

    def _etag(self, path):
        return dict(servers.ask(self._vanity.port(), "GET", path).headers)["ETag"]

    def _requests(self, scenario):
        """The file of requests for a scenario."""
        file = servers.OUT / "requests"
        with open(file, "w") as out:
            for index in routes.asked(self._size, DISTINCT_ETAGS if scenario.conditional else DISTINCT):
                path = scenario.path(index)
                out.write(f"{scenario.method} {path} {self._etag(path) if scenario.conditional else ''}\n")
        return file

    def _is_able(self, server, scenario):
        """Whether it answers this at all; if so it has to do so rightly, lest an error page be measured."""
        port = server.port(scenario.name)
        if port is None:
            return False
        if server.is_canned:
            expected = self._answers[scenario.name]
            answer = servers.ask(port, scenario.method, scenario.path(0))
            if (answer.status, answer.body) != (expected.status, expected.body):
                raise SystemExit(f"{server.name}, {scenario.name}: not the same bytes")
            return True
        for index in {0, self._size - 1, random.randrange(self._size)}:
            answer = servers.ask(port, scenario.method, scenario.path(index))
            if scenario.method == "HEAD" and answer.status == 404:
                return False  # sally
            if not _is_right(scenario, index, answer):
                raise SystemExit(f"{server.name}, {scenario.path(index)}: wrong answer {answer}")
        return True


def _is_right(scenario, index, answer):
    body = answer.body.decode()
    if not scenario.finds:
        return answer.status == 404 and "go-import" not in body
    if scenario.method == "HEAD":
        return answer.status == 200 and not body
    return answer.status == 200 and (routes.path(index) if scenario.name == "index" else routes.tag(index)) in body


def _load(server, scenario, requests, seconds):
    run = load.load(server.running, server.port(scenario.name), requests, seconds)
    if run["broken"] or run["refused"] != (0 if scenario.finds else run["requests"]):
        raise SystemExit(f"{server.name}, {scenario.name}: wrong answers under load: {run}")
    return run


def _show(measured):
    rows = []
    for scenario, runs in measured["scenarios"].items():
        for server in runs:
            of = {key: figures.median(runs[server], key) for key in ("rate", "cpu", "p50", "p99")}
            rows.append([
                scenario, server, *(figures.number(value) for value in of.values()),
                figures.times(of["rate"], figures.median(runs.get("govanityurls"), "rate")),
                figures.times(of["cpu"], figures.median(runs["jetty"], "cpu"))])
    measures = ["requests/s", "CPU µs/request", "p50 ms", "p99 ms", "rate ÷ govanityurls", "CPU ÷ Jetty"]
    figures.table(["scenario", "server", *measures], rows)
    figures.table(
        ["resident after load", "MiB"],
        [[server, figures.number(size / 2**20)] for server, size in measured["resident"].items()])


def _show_growth(sizes):
    """CPU for each request over the sizes, which is to stay level."""
    rows = []
    for scenario in next(iter(sizes.values()))["scenarios"]:
        per_size = [figures.median(of["scenarios"].get(scenario, {}).get("vanity"), "cpu") for of in sizes.values()]
        rows.append([scenario, *map(figures.number, per_size)])
    figures.table(["CPU µs/request of vanity at", *(f"{size:,}" for size in sizes)], rows)
