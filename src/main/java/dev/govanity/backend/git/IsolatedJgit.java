package dev.govanity.backend.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import org.eclipse.jgit.errors.TooLargePackException;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.transport.PackParser;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit away from this machine. Left alone it runs {@code git --version} and {@code git config}, reads what they
 * name and the user's configuration, and writes a file of its own beside that.
 */
final class IsolatedJgit {
    /** More than a file for which go has a use; a packed object says itself how large it will be once unpacked. */
    private static final long MAX_OBJECT = 64 << 20;

    /** More files than the newest commits of any repository have that is fetched in seconds. */
    private static final int MAX_OBJECTS = 1_000_000;

    /** The signature, the version and, in four bytes, the number of objects (gitformat-pack). */
    private static final int PACK_HEADER = 12;

    private static final int PACK_COUNT = 8;

    static {
        SystemReader.setInstance(new NoSystem(SystemReader.getInstance()));
    }

    private IsolatedJgit() {}

    /** A repository in memory, with nothing in it. */
    static InMemoryRepository newRepository() {
        return new BoundedRepository();
    }

    /** A system without variables and configuration. */
    private static final class NoSystem extends SystemReader.Delegate {
        NoSystem(SystemReader system) {
            super(system);
        }

        @Override
        public String getenv(String variable) {
            return null;
        }

        @Override
        public FileBasedConfig openUserConfig(Config parent, FS fs) {
            return new NoConfig(parent, fs);
        }

        @Override
        public FileBasedConfig openSystemConfig(Config parent, FS fs) {
            return new NoConfig(parent, fs);
        }

        @Override
        public FileBasedConfig openJGitConfig(Config parent, FS fs) {
            return new NoConfig(parent, fs);
        }
    }

    private static final class NoConfig extends FileBasedConfig {
        NoConfig(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }
    }

    /**
     * The same stream, unless its beginning promises more objects than JGit, which believes it, should make room for.
     */
    private static InputStream counted(InputStream pack) throws IOException {
        byte[] header = pack.readNBytes(PACK_HEADER);
        boolean whole = header.length == PACK_HEADER;
        if (whole && Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt(PACK_COUNT)) > MAX_OBJECTS) {
            throw new TooLargePackException(MAX_OBJECTS);
        }
        return new SequenceInputStream(new ByteArrayInputStream(header), pack);
    }

    /** Takes no pack and no object that would not fit. */
    private static final class BoundedRepository extends InMemoryRepository {
        BoundedRepository() {
            super(new DfsRepositoryDescription("fetched"));
        }

        @Override
        public ObjectInserter newObjectInserter() {
            ObjectInserter inserter = super.newObjectInserter();
            return new ObjectInserter.Filter() {
                @Override
                protected ObjectInserter delegate() {
                    return inserter;
                }

                @Override
                public PackParser newPackParser(InputStream in) throws IOException {
                    PackParser parser = super.newPackParser(counted(in));
                    parser.setMaxObjectSizeLimit(MAX_OBJECT);
                    return parser;
                }
            };
        }
    }
}
