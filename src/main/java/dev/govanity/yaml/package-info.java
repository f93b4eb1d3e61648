/**
 * Where does each YAML value stand?
 *
 * <p>{@link dev.govanity.yaml.YamlDecoder} turns bytes into text, {@link dev.govanity.yaml.YamlCursor} walks the text
 * and hands out located values, {@link dev.govanity.yaml.ScalarText} writes a value back in YAML syntax.
 * {@link dev.govanity.yaml.Shape} checks that edits changed only values. {@link dev.govanity.yaml.Comments} are the
 * comments next to the values. This package does not know what the keys mean.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>SnakeYAML's event parser</b>, not its loader or composer. Every value keeps its place, scalars keep their
 *       text ({@code vcs: no} is "no", {@code 017} is "017"), and a file of 100,000 entries costs no tree. The price:
 *       this package must count depth, aliases and documents itself.
 *   <li><b>A reader of our own in front of it</b>, for text that has only keys and values, each on one line. In
 *       a process that has just started it reads 100,000 entries in a fifth of SnakeYAML's time. It gives the same
 *       result or gives up on the whole text; tests compare the two, which are independent. The price: a second reader,
 *       and callers must be able to start again, because the lines before the first that is not plain are read twice.
 *   <li><b>No aliases, anchors or tags.</b> They let a small file mean a huge one, and a value would no longer
 *       have one place. Each is reported as an error at its place, and reading goes on.
 *   <li><b>Syntax errors in our words</b>: {@code SyntaxProblem} translates the parser's messages, which mention tokens
 *       and block ends. Reading stops at the first error, because the text after it cannot be trusted.
 * </ul>
 */
package dev.govanity.yaml;
