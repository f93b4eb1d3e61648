/**
 * Is the repository behind this root alive, and what is in it?
 *
 * <p>{@link dev.govanity.backend.Probes} reaches one root as its scheme says: with the subpackages {@code ssh},
 * {@code http} or {@code git}. {@link dev.govanity.backend.Prober} probes many roots, within limits. The result is a
 * {@link dev.govanity.outcome.ProbeOutcome}.
 *
 * <p>This package does not know vanity.yaml and prints nothing: targets come in, outcomes go out.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>A thread for each running probe</b>, not callbacks, so that the code of a probe reads from top to bottom.
 *       The price is as many threads as probes run at once.
 *   <li><b>A probe that hangs is abandoned.</b> Name resolution cannot be interrupted, so such a probe gives up its
 *       place but keeps its thread. The price is a thread until the system gives up.
 *   <li><b>After three failures in a row the host is skipped</b>, and its other roots are reported as not tried. The
 *       price is that one of them might have worked.
 * </ul>
 */
package dev.govanity.backend;
