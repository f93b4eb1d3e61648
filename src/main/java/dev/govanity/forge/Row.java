package dev.govanity.forge;

import dev.govanity.golang.Vcs;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one kind of host. A row without one of these does not compile; a kind of which something is not
 * known says so, as {@link SourcePages#NONE}.
 *
 * @param title the name as people know it
 * @param names what vanity.yaml may call it, under {@code forges}, the usual one first; none for services with hosts of
 *     their own
 * @param vcs the version control system of all its repositories; empty if it has several
 * @param roots how its repo roots give it away
 * @param answers how its web server gives it away
 * @param ssh how it is reached over ssh
 * @param layout what the paths of its repo roots look like
 * @param pages where it shows code to people
 * @param access how an account comes to read a repository
 * @param phrases in which words it refuses
 */
record Row(
        String title,
        List<String> names,
        Optional<Vcs> vcs,
        RootSigns roots,
        AnswerSigns answers,
        SshAccess ssh,
        RootLayout layout,
        SourcePages pages,
        AccessAdvice access,
        List<RefusalPhrase> phrases) {
    static final Optional<Vcs> ONLY_GIT = Optional.of(Vcs.GIT);
    static final Optional<Vcs> SEVERAL = Optional.empty();

    Row {
        names = List.copyOf(names);
        phrases = List.copyOf(phrases);
    }
}
