package nl.hofvijver.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.ClusterProblem;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import org.apache.hadoop.conf.Configuration;

/** Settings of stores that do not come from the command line. */
final class HadoopSettings {
    private static final String VARIABLE = "HADOOP_CONF_DIR";
    private static final String PREFIX = "spark.hadoop.";
    private static final List<String> FILES = List.of("core-site.xml", "hdfs-site.xml");
    private static final List<String> KEYS =
            List.of("access.key", "secret.key", "session.token", "password", "account.key", "encryption.key");

    private HadoopSettings() {}

    /** The cluster's own settings, of the folder that HADOOP_CONF_DIR names, as settings of Spark; empty without it. */
    static Map<String, String> ofEnvironment() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .map(Path::of)
                .map(HadoopSettings::in)
                .orElseGet(LinkedHashMap::new);
    }

    static Map<String, String> in(Path folder) {
        Configuration read = new Configuration(false);
        FILES.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .forEach(file -> read.addResource(new org.apache.hadoop.fs.Path(file.toUri())));
        Map<String, String> settings = new LinkedHashMap<>();
        read.forEach(entry -> settings.put(PREFIX + entry.getKey(), entry.getValue()));
        return settings;
    }

    /**
     * Makes sure that no setting that was given on the command line is a key.
     *
     * @throws ProblemException {@code HV-6211} when one is; its value is not repeated
     */
    static void refuseKeys(Collection<String> names) {
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (KEYS.stream().anyMatch(lower::endsWith)) {
                throw new ProblemException(new Problem(
                        ClusterProblem.KEY_IN_COMMAND,
                        "A key does not belong on the command line, which every user of the machine can see.",
                        "--conf " + name,
                        "Put it in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, in a credential provider, or in core-site.xml"
                                + " in " + VARIABLE + "; and take a new key, because this one was seen."));
            }
        }
    }
}
