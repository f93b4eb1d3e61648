package dev.govanity.backend.git;

import dev.govanity.backend.probe.Deadline;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;
import org.eclipse.jgit.errors.TooLargePackException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.Transport;

/**
 * Fetches the newest commits of a few refs, without their history and, where the host can leave them out, large files.
 */
record ShallowFetch(TransportSource source, Deadline deadline) {
    /** How much of a repository is fetched, packed. */
    private static final long MAX_BYTES = 64 << 20;

    /** A go.mod is smaller. */
    private static final String FILTER = "blob:limit=65536";

    ShallowFetch {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(deadline, "deadline");
    }

    /** The host sent more than is read. */
    static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1;

        TooMuchException(Throwable cause) {
            super("newest commits are more than %d MiB, or have a file as large".formatted(MAX_BYTES >> 20), cause);
        }
    }

    /**
     * Fetches.
     *
     * @param refs their full names; those that are not there are not in the result either
     */
    FetchedCommits fetch(Set<String> refs) throws IOException {
        BoundedInput.Allowance allowance = new BoundedInput.Allowance(MAX_BYTES);
        try {
            return fetch(refs, allowance);
        } catch (RuntimeException | URISyntaxException e) {
            // JGit is not always ready for a host that breaks the rules
            throw new IOException("host sends what is no commit", e);
        } catch (IOException e) {
            throw allowance.isExceeded() || isTooLarge(e.getCause()) ? new TooMuchException(e) : e;
        }
    }

    private static boolean isTooLarge(Throwable cause) {
        return cause instanceof TooLargeObjectInPackException || cause instanceof TooLargePackException;
    }

    private FetchedCommits fetch(Set<String> refs, BoundedInput.Allowance allowance)
            throws IOException, URISyntaxException {
        try {
            return fetch(refs, allowance, FilterSpec.fromFilterLine(FILTER));
        } catch (TransportException e) {
            // JGit says no more than that where a host does not filter
            if (e.getCause() instanceof PackProtocolException) {
                return fetch(refs, allowance, FilterSpec.NO_FILTER);
            }
            throw e;
        }
    }

    private FetchedCommits fetch(Set<String> refs, BoundedInput.Allowance allowance, FilterSpec filter)
            throws IOException, URISyntaxException {
        InMemoryRepository repository = IsolatedJgit.newRepository();
        try (Transport transport = source.open(repository, in -> new BoundedInput(in, allowance))) {
            transport.setDepth(1);
            transport.setFilterSpec(filter);
            List<RefSpec> specs = refs.stream()
                    .map(ref -> new RefSpec(ref + ":refs/fetched/" + ref))
                    .toList();
            try (FetchConnection connection = transport.openFetch(specs)) {
                List<Ref> found = refs.stream()
                        .map(connection::getRef)
                        .filter(Objects::nonNull)
                        .toList();
                if (!found.isEmpty()) {
                    connection.fetch(new UntilDeadline(deadline), found, Set.of());
                }
                return new FetchedCommits(
                        repository, found.stream().collect(Collectors.toMap(Ref::getName, Ref::getObjectId)));
            }
        }
    }

    /** Has JGit give up what it does without waiting for anybody. */
    private static final class UntilDeadline extends EmptyProgressMonitor {
        private final Deadline deadline;

        UntilDeadline(Deadline deadline) {
            this.deadline = deadline;
        }

        @Override
        public boolean isCancelled() {
            return deadline.isOver();
        }
    }
}
