"""The routes of a large company, as config files, and what the go command asks about them."""

import random

HOST = "bench.mycompany.com"
PER_TEAM = 50


def path(index):
    return f"/go/team{index // PER_TEAM:05}/mod{index:07}"


def repo(index):
    return f"https://git.mycompany.com/team{index // PER_TEAM:05}/mod{index:07}.git"


def tag(index):
    """What the answer about this route must hold."""
    return f'<meta name="go-import" content="{HOST}{path(index)} git {repo(index)}">'


def write_vanity(file, count):
    """vanity.yaml, which govanityurls reads too."""
    with open(file, "w") as out:
        out.write(f"host: {HOST}\npaths:\n")
        for index in range(count):
            out.write(f"  {path(index)}:\n    repo: {repo(index)}\n    vcs: git\n")


def write_sally(file, count):
    with open(file, "w") as out:
        out.write(f"url: {HOST}\npackages:\n")
        for index in range(count):
            out.write(f"  {path(index)[1:]}:\n    repo: {repo(index)[len('https://'):]}\n")


def asked(count, most):
    """Indices of routes in random order, the same at every run: no server is to live on the cache of one page."""
    return random.Random(count).sample(range(count), min(count, most))
