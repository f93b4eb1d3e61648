/**
 * What is wrong in a text, where, and which edit fixes it?
 *
 * <p>A {@link dev.govanity.diagnostic.SourceText} is a text with a name for messages. A {@link
 * dev.govanity.diagnostic.Diagnostic} points into it with a {@link dev.govanity.diagnostic.Span} and says what is
 * wrong. {@link dev.govanity.diagnostic.Findings} are a text and all its diagnostics. A {@link
 * dev.govanity.diagnostic.Revision} is the text after edits, and a {@link dev.govanity.diagnostic.UnifiedDiff} shows
 * them.
 *
 * <p>This package does not know YAML, Go or output formats, and reads no files.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>Spans are offsets, not lines and columns.</b> They are small, edits can use them directly, and a line table
 *       turns them into positions for printing. The price is that a span means nothing without its
 *       text.
 *   <li><b>A user's mistake is a value.</b> All diagnostics of a text can be shown at once. The price is that
 *       callers continue with half a document, which their types show.
 *   <li><b>A diff is made from its edits</b>, not by comparing two texts: its time is proportional to the length of the
 *       text, however much of it changes. The price is that edits of edited text must be converted to edits of the
 *       original.
 *   <li><b>Secrets are masked by the text that holds them.</b> So code that prints a source line cannot forget to mask
 *       it.
 * </ul>
 */
package dev.govanity.diagnostic;
