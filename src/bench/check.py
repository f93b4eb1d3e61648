"""`check` of many repositories, over HTTP on hosts that answer slowly and over SSH, beside as many `git ls-remote`.

Both ask 32 repositories at a time. CPU is user and system together, without that of the hosts.
"""

import json
import statistics
import subprocess

from lab import figures, forges, routes, servers
from lab.process import run

PARALLEL = 32
MILLIS = 50


def options(parser):
    parser.add_argument("--roots", type=int, help="over HTTP")
    parser.add_argument("--ssh-roots", type=int, help="over SSH")
    parser.add_argument("--rounds", type=int, default=3)


def measure(args):
    http_roots = args.roots or (200 if args.quick else 1000)
    ssh_roots = args.ssh_roots or (16 if args.quick else 64)
    kept = {"machine": figures.machine()}
    (servers.OUT / "home").mkdir(exist_ok=True)
    subprocess.run([*servers.launcher(), "--make-archive"], check=True)

    forge = forges.SlowForge(MILLIS)
    kept["http"] = _compare(forge, http_roots, args.rounds, {"parallel": PARALLEL}, [], {})
    forge.running.end()
    wall, probe = _wall(kept["http"]), statistics.mean(kept["http"]["probes"])
    print(f"\n{PARALLEL} at once, {http_roots} answers of {MILLIS} ms take {figures.number(_ideal(http_roots, MILLIS))} s;"
          f" vanity took {figures.times(wall, _ideal(http_roots, MILLIS))} that, and"
          f" {figures.times(wall, _ideal(http_roots, probe))} what as many of its probes take, {probe:.0f} ms each")

    sshd = forges.Sshd()
    # there is one host only
    flags = ["--known-hosts", sshd.known_hosts, "--identity", sshd.identity, "--per-host", PARALLEL]
    kept["ssh"] = _compare(sshd, ssh_roots, args.rounds, {"parallel": PARALLEL}, flags, {"GIT_SSH_COMMAND": sshd.ssh()})
    sshd.running.end()
    figures.keep("check", kept)


def _ideal(count, millis):
    return count / PARALLEL * millis / 1e3


def _wall(runs):
    return figures.median(runs["vanity check"], "wall")


def _compare(forge, count, rounds, kept, flags, environment):
    """Runs of each; those over one root alone tell what a start costs."""
    kept = {"roots": count, **kept}
    environment = {**forges.CLEAN, **environment}
    for name, asked in (("", count), (", one root", 1)):
        roots = [forge.root(index) for index in range(asked)]
        config = servers.OUT / f"check-{asked}.yaml"
        config.write_text(f"host: {routes.HOST}\npaths:\n" + "".join(
            f"  {routes.path(index)}:\n    repo: {root}\n    vcs: git\n" for index, root in enumerate(roots)))
        vanity, git = kept.setdefault("vanity check" + name, []), kept.setdefault("git ls-remote" + name, [])
        for _ in range(rounds):
            run, report = _vanity(config, asked, flags, environment)
            vanity.append(run)
            if asked == count:
                probes = kept.setdefault("probes", [])
                probes.append(statistics.median(backend["tookMs"] for backend in report["backends"]))
            git.append(_git(roots, environment))
    _show(kept, count)
    return kept


def _vanity(config, count, flags, environment):
    report = servers.OUT / "check.json"
    with open(report, "wb") as out:
        wall, cpu, status = run(
            [*servers.launcher(), "check", "--config", config, "--format", "json", "--parallel", PARALLEL, *flags],
            stdout=out, env=environment)
    report = json.loads(report.read_text())
    summary = report["summary"]
    if status != 0 or summary["failed"] or sum(summary.values()) != count:
        raise SystemExit(f"vanity check ended with {status}: {summary}")
    return {"wall": wall, "cpu": cpu}, report


def _git(roots, environment):
    wall, cpu, status = run(
        ["xargs", f"-P{PARALLEL}", "-n1", "git", "ls-remote"], stdin=_lines(roots), env=environment)
    if status != 0:
        raise SystemExit(f"git ls-remote ended with {status}")
    return {"wall": wall, "cpu": cpu}


def _lines(roots):
    file = servers.OUT / "roots"
    file.write_text("".join(root + "\n" for root in roots))
    return open(file)


def _show(kept, count):
    rows = []
    for name in ("vanity check", "git ls-remote"):
        wall, cpu = (figures.median(kept[name], key) for key in ("wall", "cpu"))
        one = figures.median(kept[name + ", one root"], "cpu")
        rows.append([
            name, figures.number(wall), figures.number(cpu), figures.number(one),
            figures.number((cpu - one) / max(1, count - 1) * 1e3)])
    figures.table([f"{count} roots", "wall s", "CPU s", "CPU s of one root alone", "CPU ms of each further root"], rows)
