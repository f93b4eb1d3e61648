/**
 * What kind of repository host is this, and what are its URLs?
 *
 * <p>{@link dev.govanity.forge.Forge} is the one table of hosts: how to recognize them, what their repo roots look
 * like, where they show code, how one gets in and how they refuse. {@link dev.govanity.forge.HostKinds} is what a file
 * adds to it. {@link dev.govanity.forge.RootReview} says what go, git, ssh and the forge think of a repo root as it is
 * written, and what to write instead. {@link dev.govanity.forge.GitAddress} is where git goes with it.
 *
 * <p>Nothing is asked over a network, nothing of vanity.yaml enters but what its hosts are, and what the go command
 * alone thinks of a root is {@link dev.govanity.golang.RepoRoot}'s to say.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>A forge is guessed</b> from names, ports and paths, unless the file declares it. The price is that a guess
 *       can be wrong, so it makes errors only of what cannot be a repository anywhere, or on no host of the forge.
 *   <li><b>Roots are taken apart by our own lenient reader</b>, after git's, because Go's stops at the first offence
 *       and the parts around it are needed to mend it. The price is a second reader; tests hold it against git itself.
 *   <li><b>A rewriting is offered only where there is one reading</b>, and the command that git runs stays the same but
 *       for the slash with which a URL's path begins. All forges ignore that slash and a plain sshd does not; the help
 *       says so.
 *   <li><b>A root with a secret is told only that.</b> Every other message would have to show the root. The price is
 *       that its other faults come up when the secret is gone.
 * </ul>
 */
package dev.govanity.forge;
