/**
 * What would OpenSSH's client make of this server, and what does it need in {@code ~/.ssh/config}?
 *
 * <p>A server's {@link dev.govanity.openssh.Offer} goes in. Out come the {@link dev.govanity.openssh.Judgement} of a
 * client with certain {@link dev.govanity.openssh.Algorithms}, the {@link dev.govanity.openssh.Remedy} for it, and the
 * {@link dev.govanity.openssh.ConfigBlock} that applies the remedy. {@link dev.govanity.openssh.Retired} is the one
 * table of what OpenSSH has given up, and when.
 *
 * <p>Nothing that opens a connection or runs a program may enter, and no SSH library: who captures the offer and who
 * runs {@code ssh -G} is elsewhere. What a server offered is a stranger's text, and {@link
 * dev.govanity.openssh.Judgement#message(String, int)} repeats it as it came.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>The defaults are a table of ours</b>, because most machines that run vanity in a container have no
 *       {@code ssh}. The price is that it ages with each release of OpenSSH; where there is an {@code ssh}, its own
 *       {@code ssh -G} counts.
 *   <li><b>One list for both directions.</b> A server that takes other ciphers than it sends is judged by the one list
 *       that was passed in. None is known.
 *   <li><b>A remedy adds one algorithm of a kind, the best</b>, and only to the one host. The price is that the block
 *       changes when the server drops that one and keeps a worse one, and that it counts for all ports of the host,
 *       which ssh_config cannot tell apart without running a command.
 * </ul>
 */
package dev.govanity.openssh;
