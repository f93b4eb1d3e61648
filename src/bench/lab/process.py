"""Programs that run beside the benchmark, what they cost, and their certain end."""

import atexit
import os
import pathlib
import resource
import signal
import socket
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
TICKS = os.sysconf("SC_CLK_TCK")

_running = []


class Running:
    """A program in the background. Whatever becomes of the benchmark, it is ended, by its process id."""

    def __init__(self, args, log, env=None):
        self.log = pathlib.Path(log)
        self.started = time.monotonic()
        with open(self.log, "wb") as out:
            self._process = subprocess.Popen(
                [str(a) for a in args], stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=env)
        self.pid = self._process.pid
        _running.append(self)

    def await_true(self, condition, timeout, every=0.005):
        """Seconds from the start until the condition held; None if it did not in time, and the program is ended."""
        while time.monotonic() - self.started < timeout:
            if condition():
                return time.monotonic() - self.started
            if self._process.poll() is not None:
                raise SystemExit(f"{self._process.args[0]} ended with {self._process.returncode}, see {self.log}")
            time.sleep(every)
        self.end()
        return None

    def await_port(self, port, timeout=60):
        return self.await_true(lambda: answers(port), timeout)

    def await_line(self, start, timeout=60):
        """As await_true, for a line of its output."""
        return self.await_true(lambda: self.line(start) is not None, timeout)

    def line(self, start):
        """What follows `start` on the first complete line of the output that begins with it; None if none does."""
        lines = self.log.read_text(errors="replace").splitlines(keepends=True)
        return next((one[len(start):].strip() for one in lines if one.startswith(start) and one.endswith("\n")), None)

    def cpu(self):
        """CPU seconds used so far, user and system, by the program and its children."""
        return sum(_ticks(pid) for pid in [self.pid, *_descendants(self.pid)]) / TICKS

    def resident(self):
        """Bytes of memory that are resident now, in the program and its children."""
        return sum(_resident(pid) for pid in [self.pid, *_descendants(self.pid)])

    def flags(self):
        """The options a Java program was started with, without those of class-data archives."""
        args = pathlib.Path(f"/proc/{self.pid}/cmdline").read_text().split("\0")
        flags = args[1:args.index("-jar")]
        return [f for f in flags if not any(kind in f for kind in ("SharedArchive", "AOTCache", "ArchiveClasses"))]

    def end(self):
        if self in _running:
            _running.remove(self)
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _end_all():
    while _running:
        _running[-1].end()


atexit.register(_end_all)
for _signal in (signal.SIGTERM, signal.SIGHUP):
    signal.signal(_signal, lambda number, _frame: sys.exit(128 + number))


def run(args, **options):
    """Runs a program to its end, wall and CPU seconds (user and system, with its children) and exit status."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    status = subprocess.run(
        [str(a) for a in args], **{"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, **options}).returncode
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, status


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def answers(port):
    """Whether somebody listens there."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _ticks(pid):
    stat = _read(pid, "stat").rpartition(")")[2].split()
    return sum(int(stat[field]) for field in (11, 12, 13, 14)) if stat else 0  # utime stime cutime cstime


def _resident(pid):
    return sum(int(line.split()[1]) * 1024 for line in _read(pid, "status").splitlines() if line.startswith("VmRSS:"))


def _descendants(pid):
    children = [int(child) for child in _read(pid, f"task/{pid}/children").split()]
    return children + [below for child in children for below in _descendants(child)]


def _read(pid, name):
    try:
        return pathlib.Path(f"/proc/{pid}/{name}").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""  # it has ended meanwhile
