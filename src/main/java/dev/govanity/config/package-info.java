/**
 * What did the user write, and what is a valid config?
 *
 * <p>{@link dev.govanity.config.ConfigReader} turns a text into a {@link dev.govanity.config.ConfigDocument}: every
 * value as written, at its place, with everything that is wrong about its <em>shape</em> (unknown, duplicate and
 * missing keys, a list where a word belongs) already said. {@link dev.govanity.config.Config} is the other end:
 * complete, nothing optional that has a default, nothing that points into a text.
 *
 * <p>Whether a value is <em>right</em> does not enter: that is what the rules are for, and they decide whether a
 * document becomes a config at all.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>A file of govanityurls is a file of ours</b>, key by key, with one deliberate break: unknown and duplicate
 *       keys, which it passes over, are errors here. A misspelt {@code acces:} must never mean no access control.
 *   <li><b>The reader never stops at a mistake</b> it can step over. The price: a document may lack what was unusable,
 *       and {@link dev.govanity.config.ConfigDocument#complete()} tells so.
 *   <li><b>Entries are streamed</b>: one is read, kept as a few located words, and its YAML is forgotten.
 * </ul>
 */
package dev.govanity.config;
