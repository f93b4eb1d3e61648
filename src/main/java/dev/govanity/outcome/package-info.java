/**
 * Could the repository behind a root be reached, and what was found?
 *
 * <p>Values only: {@link dev.govanity.outcome.Reason} is the closed set of what can be wrong, {@link
 * dev.govanity.outcome.Concern} is one problem in words, {@link dev.govanity.outcome.ProbeOutcome} is everything that
 * one probe found. A {@link dev.govanity.outcome.ReasonPage} explains a reason.
 *
 * <p>This package opens no connections and prints nothing: the probes are in {@code backend}, the reports in
 * {@code report}. Both use this package, so neither needs the other.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>The status is computed</b> from the concerns, so the two cannot disagree. The price is that a probe cannot
 *       soften a reason that is fatal.
 *   <li><b>Every text here is safe to show.</b> The code that creates a value masks secrets and makes bytes from a
 *       remote host harmless (with {@link dev.govanity.outcome.SafeText}). The price is that the original bytes are
 *       gone.
 * </ul>
 */
package dev.govanity.outcome;
