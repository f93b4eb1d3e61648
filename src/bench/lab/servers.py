"""The servers that are compared: how each is built, configured and started.

All listen on the loopback address but govanityurls and sally, which know only all addresses.
"""

import http.client
import os
import pathlib
import re
import shutil
import subprocess

from lab import routes
from lab.process import ROOT, Running, free_port

OUT = ROOT / "target" / "bench"
JAR = ROOT / "target" / "vanity.jar"
PATIENCE = 60  # seconds to start in


def build():
    """Builds what is compared, as far as it is not there yet."""
    OUT.mkdir(parents=True, exist_ok=True)
    if not JAR.exists():
        subprocess.run(["mvn", "-q", "-B", "package", "-Dmaven.test.skip=true"], cwd=ROOT, check=True)
    # govanityurls is not in the checksum database; go.sum holds what it must be
    environment = {**os.environ, "CGO_ENABLED": "0", "GONOSUMDB": "github.com/GoogleCloudPlatform"}
    for name, module in {"govanityurls": "github.com/GoogleCloudPlatform/govanityurls", "sally": "go.uber.org/sally"}.items():
        subprocess.run(
            ["go", "build", "-mod=readonly", "-o", OUT / name, module],
            cwd=ROOT / "src/bench/peers" / name, env=environment, check=True)


def launcher():
    """The command that starts vanity."""
    return [ROOT / "src/main/dist/bin/vanity"]


class Server:
    """A running server: the port for a scenario, which most have only one of."""

    def __init__(self, name, running, ports):
        self.name, self.running, self._ports = name, running, ports

    def port(self, scenario):
        """None if it cannot answer this."""
        return self._ports.get(scenario, self._ports.get(""))


def vanity(count):
    file = OUT / f"vanity-{count}.yaml"
    routes.write_vanity(file, count)
    running = Running(
        [*launcher(), "serve", "--listen", "127.0.0.1:0", "--admin", "off", "--max-file-size", "1GiB", file],
        OUT / "vanity.log")
    if running.await_line("listening on ", PATIENCE) is None:
        return None
    return Server("vanity", running, {"": int(running.line("listening on ").rpartition(":")[2])})


def govanityurls(count):
    file = OUT / f"vanity-{count}.yaml"
    routes.write_vanity(file, count)
    port = free_port()
    running = Running([OUT / "govanityurls", file], OUT / "govanityurls.log", {**os.environ, "PORT": str(port)})
    return None if running.await_port(port, PATIENCE) is None else Server("govanityurls", running, {"": port})


def sally(count):
    file = OUT / f"sally-{count}.yaml"
    routes.write_sally(file, count)
    port = free_port()
    running = Running([OUT / "sally", "-yml", file, "-port", str(port)], OUT / "sally.log")
    return None if running.await_port(port, PATIENCE) is None else Server("sally", running, {"": port})


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
    return Server("jetty", running, ports)


def nginx(answers):
    """nginx, which answers the same bytes to everything, as far as they fit into its config."""
    ports = {scenario: free_port() for scenario, answer in answers.items() if len(answer[2]) < 4000}
    sites = "".join(_site(port, *answers[scenario]) for scenario, port in ports.items())
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
    return Server("nginx", running, {**ports, "": None})


def ask(port, method, path, etag=None):
    """Status, headers but for the date, and body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request(method, path, headers={"If-None-Match": etag} if etag else {})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response.status, [(name, value) for name, value in response.getheaders() if name != "Date"], body


def _write_answer(scenario, answer):
    status, headers, body = answer
    file = pathlib.Path(OUT / f"{scenario}.answer")
    file.write_bytes("\n".join([str(status), *(f"{n}: {v}" for n, v in headers), "", ""]).encode() + body)
    return file


def _site(port, status, headers, body):
    lines = "".join(f"add_header {name} '{value}' always;" for name, value in headers if name != "Content-Length")
    text = body.decode().replace("\\", "\\\\").replace("'", "\\'")
    back = f"return {status} '{text}';" if body else f"return {status};"
    return f"server {{ listen 127.0.0.1:{port}; location / {{ {lines} {back} }} }}\n"
