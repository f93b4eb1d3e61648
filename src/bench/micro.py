"""Single classes, with JMH: routing, URLs, reading and inspecting a file, with what they allocate.

Takes options of JMH after `--`, such as a regular expression for benchmarks, or -h.
"""

import subprocess

from lab import servers
from lab.process import ROOT


def options(parser):
    parser.add_argument("jmh", nargs="*", help="options of JMH, after --")


def measure(args):
    length = "-f 1 -wi 3 -i 3 -w 1s -r 1s" if args.quick else "-f 2 -wi 5 -i 5 -w 2s -r 2s"
    result = servers.OUT / "micro.json"
    subprocess.run(
        ["mvn", "-q", "-B", "-Pbench", "test-compile", "exec:exec",
         f"-Dbench.args={length} -prof gc -rf json -rff {result} {' '.join(args.jmh)}"],
        cwd=ROOT, check=True)
