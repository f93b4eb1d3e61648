/**
 * Where does each YAML value stand?
 *
 * <p>{@link dev.govanity.yaml.YamlDecoder} turns bytes into text, {@link dev.govanity.yaml.YamlCursor} walks the text
 * and hands out located values, {@link dev.govanity.yaml.ScalarText} writes a value back in YAML's own syntax, and
 * {@link dev.govanity.yaml.Shape} tells whether edits changed values and nothing else, and
 * {@link dev.govanity.yaml.Comments} are what stands beside the values. What the keys mean does not enter here.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>SnakeYAML's event parser</b>, neither its loader nor its composer. Every value keeps its place, scalars keep
 *       their text ({@code vcs: no} is "no", {@code 017} is "017"), and a file of 100,000 entries costs no tree. The
 *       price: depth, aliases and several documents are counted here, for the parser does not.
 *   <li><b>A reader of our own in front of it</b>, for text that is nothing but keys and values on one line. In a
 *       process that has just started 100,000 entries take a fifth of SnakeYAML's time. It tells the same or gives the
 *       whole text up, tests hold the two against each other, and neither knows of the other. The price: a second
 *       reader, and whoever reads must be able to begin anew: the lines up to the first that is not so plain are read
 *       twice.
 *   <li><b>No aliases, anchors or tags.</b> They let a small file mean a huge one, and what is read would no longer
 *       stand where it is meant. They are named as mistakes, at their place, and reading goes on.
 *   <li><b>Syntax errors in our words</b>: {@code SyntaxProblem} translates the parser's, which speak of tokens and
 *       block ends. The first one ends the reading, since nothing behind it can be trusted.
 * </ul>
 */
package dev.govanity.yaml;
