/**
 * What did the user write, and what is a valid config?
 *
 * <p>{@link dev.govanity.config.ConfigReader} turns a text into a {@link dev.govanity.config.ConfigDocument}: every
 * value as written, with its place and with all errors of its <em>shape</em> (unknown, duplicate and missing keys, a
 * list where a word belongs). {@link dev.govanity.config.Config} is the result: it is complete, has all defaults filled
 * in, and does not refer to a text.
 *
 * <p>This package does not check whether a value is <em>right</em>. The rules do, and they decide whether a document
 * becomes a config.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>We read every file of govanityurls</b>, with one deliberate difference: unknown and duplicate keys, which it
 *       ignores, are errors here. A misspelt {@code acces:} must never mean no access control.
 *   <li><b>The reader continues after a mistake</b> where it can. The price: a document may lack unusable parts. Then
 *       {@link dev.govanity.config.ConfigDocument#complete()} is false.
 *   <li><b>Entries are streamed</b>: the reader keeps a few words of each entry, with their places, and drops its YAML.
 * </ul>
 */
package dev.govanity.config;
