/**
 * Which command runs, and how does it print and end?
 *
 * <p>There is one class for each command. It turns the command line into a call of another room, and the result into
 * output and an {@link dev.govanity.cli.ExitStatus}. Results go to standard output, everything else to standard error.
 * Commands make no decisions about configs or repositories.
 *
 * <p>Everything common to all commands has one place: {@link dev.govanity.cli.Main} makes the exit status 3 if standard
 * output cannot be written, {@link dev.govanity.cli.WrongUsage} reports a wrong command line, and {@link
 * dev.govanity.cli.CommandWords} lists the words that can be completed.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>picocli</b>, for the usual help and parsing. The price is about 90 ms a call.
 *   <li><b>Our own completion scripts</b>: picocli's support neither fish nor the values of an option with a converter.
 *       The price is a generator for each shell.
 *   <li><b>Commands get their streams, directory and environment as a {@link dev.govanity.cli.Console}</b>, so that a
 *       test runs the commands that a user runs. The price: no command may use {@code System.out}.
 * </ul>
 */
package dev.govanity.cli;
