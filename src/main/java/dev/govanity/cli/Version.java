package dev.govanity.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of vanity. */
final class Version implements IVersionProvider {
    /** The version in the jar; {@code development} without a jar. */
    static String number() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return packaged == null ? "development" : packaged;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"vanity " + number() + " (Java " + Runtime.version() + ")"};
    }
}
