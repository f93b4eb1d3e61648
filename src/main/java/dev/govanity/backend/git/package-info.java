/**
 * Which refs does this git repository have, which versions do they make, and what do its go.mod files say?
 *
 * <p>{@link dev.govanity.backend.git.GitProbe} reaches a repository over ssh, http, https or git's own daemon and reads
 * what it advertises into an {@link dev.govanity.backend.git.Advertisement}. Asked to go deep it also fetches the
 * newest commits.
 *
 * <p>How a session or a request comes about is not known here: {@code backend.ssh} and {@code backend.http} have the
 * keys, certificates and credentials. This is the only package that may import JGit.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>Refs are read as they pass</b>, in the first version of git's protocol, because JGit keeps all of them in
 *       memory, and a Gerrit has a million. The price is that all of them are sent.
 *   <li><b>Tags decide which versions there are.</b> Whether go lists a {@code +incompatible} version or hides a
 *       retracted one depends on files, so without {@code --deep} none of the former is listed and none of the latter
 *       is hidden.
 *   <li><b>JGit is cut off from this machine's configuration</b>, for which it would run git, and
 *       {@code url.<base>.insteadOf} alone is read. The price is that no other setting of git's counts.
 *   <li><b>A fetch is kept in memory</b>, with a bound, so that nothing has to be cleaned up. The price is that a
 *       repository too large for it is reported as such where its server cannot leave out large files.
 * </ul>
 */
package dev.govanity.backend.git;
