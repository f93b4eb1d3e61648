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
    given_up = set()
    for size in sizes:
        print(f"\n{size:,} routes", flush=True)
        kept["sizes"][size] = _size(size, [one for one in chosen if size <= one.most], args.rounds, seconds, warm_up, given_up)
        _show(kept["sizes"][size])
    _show_growth(kept["sizes"])
    figures.keep("side-by-side", kept)


def _size(size, scenarios, rounds, seconds, warm_up, given_up):
    """For each scenario and each server its runs; and under "start" and "resident" what each server took."""
    running = []
    for start in (servers.vanity, servers.govanityurls, servers.sally):
        server = None if start in given_up else start(size)
        if server is None:
            given_up.add(start)  # a larger file is no faster
            print(f"{start.__name__}: not ready within {servers.PATIENCE} s", flush=True)
        else:
            running.append(server)
    vanity = running[0]
    answers = {one.name: _sample(vanity, one, 0) for one in scenarios}
    running += [servers.jetty(answers, vanity.running.flags()), servers.nginx(answers)]

    measured = {"scenarios": {}, "resident": {}}
    for number, scenario in enumerate(scenarios):
        asked = _requests(vanity, scenario, size)
        able = [one for one in running if _answers(one, scenario, size, answers[scenario.name])]
        for server in able:
            if server.name in ("vanity", "jetty"):
                load.load(server.running, server.port(scenario.name), asked, warm_up * (4 if number == 0 else 1))
        runs = {server.name: [] for server in able}
        for _ in range(rounds):
            for server in able:
                run = load.load(server.running, server.port(scenario.name), asked, seconds)
                if run["broken"] or run["refused"] != (0 if scenario.finds else run["requests"]):
                    raise SystemExit(f"{server.name}, {scenario.name}: wrong answers under load: {run}")
                runs[server.name].append(run)
        measured["scenarios"][scenario.name] = runs
        print(f"  {scenario.name} done", flush=True)
    for server in running:
        measured["resident"][server.name] = server.running.resident()
        server.running.end()
    return measured


def _sample(server, scenario, index):
    etag = _etag(server, scenario.path(index)) if scenario.conditional else None
    return servers.ask(server.port(scenario.name), scenario.method, scenario.path(index), etag)


def _etag(server, path):
    return dict(servers.ask(server.port(""), "GET", path)[1])["ETag"]


def _requests(vanity, scenario, size):
    """The file of requests for a scenario."""
    file = servers.OUT / "requests"
    asked = routes.asked(size, DISTINCT_ETAGS if scenario.conditional else DISTINCT)
    with open(file, "w") as out:
        for index in asked:
            path = scenario.path(index)
            etag = _etag(vanity, path) if scenario.conditional else ""
            out.write(f"{scenario.method} {path} {etag}\n")
    return file


def _answers(server, scenario, size, expected):
    """Whether it answers this at all; if so it has to do so rightly, lest an error page be measured."""
    if server.port(scenario.name) is None:
        return False
    if server.name in ("jetty", "nginx"):
        status, _, body = _sample_of(server, scenario, expected)
        if (status, body) != (expected[0], expected[2]):
            raise SystemExit(f"{server.name}, {scenario.name}: not the same bytes")
        return True
    for index in {0, size - 1, random.randrange(size)}:
        status, headers, body = servers.ask(server.port(""), scenario.method, scenario.path(index))
        if scenario.method == "HEAD" and status in (404, 405):
            return False
        if not _right(scenario, index, status, dict(headers), body.decode()):
            raise SystemExit(f"{server.name}, {scenario.path(index)}: wrong answer {status} {headers} {body[:400]}")
    return True


def _sample_of(server, scenario, expected):
    return servers.ask(server.port(scenario.name), scenario.method, scenario.path(0), dict(expected[1]).get("ETag"))


def _right(scenario, index, status, headers, body):
    if not scenario.finds:
        return status == 404 and "go-import" not in body
    if scenario.method == "HEAD":
        return status == 200 and body == ""
    return status == 200 and (routes.path(index) if scenario.name == "index" else routes.tag(index)) in body


def _show(measured):
    rows = []
    for scenario, runs in measured["scenarios"].items():
        for server in runs:
            of = {key: figures.median(runs[server], key) for key in ("rate", "cpu", "p50", "p99")}
            gv, jetty = runs.get("govanityurls"), runs["jetty"]
            rows.append([
                scenario, server, *(figures.number(value) for value in of.values()),
                figures.times(of["rate"], gv and figures.median(gv, "rate")),
                figures.times(of["cpu"], figures.median(jetty, "cpu"))])
    figures.table(
        ["scenario", "server", "requests/s", "CPU µs/request", "p50 ms", "p99 ms", "rate ÷ govanityurls", "CPU ÷ Jetty"],
        rows)
    figures.table(
        ["resident after load", "MiB"],
        [[server, figures.number(size / 2**20)] for server, size in measured["resident"].items()])


def _show_growth(sizes):
    """CPU for each request over the sizes, which is to stay level."""
    names = [name for name in next(iter(sizes.values()))["scenarios"]]
    rows = []
    for name in names:
        per_size = [sizes[size]["scenarios"].get(name, {}).get("vanity") for size in sizes]
        rows.append([name, *(figures.number(runs and figures.median(runs, "cpu")) for runs in per_size)])
    figures.table(["CPU µs/request of vanity at", *(f"{size:,}" for size in sizes)], rows)
