/**
 * Commands, streams, exit status: what does somebody type, and what do they get?
 *
 * <p>One class for each command, which turns its words into one call of another room and the result into output and an
 * {@link dev.govanity.cli.ExitStatus}. Results go to standard output, everything else to standard error.
 *
 * <p>No command decides anything about a config or a repository here.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>picocli</b>, for the help, the completion and the parsing that people expect, at about 90 ms a call.
 *   <li><b>The world comes in as a {@link dev.govanity.cli.Console}</b>, so that a test runs the very commands a user
 *       does. The price is that no command may reach for {@code System.out}.
 * </ul>
 */
package dev.govanity.cli;
