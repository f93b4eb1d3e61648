/**
 * Where in a text, what is wrong there, and which edit mends it?
 *
 * <p>A {@link dev.govanity.diagnostic.SourceText} is a text under the name its user knows it by. A
 * {@link dev.govanity.diagnostic.Diagnostic} points into it with a {@link dev.govanity.diagnostic.Span} and says what
 * it found, and {@link dev.govanity.diagnostic.Findings} are all diagnostics of one text together with it. A
 * {@link dev.govanity.diagnostic.Revision} is the text after edits, and a {@link dev.govanity.diagnostic.UnifiedDiff}
 * shows them.
 *
 * <p>Nothing about YAML, Go or output formats enters here, and nothing reads a file.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>Spans are offsets, not lines and columns.</b> They are small, edits apply to them as they stand, and a line
 *       table turns one into a position when somebody prints it. The price is that a span means nothing without its
 *       text.
 *   <li><b>A user's mistake is a value.</b> Every diagnostic of a text can then be shown in one go. The price is that
 *       callers go on with half a document, and say so in their types.
 *   <li><b>A diff is made from its edits</b>, not by comparing two texts: it takes time in proportion to the text,
 *       however much of it changes. The price is that edits of edits must be known as edits of the original.
 *   <li><b>Secrets are masked by the text that holds them.</b> Whoever prints a source line cannot forget it.
 * </ul>
 */
package dev.govanity.diagnostic;
