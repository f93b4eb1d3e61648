"""Start to ready of `serve` and whole runs of `validate`, with and without an archive, beside govanityurls.

Whole processes, from the moment they are started, through the launcher; in turns. CPU is user and system together.
"""

import os
import pathlib
import re
import shutil
import subprocess

from lab import figures, routes, servers
from lab.process import Running, answers, free_port, run

SMALL = 10


def options(parser):
    parser.add_argument("--rounds", type=int, help="of each start")
    parser.add_argument("--sizes", type=int, nargs="+", help="routes in the large files")
    parser.add_argument("--java", nargs="+", type=pathlib.Path, help="homes of the Javas to measure with")


def measure(args):
    rounds = args.rounds or (3 if args.quick else 11)
    javas = {_release(home): home for home in args.java or _javas()}
    kept = {"machine": figures.machine(), "sizes": {SMALL: _measure(javas, (False, True), SMALL, rounds)}}
    for size in args.sizes or ([100_000] if args.quick else [100_000, 1_000_000]):
        kept["sizes"][size] = _measure(javas, (True,), size, max(3, rounds // 2))
    figures.keep("start", kept)


def _javas():
    """The Java that the launcher would take, and the newest that is installed."""
    own = pathlib.Path(os.environ.get("JAVA_HOME") or pathlib.Path(shutil.which("java")).resolve().parents[1])
    installed = [home for home in pathlib.Path("/usr/lib/jvm").glob("*") if (home / "bin/java").exists()]
    return [own, max([own, *installed], key=_release)]


def _release(home):
    out = subprocess.run([home / "bin/java", "-version"], stderr=subprocess.PIPE, text=True).stderr
    return int(re.search(r'version "(\d+)', out)[1])


def _measure(javas, archives, size, rounds):
    """Runs by what was started."""
    file = servers.OUT / "start.yaml"
    routes.write_vanity(file, size)
    starts = {}
    for release, home in javas.items():
        for archive in archives:
            vanity = _install(home, release, archive)
            name = f"Java {release}{', archive' if archive else ''}"
            starts[f"serve, {name}"] = lambda vanity=vanity: _serve(vanity, file)
            starts[f"validate, {name}"] = lambda vanity=vanity: _validate(vanity, file)
    starts["govanityurls"] = lambda: _govanityurls(file)
    runs = {name: [] for name in starts}
    for _ in range(rounds):
        for name, start in starts.items():
            runs[name].append(start())
    _show(f"{size:,} routes", runs)
    return runs


def _install(home, release, archive):
    """As a package would install it: a command that starts this one Java, with or without an archive."""
    root = servers.OUT / f"installed-{release}{'-archive' if archive else ''}"
    shutil.rmtree(root, ignore_errors=True)
    (root / "bin").mkdir(parents=True)
    (root / "lib").mkdir()
    shutil.copy(servers.launcher()[0], root / "bin")
    shutil.copy(servers.JAR, root / "lib")
    (root / "runtime").symlink_to(home)
    vanity = root / "bin" / "vanity"
    if archive:
        subprocess.run([vanity, "--make-archive"], check=True)
    return vanity


def _serve(vanity, file):
    running = Running(
        [vanity, "serve", "--listen", "127.0.0.1:0", "--admin", "127.0.0.1:0", "--max-file-size", "1GiB", file],
        servers.OUT / "start.log")
    return _until_ready(running, lambda: running.line("listening on ") is not None)


def _govanityurls(file):
    port = free_port()
    running = Running(
        [servers.OUT / "govanityurls", file], servers.OUT / "start.log", {**os.environ, "PORT": str(port)})
    return _until_ready(running, lambda: answers(port))


def _until_ready(running, ready):
    wall = running.await_true(ready, servers.PATIENCE, every=0.001)
    result = {"wall": wall, "cpu": running.cpu(), "resident": running.resident()}
    running.end()
    return result


def _validate(vanity, file):
    wall, cpu, status = run([vanity, "validate", "--max-file-size", "1GiB", file])
    if status != 0:
        raise SystemExit(f"validate of {file} ended with {status}")
    return {"wall": wall, "cpu": cpu}


def _show(title, runs):
    rows = []
    for name, of in runs.items():
        wall, cpu, resident = (figures.median(of, key) for key in ("wall", "cpu", "resident"))
        rows.append([name, *map(figures.number, (wall * 1e3, cpu * 1e3, resident and resident / 2**20))])
    figures.table([title, "wall ms", "CPU ms", "MiB at ready"], rows)
