/**
 * What does every probe get, and what limits it?
 *
 * <p>A {@link dev.govanity.backend.probe.Target}, settings, the {@link dev.govanity.backend.probe.UserEnvironment} it
 * may know, and a {@link dev.govanity.backend.probe.Deadline} that closes whatever it waits for. This package knows no
 * protocol and opens no connection.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>The environment is a value</b>, so that a test controls it completely. The price is that the
 *       compiler does not notice a call of {@code System.getenv}.
 *   <li><b>A deadline closes things</b> instead of setting timeouts: a server that sends a byte a second never runs
 *       into a timeout. The price is that a closed connection looks broken, so each probe has to check whether time was
 *       up.
 * </ul>
 */
package dev.govanity.backend.probe;
