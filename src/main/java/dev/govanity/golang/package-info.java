/**
 * What does the go command mean by this path, tag, repo root?
 *
 * <p>Everything here is a pure function of its arguments: no files, no network, no environment, no clock, and
 * nothing but {@code java.base}. What a forge, git or ssh makes of a text that Go accepts does not belong
 * here, nor does anything of vanity.yaml.
 *
 * <p>The Go followed is 1.26 from 1.26.2 on. Its verdicts and messages are kept letter by letter, and tests
 * compare them with the go command's own code on generated and mutated input. The price is that a rule is
 * here because Go has it, however odd, and that a later Go may need changes.
 *
 * <p>Choices:
 *
 * <ul>
 *   <li>A refusal is a value ({@link dev.govanity.golang.Refusal}), with the place of the offence, so that a
 *       caret can stand under it; checks without a result return {@code Optional<Refusal>}, parsers a {@link
 *       dev.govanity.golang.Verdict}.
 *   <li>Go's strings are bytes, ours are UTF-16. Texts are taken as {@code String}, because what reaches a
 *       config file or an HTTP request is decoded by then, and are turned into bytes only where Go shows or
 *       cuts single ones. A lone surrogate counts as U+FFFD. Pages are {@code byte[]}: the tokenizer must see
 *       broken UTF-8.
 *   <li>Hot checks walk characters and use no regular expressions; those that run once per command do.
 * </ul>
 */
package dev.govanity.golang;
