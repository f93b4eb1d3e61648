/**
 * Is it right?
 *
 * <p>{@link dev.govanity.rules.Inspector} is the one way from a text to what is to be said about it and, if it may be
 * served, to its config: {@code validate}, the start of {@code serve} and every reload go through it. What it says
 * beyond the shape of the file comes from the rules, one final class for each fault, listed in {@code Inspector}. A
 * {@link dev.govanity.rules.Correction} is what a text becomes when their fixes are applied, and a
 * {@link dev.govanity.rules.RulePage} is what there is to read about a rule. {@link dev.govanity.rules.PastedText} then
 * names causes instead of consequences, and a {@link dev.govanity.rules.SecretFilter} takes secrets out of the words.
 *
 * <p>Files, the network and the clock do not enter: the same text always gets the same answer.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>A rule is named after the fault</b>, and its id is the name of its class: there is no table to keep in step.
 *   <li><b>The faults of repo roots are the one exception</b>: {@code forge} has a table of forty, and
 *       {@code FaultyRepoRoot} makes diagnostics of all of them. Forty classes would say the same thing forty times.
 *       The price: their ids are the names of {@code forge}'s constants.
 *   <li><b>Rules see the document as written</b>, never a half-built config. The price: defaults are filled in after
 *       them, in {@code config}.
 *   <li><b>A suppression hides what is told, never what is so</b>: a file is served or not as if it had none. The
 *       price: one of an error can hide why a file is not served, and is therefore a warning itself.
 *   <li><b>A config exists although there are errors</b>, if each of them is a repo root with exactly one safe
 *       correction. A file that is one colon off must not take everybody's builds down.
 * </ul>
 */
package dev.govanity.rules;
