/**
 * What does a session with this SSH server need, and what would OpenSSH's client make of it?
 *
 * <p>To follow one probe, read six files in this order:
 *
 * <ol>
 *   <li>{@link dev.govanity.backend.ssh.SshDialer}: the steps, one after the other.
 *   <li>{@code SshConfig}: how this machine reaches the host. ssh_config and our settings become a
 *   {@code ResolvedHost}.
 *   <li>{@code SshConnector}: addresses, socket, handshake, log-in. A hop (ProxyJump) belongs here: another way to
 *   connect.
 *   <li>{@code AlgorithmFallback}: which algorithms are offered, and when older ones are. It knows no sockets.
 *   <li>{@code HandshakeRecorder}: what the server sent.
 *   <li>{@code SshReport}: what we report, as an {@link dev.govanity.backend.ssh.SshAnswer}.
 * </ol>
 *
 * <p>This package knows nothing of git. No other package may import MINA SSHD.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>Several attempts, with older algorithms each time</b>, instead of one with all algorithms. The attempt that
 *       works shows which algorithms the server needs, and the report says so. The price is a second and a third
 *       connection to an old server. For each host the step that worked is remembered.
 *   <li><b>OpenSSH's verdict is computed</b> from the algorithms the server offered; MINA's verdict is not used. The
 *       price is a model of OpenSSH, which tests compare with the real one.
 *   <li><b>{@code ssh -G} reads ssh_config</b> if ssh is installed, because only ssh reads it exactly. The price is a
 *       process for each address, and that commands in {@code Match exec} run, as they do for every fetch. Without ssh
 *       a small reader of our own is used, which knows neither {@code Match} nor the algorithm lists.
 *   <li><b>No hop is followed</b>: neither {@code ProxyJump} nor {@code ProxyCommand}. Such a host is reported as not
 *       supported, even if git can reach it.
 *   <li><b>Our own code checks known_hosts</b>. It distinguishes unknown, changed and revoked keys; MINA's verifier
 *       only refuses. A host with known keys of other types is not new: ssh's accept-new accepts a key of another type,
 *       ours does not.
 *   <li><b>No prompts</b>: a key with a passphrase is left to the agent. Keys in security devices are not tried.
 *   <li><b>The home directory comes from the user database</b>, as for ssh itself, and not from {@code $HOME}. Neither
 *       ssh nor we find keys below a HOME that was set for a service.
 * </ul>
 */
package dev.govanity.backend.ssh;
