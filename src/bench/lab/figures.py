"""Figures: kept as JSON for machines, shown as Markdown tables for people."""

import json
import os
import pathlib
import platform
import statistics
import subprocess
import time

from lab.process import ROOT
from lab.servers import OUT


def machine():
    """What the figures were measured on, and how busy it was before."""
    cpus = pathlib.Path("/proc/cpuinfo").read_text()
    model = next((line.partition(": ")[2] for line in cpus.splitlines() if line.startswith("model name")), "unknown")
    return {
        "date": time.strftime("%Y-%m-%dT%H:%M:%S%z"), "cpu": f"{os.cpu_count()} × {model}", "load": os.getloadavg()[0],
        "kernel": platform.release(), "java": _first(["java", "-version"]), "go": _first(["go", "version"]),
        "vanity": _first(["git", "-C", ROOT, "describe", "--always", "--dirty"])}


def _first(command):
    out = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout
    return out.partition("\n")[0]


def keep(part, figures):
    file = OUT / f"{part}.json"
    file.write_text(json.dumps(figures, indent=1) + "\n")
    print(f"\nkept in {file.relative_to(ROOT)}")


def median(runs, key):
    """None if there are no runs, or none with this figure."""
    found = [run[key] for run in runs or () if key in run]
    return statistics.median(found) if found else None


def table(head, rows):
    print("\n| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")


def number(value):
    """Three significant digits at least; n/a for None."""
    if value is None:
        return "n/a"
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def times(value, base):
    """How many times as much."""
    return "n/a" if value is None or not base else f"{number(value / base)} ×"
