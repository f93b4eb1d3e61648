/**
 * What is every probe given, and what is it held to?
 *
 * <p>A {@link dev.govanity.backend.probe.Target}, settings, the {@link dev.govanity.backend.probe.UserEnvironment} it
 * may know, and a {@link dev.govanity.backend.probe.Deadline} that closes whatever it waits for. No protocol enters,
 * and nothing here reaches anything.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>The environment comes in as a value</b>, so that a test is on a machine of its own. The price is that the
 *       compiler does not notice a call of {@code System.getenv}.
 *   <li><b>A deadline closes things</b> instead of setting timeouts, which a server that sends a byte a second never
 *       meets. The price is that what was closed looks broken, and each probe has to ask whether time was up.
 * </ul>
 */
package dev.govanity.backend.probe;
