package dev.govanity.forge;

import dev.govanity.golang.Vcs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A row of the table in {@link Forge} while it is being written down. What it leaves out is what most hosts have. */
final class Row {
    final String title;
    Optional<Vcs> vcs = Optional.empty();
    List<String> hosts = List.of();
    List<String> sshHosts = List.of();
    Set<String> pathElements = Set.of();
    Predicate<String> path = path -> false;
    boolean hasPathUnderSsh = true;
    int sshPort = 22;
    Optional<String> sshUser = Optional.empty();
    DotGit dotGit = DotGit.OPTIONAL;
    Optional<SourcePages> pages = Optional.empty();
    List<Misplaced> misplaced = List.of();
    Optional<String> quirk = Optional.empty();

    private Row(String title) {
        this.title = title;
    }

    static Row named(String title) {
        return new Row(title);
    }

    /** Every repository there is one of git. */
    Row git() {
        vcs = Optional.of(Vcs.GIT);
        return this;
    }

    /**
     * Names of its hosts, in lower case. An asterisk at the beginning or the end stands for anything; a name without one is a
     * public host.
     */
    Row hosts(String... names) {
        hosts = List.of(names);
        return this;
    }

    /** Names of hosts where it speaks nothing but ssh, on port 443 as well. */
    Row sshHosts(String... names) {
        sshHosts = List.of(names);
        return this;
    }

    /**
     * What its paths look like where the host's name says nothing.
     *
     * @param elements one of them is in every such path, with a slash on either side
     */
    Row path(Set<String> elements, Predicate<String> looksSo) {
        pathElements = elements;
        path = looksSo;
        return this;
    }

    /** The same for paths that only its web server has: under ssh they are another host's. */
    Row webPath(Set<String> elements, Predicate<String> looksSo) {
        hasPathUnderSsh = false;
        return path(elements, looksSo);
    }

    /** The port on which it speaks ssh unless told otherwise, if that is not 22. */
    Row sshPort(int port) {
        sshPort = port;
        return this;
    }

    /** The account that everybody uses there over ssh. */
    Row sshUser(String user) {
        sshUser = Optional.of(user);
        return this;
    }

    Row dotGit(DotGit meaning) {
        dotGit = meaning;
        return this;
    }

    /** Where people read the code. */
    Row pages(SourcePages templates) {
        pages = Optional.of(templates);
        return this;
    }

    /** Pages for people that look like repositories: the pages' paths, and the repository's. */
    Row browserPage(String shape, String repository) {
        return misplaced(
                Fault.BROWSER_URL,
                Transport.HTTP,
                Rewrite.of(shape, repository),
                true,
                "is a page for browsers and no repository",
                "a root cannot name a branch or a directory");
    }

    /** Paths that cannot work there, and what to write instead. */
    Row wrong(Fault fault, Transport transport, String shape, String instead, String what) {
        return misplaced(fault, transport, Rewrite.of(shape, instead), true, what, "");
    }

    /** Paths that cannot work there, of which nobody but their writer knows what to write instead. */
    Row incomplete(Fault fault, Transport transport, String shape, String what, String why) {
        return misplaced(fault, transport, Rewrite.of("(" + shape + ")", "$1"), true, what, why);
    }

    /** Paths that cannot work there, neither under ssh nor under http, and what to write instead. */
    Row wrong(Fault fault, String shape, String instead, String what) {
        return wrong(fault, Transport.SSH, shape, instead, what).wrong(fault, Transport.HTTP, shape, instead, what);
    }

    /** Paths that are unlikely to be meant, and what to write instead. */
    Row unlikely(Fault fault, Transport transport, String shape, String instead, String what, String why) {
        return misplaced(fault, transport, Rewrite.of(shape, instead), false, what, why);
    }

    private Row misplaced(Fault fault, Transport transport, Rewrite instead, boolean certain, String what, String why) {
        Misplaced more = new Misplaced(fault, transport, instead, certain, what, why);
        misplaced = Stream.concat(misplaced.stream(), Stream.of(more)).toList();
        return this;
    }

    /** What surprises those who first serve a module from there: one sentence, lower case, without a full stop. */
    Row quirk(String sentence) {
        quirk = Optional.of(sentence);
        return this;
    }
}
