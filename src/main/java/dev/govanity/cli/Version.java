package dev.govanity.cli;

import picocli.CommandLine.IVersionProvider;

/** Which vanity this is. */
final class Version implements IVersionProvider {
    /** As the jar says; {@code development} where there is none. */
    static String number() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return packaged == null ? "development" : packaged;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"vanity " + number() + " (Java " + Runtime.version() + ")"};
    }
}
