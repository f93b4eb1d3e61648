package dev.govanity.forge;

import dev.govanity.golang.Vcs;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known about one kind of host. The compiler requires each part; an unknown part has a value such as
 * {@link SourcePages#NONE}.
 *
 * @param title the name as people know it
 * @param names its names under {@code forges} in vanity.yaml, the usual one first; empty for services with hosts of
 *     their own
 * @param vcs the version control system of all its repositories; empty if it has several
 * @param roots how to recognize it by a repo root
 * @param answers how to recognize it by an answer of its web server
 * @param ssh how it is reached over ssh
 * @param layout what the paths of its repo roots look like
 * @param pages where it shows code to people
 * @param access how to let an account read a repository
 * @param phrases the messages with which it refuses
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
