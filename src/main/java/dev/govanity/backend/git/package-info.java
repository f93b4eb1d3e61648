/**
 * Which refs does this git repository have, which versions do they make, and what do its go.mod files say?
 *
 * <p>{@link dev.govanity.backend.git.GitProbe} reaches a repository over ssh, http, https or git's own daemon and reads
 * what it advertises into an {@link dev.govanity.backend.git.Advertisement}. With {@code --deep} it also fetches the
 * newest commits.
 *
 * <p>This package does not open sessions or requests: {@code backend.ssh} and {@code backend.http} do, with the keys,
 * certificates and credentials. This is the only package that may import JGit.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>Refs are read as a stream</b>, in the first version of git's protocol: JGit would keep all of them in
 *       memory, and a Gerrit has a million. The price is that the server sends all of them.
 *   <li><b>Tags decide which versions there are.</b> Whether go lists a {@code +incompatible} version or hides a
 *       retracted one depends on files, so without {@code --deep} we list no {@code +incompatible} version and hide no
 *       retracted one.
 *   <li><b>JGit does not read this machine's configuration</b>, because it would run git for that. Only
 *       {@code url.<base>.insteadOf} is read. Where another setting counts, {@link dev.govanity.backend.git.GitTruth}
 *       has git itself decide. The price is a process for each such root.
 *   <li><b>A fetch is kept in memory</b>, with a limit, so that there is nothing to clean up. The price is that a
 *       repository above the limit is reported as too large if its server cannot leave out large files.
 * </ul>
 */
package dev.govanity.backend.git;
