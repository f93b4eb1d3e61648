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
 *   <li>{@code HandshakeRecorder}: what the server said.
 *   <li>{@code SshReport}: what is reported of that, as an {@link dev.govanity.backend.ssh.SshAnswer}.
 * </ol>
 *
 * <p>Nothing of git may enter, and no other package may import MINA SSHD.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>A ladder of attempts</b> instead of one with all algorithms at once: what is agreed on only when nothing
 *       better is shared is what the server needs, and the report can say so. The price is a second and a third
 *       connection to an old server; for each host the step that worked is remembered.
 *   <li><b>OpenSSH's verdict is computed</b> from the algorithms the server offered, and is not MINA's. The price is a
 *       model of OpenSSH, held against the real one in tests.
 *   <li><b>ssh_config is read by {@code ssh -G}</b> where there is an ssh, because only ssh reads it as ssh does. The
 *       price is a process for each address, and that commands in {@code Match exec} run as they do for every fetch.
 *       Without an ssh a small reader of our own knows neither {@code Match} nor the algorithm lists.
 *   <li><b>No hop is followed</b>: neither {@code ProxyJump} nor {@code ProxyCommand}. Such a host is reported as not
 *       supported, whatever git could do.
 *   <li><b>known_hosts is judged by our own code</b>, which tells unknown, changed and revoked keys apart; MINA's
 *       verifier only says no. A host that is known by keys of other types is not new: ssh's accept-new would take a
 *       key of another type, and this does not.
 *   <li><b>No prompts</b>: a key with a passphrase is left to the agent. Keys in security devices are not tried.
 *   <li><b>The home directory comes from the user database</b>, as for ssh itself, and not from {@code $HOME}. Keys
 *       below a HOME that was set for a service are not found, by ssh neither.
 * </ul>
 */
package dev.govanity.backend.ssh;
