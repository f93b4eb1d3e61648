/**
 * What kind of repository host is this, and what are its URLs?
 *
 * <p>{@link dev.govanity.forge.Forge} is the one table of hosts: how to recognize them, what their repo roots look
 * like, where they show code, how to log in and how they refuse. {@link dev.govanity.forge.HostKinds} adds the hosts
 * that a file declares. {@link dev.govanity.forge.RootReview} says how go, git, ssh and the forge read a repo root, and
 * what to write instead. {@link dev.govanity.forge.GitAddress} is the address that git connects to.
 *
 * <p>This package uses no network. Of vanity.yaml it uses only the kinds of hosts. The checks of the go command alone
 * are in {@link dev.govanity.golang.RepoRoot}.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>A forge is guessed</b> from names, ports and paths, unless the file declares it. The price is that a guess
 *       can be wrong. So it reports an error only for what cannot be a repository anywhere, or on any host of the
 *       forge.
 *   <li><b>Our own lenient parser reads roots</b>. It follows git's: Go's stops at the first error, and a fix needs the
 *       parts around the error. The price is a second parser; tests compare it with git.
 *   <li><b>A fix is offered only if the root has one meaning</b>. The command that git runs stays the same, except for
 *       the slash at the start of a URL's path. All forges ignore that slash. A plain sshd does not; the help says so.
 *   <li><b>For a root with a secret only the secret is reported.</b> Every other message would have to show the root.
 *       The price is that other faults are reported only after the secret is removed.
 * </ul>
 */
package dev.govanity.forge;
