"""`validate` of one very long value, in each key and some forms, beside as many bytes in many entries.

Whole processes, compared by their CPU time. The budget is 4 times what the same text takes as entries.
"""

from lab import figures, routes, servers
from lab.process import run

BUDGET = 4
ENTRY = "paths:\n  /a:\n    repo: https://git.mycompany.com/a.git\n    docs: none\n"


def options(parser):
    parser.add_argument("--mib", type=int, help="of text in one value")
    parser.add_argument("--rounds", type=int, help="of each file")


def measure(args):
    size = (args.mib or (8 if args.quick else 60)) << 20
    forms = {"many entries": _many(size), **_long(size)}
    runs = {name: [] for name in forms}
    for _ in range(args.rounds or (1 if args.quick else 3)):
        for name, text in forms.items():
            runs[name].append(_validate(text))
    many = figures.median(runs["many entries"], "cpu")
    rows = []
    for name, of in runs.items():
        cpu = figures.median(of, "cpu")
        rows.append([name, figures.number(figures.median(of, "wall")), figures.number(cpu), figures.times(cpu, many)])
    figures.table([f"{size >> 20} MiB in", "wall s", "CPU s", "of many entries"], rows)
    figures.keep("long-values", {"machine": figures.machine(), "bytes": size, "budget": BUDGET, "runs": runs})
    slow = [name for name, of in runs.items() if figures.median(of, "cpu") > BUDGET * many]
    if slow:
        raise SystemExit(f"over the budget of {BUDGET} ×: {', '.join(slow)}")


def _many(size):
    lines = [f"host: {routes.HOST}\ndocs: none\npaths:\n"]
    length, index = len(lines[0]), 0
    while length < size:
        lines.append(f"  {routes.path(index)}:\n    repo: {routes.repo(index)}\n    vcs: git\n")
        length, index = length + len(lines[-1]), index + 1
    return "".join(lines[:-1])


def _long(size):
    word, words, elements = "a" * size, "lorem ipsum " * (size // 12), "a/" * (size // 2)
    texts = ("description", "display", "branch", "deprecated", "x-mine")
    keys = {name: f"{ENTRY}    {name}: \"{words}\"\n" for name in texts}
    return {
        **keys,
        "description, without quotes": f"{ENTRY}    description: {words}x\n",
        "description, of lines": f"{ENTRY}    description: a\n" + "      b c\n" * (size // 10),
        "description, as a block": f"{ENTRY}    description: |\n" + "      lorem ipsum\n" * (size // 18),
        "description, folded": f"{ENTRY}    description: >\n" + "      lorem ipsum\n\n" * (size // 19),
        "description, beyond ASCII": f"{ENTRY}    description: \"" + "\U0001F600" * (size // 4) + "\"\n",
        "host": f"host: \"{word}\"\n{ENTRY}",
        "file's docs": f"docs: https://docs.mycompany.com/{word}\n{ENTRY}",
        "subdir": f"{ENTRY}    subdir: {elements}b\n",
        "vcs": f"{ENTRY}    vcs: {word}\n",
        "a path": f"paths:\n  /{word}:\n    repo: https://git.mycompany.com/a.git\n",
        "a key": f"{ENTRY}    \"{word}\": x\n",
        "a comment": f"{ENTRY}# {words}\n",
        "repo": f"paths:\n  /a:\n    repo: https://git.mycompany.com/{elements}b.git\n",
        "repo at a forge": f"paths:\n  /a:\n    repo: https://github.com/{elements}b.git\n",
        "repo with an invalid port": f"paths:\n  /a:\n    repo: ssh://git@h:{word}\n",
        "repo with a user": f"paths:\n  /a:\n    repo: \"{'x@' * (size // 2)}h:a\"\n"}


def _validate(text):
    file = servers.OUT / "long.yaml"
    file.write_text(text)
    wall, cpu, status = run([servers.launcher()[0], "validate", file])
    if status not in (0, 1):
        raise SystemExit(f"validate of {file} ended with {status}")
    return {"wall": wall, "cpu": cpu}
