/**
 * What does the go command mean by this path, tag, repo root?
 *
 * <p>Everything here is a pure function of its arguments: no files, no network, no environment, no clock, and nothing
 * but {@code java.base}. It does not cover how a forge, git or ssh treats a text that Go accepts, and does not read
 * vanity.yaml.
 *
 * <p>This package follows Go 1.26, from 1.26.2 on. Verdicts and messages are exactly Go's, and tests compare
 * them with the go command's own code on generated and mutated input. The price is that we keep Go's odd
 * rules too, and that a later Go may need changes.
 *
 * <p>Choices:
 *
 * <ul>
 *   <li>A refusal is a value ({@link dev.govanity.golang.Refusal}) with the place of the error, so that a
 *       caret can point to it. Checks without a result return {@code Optional<Refusal>}, parsers a {@link
 *       dev.govanity.golang.Verdict}.
 *   <li>Go's strings are bytes, ours are UTF-16. Arguments are {@code String}, because config files and HTTP requests
 *       are already decoded. They become bytes only where Go shows or cuts single bytes. A lone surrogate counts as
 *       U+FFFD. Pages are {@code byte[]}: the tokenizer must see broken UTF-8.
 *   <li>Checks that run for each entry or request use no regular expressions; checks that run once per command do.
 * </ul>
 */
package dev.govanity.golang;
