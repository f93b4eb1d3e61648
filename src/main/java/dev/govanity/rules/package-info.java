/**
 * Is it right?
 *
 * <p>{@link dev.govanity.rules.Inspector} turns a text into its diagnostics and, if it may be served, into its config.
 * {@code validate}, the start of {@code serve} and every reload use it. The rules find everything beyond the shape of
 * the file. Each fault has one final class, listed in {@code Inspector}. A {@link dev.govanity.rules.Correction} is a
 * text with all fixes applied. A {@link dev.govanity.rules.RulePage} explains a rule. {@link
 * dev.govanity.rules.PastedText} reports pasted text at its place, instead of the errors that it causes elsewhere. A
 * {@link dev.govanity.rules.SecretFilter} removes secrets from the messages.
 *
 * <p>This package uses no files, network or clock: the same text always gets the same answer.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>A rule is named after the fault</b>, and its id is the name of its class: there is no table to keep in sync.
 *   <li><b>The faults of repo roots are the one exception</b>: {@code forge} has a table of forty, and {@code
 *       FaultyRepoRoot} makes diagnostics of all of them. Forty classes would repeat the same code. The price: the ids
 *       of these rules come from the constants of {@link dev.govanity.forge.Fault}, not from classes.
 *   <li><b>Rules check the document as written</b>, not a half-built config. The price: defaults are filled in later,
 *       in {@code config}.
 *   <li><b>A suppression hides a message and changes nothing else</b>: it does not affect whether a file is served. The
 *       price: suppressing an error can hide why a file is not served. Such a suppression is therefore a warning.
 *   <li><b>A text with errors can still have a config</b>, if each error is a repo root with exactly one safe
 *       correction. One missing colon must not break all builds.
 * </ul>
 */
package dev.govanity.rules;
