/**
 * Is the repository behind this root alive, and what is in it?
 *
 * <p>{@link dev.govanity.backend.Probes} reaches one root in the way that it names: through {@code ssh}, {@code http}
 * or {@code git} below here. {@link dev.govanity.backend.Prober} has many roots reached, within limits. The result is a
 * {@link dev.govanity.outcome.ProbeOutcome}.
 *
 * <p>Nothing of vanity.yaml enters, and nothing is printed: targets come in, outcomes go out.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>A thread for each root that is asked</b>, and not callbacks: a probe reads as what it does. The price is as
 *       many threads as may be asked at once.
 *   <li><b>What hangs is left behind.</b> Name resolution cannot be interrupted, so a probe that does not end in time
 *       loses its place and keeps its thread. The price is a thread until the system gives up.
 *   <li><b>A host that did not answer three times in a row is spared</b>, and its other roots are said not to have been
 *       tried. The price is that one of them might have worked.
 * </ul>
 */
package dev.govanity.backend;
