package nl.hofvijver.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar, and of the Java that runs it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"hofvijver " + (version == null ? "(not packaged)" : version), "java " + Runtime.version()
        };
    }
}
