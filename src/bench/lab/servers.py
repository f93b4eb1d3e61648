"""The servers that are compared: how each is built, configured and started.

All listen on the loopback address but govanityurls and sally, which know only all addresses.
"""

import http.client
import os
import re
import shutil
import subprocess
from typing import NamedTuple

from lab import routes
from lab.process import ROOT, Running, free_port

OUT = ROOT / "target" / "bench"
JAR = ROOT / "target" / "vanity.jar"
PATIENCE = 60  # seconds to start in


def build():
    """Builds what is compared, as far as it is not there yet or out of date."""
    OUT.mkdir(parents=True, exist_ok=True)
    sources = [ROOT / "pom.xml", *(ROOT / "src/main").rglob("*")]
    if not JAR.exists() or JAR.stat().st_mtime < max(file.stat().st_mtime for file in sources):
        subprocess.run(["mvn", "-q", "-B", "package", "-Dmaven.test.skip=true"], cwd=ROOT, check=True)
    # govanityurls is not in the checksum database; go.sum holds what it must be
    environment = {**os.environ, "CGO_ENABLED": "0", "GONOSUMDB": "github.com/GoogleCloudPlatform"}
    for module in ("github.com/GoogleCloudPlatform/govanityurls", "go.uber.org/sally"):
        name = module.rpartition("/")[2]
        subprocess.run(
            ["go", "build", "-mod=readonly", "-o", OUT / name, module],
            cwd=ROOT / "src/bench/peers" / name, env=environment, check=True)


def launcher():
    """The command that starts vanity."""
    return [ROOT / "src/main/dist/bin/vanity"]


class Answer(NamedTuple):
    status: int
    headers: list  # of names and values, without the date
    body: bytes


class Server:
    """A running server. One that is canned has the same answer to everything, and a port for each scenario."""

    def __init__(self, name, running, port, canned=None):
        self.name, self.running, self._port, self._canned = name, running, port, canned
        self.is_canned = canned is not None
        self.is_java = name in ("vanity", "jetty")

    def port(self, scenario=None):
        """None if it cannot answer this."""
        return self._canned.get(scenario) if self.is_canned else self._port


def vanity(count):
    file = OUT / f"vanity-{count}.yaml"
    routes.write_vanity(file, count)
    running = Running(
        [*launcher(), "serve", "--listen", "127.0.0.1:0", "--admin", "off", "--max-file-size", "1GiB", file],
        OUT / "vanity.log")
    if running.await_line("listening on ", PATIENCE) is None:
        return None
    return Server("vanity", running, int(running.line("listening on ").rpartition(":")[2]))


def govanityurls(count):
    file = OUT / f"vanity-{count}.yaml"
    routes.write_vanity(file, count)
    port = free_port()
    running = Running([OUT / "govanityurls", file], OUT / "govanityurls.log", {**os.environ, "PORT": str(port)})
    return None if running.await_port(port, PATIENCE) is None else Server("govanityurls", running, port)


def sally(count):
    file = OUT / f"sally-{count}.yaml"
    routes.write_sally(file, count)
    port = free_port()
    running = Running([OUT / "sally", "-yml", file, "-port", str(port)], OUT / "sally.log")
    return None if running.await_port(port, PATIENCE) is None else Server("sally", running, port)


def jetty(answers, flags):
    """Bare Jetty, which answers the same bytes to everything: `answers` by scenario, `flags` as vanity has them."""
    files = {scenario: _write_answer(scenario, answer) for scenario, answer in answers.items()}
    running = Running(
        ["java", *flags, "-cp", JAR, ROOT / "src/bench/java/dev/govanity/bench/BareJetty.java", *files.values()],
        OUT / "jetty.log")
    running.await_line("ready")
    ports = {}
    for scenario, file in files.items():
        ports[scenario] = int(re.search(rf"(?m)^(\d+) {re.escape(str(file))}$", running.log.read_text())[1])
    return Server("jetty", running, None, ports)


def nginx(answers):
    """nginx, which answers the same bytes to everything, as far as they fit into its config."""
    ports = {scenario: free_port() for scenario, answer in answers.items() if len(answer.body) < 4000}
    sites = "".join(_site(port, answers[scenario]) for scenario, port in ports.items())
    config = OUT / "nginx.conf"
    config.write_text(f"""
        daemon off; worker_processes auto; pid {OUT}/nginx.pid;
        events {{ worker_connections 1024; }}
        http {{
            access_log off; keepalive_requests 1000000000; default_type '';
            client_body_temp_path {OUT}; proxy_temp_path {OUT}; fastcgi_temp_path {OUT}; uwsgi_temp_path {OUT};
            scgi_temp_path {OUT};
            {sites}
        }}""")
    program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
    running = Running([program, "-c", config, "-e", "stderr"], OUT / "nginx.log")
    for port in ports.values():
        running.await_port(port)
    return Server("nginx", running, None, ports)


def ask(port, method, path, etag=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request(method, path, headers={"If-None-Match": etag} if etag else {})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return Answer(response.status, [header for header in response.getheaders() if header[0] != "Date"], body)


def _write_answer(scenario, answer):
    head = [str(answer.status), *(f"{name}: {value}" for name, value in answer.headers)]
    file = OUT / f"{scenario}.answer"
    file.write_bytes("\n".join([*head, "", ""]).encode() + answer.body)
    return file


def _site(port, answer):
    headers = "".join(
        f"add_header {name} {_quoted(value)} always;" for name, value in answer.headers if name != "Content-Length")
    text = _quoted(answer.body.decode()) if answer.body else ""
    return f"server {{ listen 127.0.0.1:{port}; location / {{ {headers} return {answer.status} {text}; }} }}\n"


def _quoted(text):
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
