/**
 * Would OpenSSH's client accept this server, and what does it need in {@code ~/.ssh/config}?
 *
 * <p>The input is a server's {@link dev.govanity.openssh.Offer} and a client's {@link dev.govanity.openssh.Algorithms}.
 * The results are the {@link dev.govanity.openssh.Judgement} of the client, the {@link dev.govanity.openssh.Remedy} for
 * it, and the {@link dev.govanity.openssh.ConfigBlock} that applies the remedy. {@link dev.govanity.openssh.Retired} is
 * the one table of the algorithms that OpenSSH has dropped, and when. {@link dev.govanity.openssh.SshSettings} says how
 * to ask a server: the config holds it with names of files, and the probes with the files themselves.
 *
 * <p>This package opens no connection, runs no program and uses no SSH library: other packages capture the offer and
 * run {@code ssh -G}. A server's offer is untrusted text, and {@link
 * dev.govanity.openssh.Judgement#message(String, int)} repeats it unchanged.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>We keep our own table of defaults</b>, because most machines that run vanity in a container have no
 *       {@code ssh}. The price is that it ages with each release of OpenSSH; if {@code ssh} is installed, we use
 *       {@code ssh -G} instead.
 *   <li><b>One list for both directions.</b> A server may accept other ciphers than it sends; we judge it by the one
 *       list that we get. We know no such server.
 *   <li><b>A remedy adds only the best algorithm of each kind</b>, and only for the one host. The price is that the
 *       block changes when the server drops that algorithm and keeps a worse one. The block also applies to all ports
 *       of the host, because ssh_config cannot distinguish them without running a command.
 * </ul>
 */
package dev.govanity.openssh;
