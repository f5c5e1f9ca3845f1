package nl.hofvijver.spark.workplace;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.ClusterProblem;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/**
 * A folder in a store, such as {@code hdfs://namenode:8020/hofvijver/haaglanden} or {@code s3a://bucket/haaglanden}.
 *
 * @param uri scheme, store and folder; no keys
 */
public record WorkplaceAddress(URI uri) {
    private static final String EXAMPLES =
            "Write hdfs://namenode:8020/folder, s3a://bucket/folder, or file:///folder for a"
                    + " folder that every worker sees. Keys come from the environment or from a credential provider"
                    + " (docs/scale.md).";

    /**
     * Reads an address.
     *
     * @throws ProblemException {@code HV-6203} when it is of another kind, names no folder, or holds keys
     */
    public static WorkplaceAddress of(String text) {
        URI uri;
        try {
            uri = new URI(text.strip().replaceFirst("(?<=[^/])/+$", "")).normalize(); // one store, one spelling
        } catch (URISyntaxException e) {
            throw refused("The address of the workplace is not an address.", "");
        }
        if (uri.getUserInfo() != null || String.valueOf(uri.getAuthority()).contains("@")) {
            throw refused("The address of the workplace holds a user or a key.", ""); // and is not repeated
        }
        if (!isKnown(uri)) {
            throw refused("The address of the workplace is not understood.", text);
        }
        return new WorkplaceAddress(uri);
    }

    private static boolean isKnown(URI uri) {
        boolean plain = uri.getQuery() == null && uri.getFragment() == null;
        boolean folder = uri.getPath() != null
                && uri.getPath().matches("/+[^/].*")
                && !uri.getPath().contains("/..");
        return plain
                && folder
                && switch (Optional.ofNullable(uri.getScheme()).orElse("")) {
                    case "hdfs", "s3a" -> uri.getAuthority() != null;
                    case "file" -> uri.getAuthority() == null;
                    default -> false;
                };
    }

    private static ProblemException refused(String what, String where) {
        return new ProblemException(new Problem(ClusterProblem.WORKPLACE_ADDRESS, what, where, EXAMPLES));
    }

    /** Settings of Spark that the client of this kind of store needs, on every machine. */
    public Map<String, String> settings() {
        return "file".equals(uri.getScheme())
                ? Map.of()
                // S3A keeps what it is about to send in local files, and takes them from this class only.
                : Map.of("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.LocalFileSystem");
    }

    org.apache.hadoop.fs.Path root() {
        return new org.apache.hadoop.fs.Path(uri);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
