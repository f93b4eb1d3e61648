"""Repository hosts on the loopback interface, with as many repositories as one likes."""

import getpass
import os
import pathlib
import shutil
import subprocess

from lab.process import ROOT, Running, free_port
from lab.servers import JAR, OUT

# git and ssh are to see nothing of the user's settings
CLEAN = {
    **{name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "SSH_"))},
    "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0", "HOME": str(OUT / "home"),
}


class SlowForge:
    """Hosts that answer git over HTTP after `millis`."""

    HOSTS = 10

    def __init__(self, millis):
        self._port = free_port()
        source = ROOT / "src/bench/java/dev/govanity/bench/SlowForge.java"
        self.running = Running(["java", "-cp", JAR, source, self.HOSTS, self._port, millis], OUT / "forge.log")
        self.running.await_line("ready")

    def root(self, index):
        return f"http://127.0.0.{2 + index % self.HOSTS}:{self._port}/go/mod{index:05}.git"


class Sshd:
    """OpenSSH's server, with one repository under as many names as one likes."""

    def __init__(self):
        self.directory = OUT / "sshd"
        shutil.rmtree(self.directory, ignore_errors=True)
        self.directory.mkdir()
        for name in ("host_key", "user_key"):
            subprocess.run(
                ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.directory / name], check=True)
        self.known_hosts = self.directory / "known_hosts"
        self.identity = self.directory / "user_key"
        self._port = free_port()
        key = (self.directory / "host_key.pub").read_text()
        self.known_hosts.write_text(f"[127.0.0.1]:{self._port} {key}")
        self._start()

    def _start(self):
        repository = self.directory / "repository.git"
        subprocess.run(["git", "init", "-q", "--bare", repository], env=CLEAN, check=True)
        tree = self._git(repository, "mktree")
        author = ["-c", "user.name=bench", "-c", "user.email=bench@mycompany.com"]
        commit = self._git(repository, *author, "commit-tree", "-m", "first", tree)
        for ref in ("refs/heads/main", "refs/tags/v1.0.0"):
            self._git(repository, "update-ref", ref, commit)
        self._git(repository, "symbolic-ref", "HEAD", "refs/heads/main")
        command = self.directory / "forced-command"
        command.write_text(f"#!/bin/sh\nexec git -c safe.directory='*' upload-pack {repository}\n")
        command.chmod(0o755)
        config = self.directory / "sshd_config"
        config.write_text(f"""
            ListenAddress 127.0.0.1:{self._port}
            HostKey {self.directory}/host_key
            AuthorizedKeysFile {self.directory}/user_key.pub
            ForceCommand {command}
            AcceptEnv GIT_PROTOCOL
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            PidFile none
            MaxStartups 100
            StrictModes no
            UsePAM no
            """)
        if os.geteuid() == 0:
            pathlib.Path("/run/sshd").mkdir(exist_ok=True)  # which an installed service makes at boot
        program = shutil.which("sshd", path=os.environ["PATH"] + ":/usr/sbin")
        self.running = Running([program, "-D", "-e", "-f", config], self.directory / "log")
        self.running.await_port(self._port)

    @staticmethod
    def _git(repository, *args):
        return subprocess.run(
            ["git", "-C", repository, *args], env=CLEAN, check=True, text=True, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE).stdout.strip()

    def root(self, index):
        return f"ssh://{getpass.getuser()}@127.0.0.1:{self._port}/go/mod{index:05}.git"

    def ssh(self):
        """For GIT_SSH_COMMAND."""
        return f"ssh -F none -i {self.identity} -o UserKnownHostsFile={self.known_hosts} -o IdentitiesOnly=yes"
