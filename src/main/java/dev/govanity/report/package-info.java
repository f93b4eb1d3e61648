/**
 * How are diagnostics and results printed?
 *
 * <p>One class for each format, all behind {@link dev.govanity.report.Report}: findings in, characters out.
 *
 * <p>Deciding what is a problem, and reading files again to show a line of them, does not enter: a finding brings its text
 * along.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>The first line of a problem is one that editors and CI systems can click</b>: {@code
 *       file:line:column: severity: message [rule]}. What explains it follows, indented.
 *   <li><b>Colour is a {@link dev.govanity.report.Palette}</b> that is asked for each piece, so that the coloured and the
 *       plain report cannot drift apart.
 *   <li><b>JSON by gson's writer</b>, not by mapping objects: the contract stands here, key by key, in its order.
 * </ul>
 */
package dev.govanity.report;
