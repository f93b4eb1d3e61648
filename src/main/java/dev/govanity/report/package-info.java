/**
 * How are diagnostics and results printed?
 *
 * <p>One class for each format, all behind {@link dev.govanity.report.Report}: findings in, characters out. The formats
 * of others (GitHub, GitLab, SARIF, JUnit) are tested against their published schemas.
 *
 * <p>This package does not decide what is a problem, and does not read files: findings include their text.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>The first line of a problem is one that editors and CI systems can click</b>: {@code
 *       file:line:column: severity: message [rule]}. The explanation follows, indented.
 *   <li><b>Colour is a {@link dev.govanity.report.Palette}</b> that styles each piece, so that the coloured and the
 *       plain report cannot differ otherwise.
 *   <li><b>A fix that touches a secret is not printed</b>, because it repeats the secret. The price: in JSON and SARIF
 *       only the help says that there is a fix.
 *   <li><b>We write JSON with gson's writer</b>, not by mapping objects, so that the code shows the format key by key.
 * </ul>
 */
package dev.govanity.report;
