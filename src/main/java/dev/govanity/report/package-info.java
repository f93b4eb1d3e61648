/**
 * How are diagnostics and results printed?
 *
 * <p>One class for each format, all behind {@link dev.govanity.report.Report}: findings in, characters out. The formats
 * of others (GitHub, GitLab, SARIF, JUnit) are held against their published schemas by tests.
 *
 * <p>Deciding what is a problem, and reading files again to show a line of them, does not enter: a finding brings its
 * text along.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>The first line of a problem is one that editors and CI systems can click</b>: {@code
 *       file:line:column: severity: message [rule]}. What explains it follows, indented.
 *   <li><b>Colour is a {@link dev.govanity.report.Palette}</b> that is asked for each piece, so that the coloured and
 *       the plain report cannot drift apart.
 *   <li><b>A fix that touches a secret is not printed</b>, since it repeats the secret. The price: a reader of JSON or
 *       SARIF learns only from the help that there is one.
 *   <li><b>JSON by gson's writer</b>, not by mapping objects: the contract stands here, key by key, in its order.
 * </ul>
 */
package dev.govanity.report;
