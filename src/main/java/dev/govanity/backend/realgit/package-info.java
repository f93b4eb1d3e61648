/**
 * What would the git of this machine use, and what does it say of a repository?
 *
 * <p>{@link dev.govanity.backend.realgit.GitSettings} reads git's settings with git itself, and
 * {@link dev.govanity.backend.realgit.GitProgram} runs it as the go command would: in an empty repository, never in
 * that of the working directory, and without prompts.
 *
 * <p>This package does not know what git's words mean, and it opens no connection.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>Git reads its own settings</b>, so that includes, scopes and variables count as they do for git. The price
 *       is a process, once for all roots and once more for each root that a section with a URL may be about.
 *   <li><b>A whole group of processes is ended</b>, since git starts ssh, curl and whatever a setting names. The price
 *       is {@code setsid}; without it, only those that git's process still knows are ended.
 * </ul>
 */
package dev.govanity.backend.realgit;
