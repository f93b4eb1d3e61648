/**
 * What does a session with this SSH server need, and what would OpenSSH's client make of it?
 *
 * <p>{@link dev.govanity.backend.ssh.SshDialer} opens a session as the git on this machine would have it: the user's
 * configuration, known_hosts, agent and keys.
 */
package dev.govanity.backend.ssh;
