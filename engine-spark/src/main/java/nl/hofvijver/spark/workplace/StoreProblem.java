package nl.hofvijver.spark.workplace;

import java.util.List;
import java.util.Optional;
import nl.hofvijver.engine.ClusterProblem;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.spark.Causes;

/**
 * What a store's client throws, as problems with a number. The kinds of exceptions differ between stores, and those of an
 * executor arrive as text, so they are known by their names. Their messages may hold addresses with keys and are left out.
 */
final class StoreProblem {
    /** A kind of failure and the words that tell it. */
    private record Kind(ClusterProblem code, String what, String remedy, List<String> words) {
        static Kind of(ClusterProblem code, String what, String remedy, String... words) {
            return new Kind(code, what, remedy, List.of(words));
        }
    }

    /** The most telling first. */
    private static final List<Kind> KINDS = List.of(
            Kind.of(
                    ClusterProblem.WORKPLACE_CLIENT_ABSENT,
                    "The client of this kind of store is not installed.",
                    "Build Spark's part with it: ./mvnw -Ps3 -pl engine-spark-s3 package -DskipTests (docs/scale.md).",
                    "S3AFileSystem not found",
                    "No FileSystem for scheme",
                    "NoClassDefFoundError: software/amazon",
                    "ClassNotFoundException: software.amazon"),
            Kind.of(
                    ClusterProblem.WORKPLACE_FORBIDDEN,
                    "The store refuses: no rights, or no valid key.",
                    "Check whose rights the run has, and where its keys come from (docs/scale.md).",
                    "AccessControlException",
                    "AccessDeniedException",
                    "NoAuthWithAWSException",
                    "CredentialInitializationException",
                    "Status Code: 401",
                    "Status Code: 403",
                    "SecretManager$InvalidToken"),
            Kind.of(
                    ClusterProblem.WORKPLACE_FULL,
                    "The store has no room left.",
                    "Free some space or raise the quota, then run the same command again.",
                    "QuotaExceededException",
                    "could only be written to",
                    "could only be replicated to",
                    "XMinioStorageFull",
                    "QuotaExceeded",
                    "Status Code: 507"),
            Kind.of(
                    ClusterProblem.WORKPLACE_FILE_GONE,
                    "A file vanished from the store during the run.",
                    "Run the same command again: what is missing is sent again. Nobody else may remove files there.",
                    "FileNotFoundException",
                    "FILE_NOT_EXIST",
                    "BlockMissingException",
                    "NoSuchKey"),
            Kind.of(
                    ClusterProblem.WORKPLACE_UNREACHABLE,
                    "The store cannot be reached.",
                    "Check the address, that the store runs, and that this machine and the workers reach it.",
                    "ConnectException",
                    "UnknownHostException",
                    "NoRouteToHostException",
                    "SocketTimeoutException",
                    "SocketException",
                    "ConnectTimeoutException",
                    "ConnectionClosed",
                    "Connection refused",
                    "Connection reset",
                    "HttpHostConnectException",
                    "NoHttpResponseException",
                    "UnknownStoreException",
                    "AWSClientIOException",
                    "Unable to execute HTTP request",
                    "StandbyException",
                    "SafeModeException",
                    "RetriableException",
                    "Filesystem closed",
                    "All datanodes",
                    "EOFException"));

    private StoreProblem() {}

    /** The problem that {@code cause} is when it came from a call of the store. */
    static ProblemException of(WorkplaceAddress address, String activity, Throwable cause) {
        return Causes.told(activity, cause)
                .or(() -> known(address, activity, cause))
                .orElseGet(() -> problem(
                        address,
                        activity,
                        cause,
                        ClusterProblem.WORKPLACE_FAILED,
                        "The store failed: " + cause.getClass().getSimpleName() + ".",
                        "Look at the logs of the store, then run the same command again."));
    }

    /** The problem with the store that is told somewhere in {@code cause}. */
    static Optional<ProblemException> known(WorkplaceAddress address, String activity, Throwable cause) {
        return KINDS.stream()
                .filter(kind -> Causes.say(cause, kind.words.stream()))
                .findFirst()
                .map(kind -> problem(address, activity, cause, kind.code, kind.what, kind.remedy));
    }

    private static ProblemException problem(
            WorkplaceAddress address,
            String activity,
            Throwable cause,
            ClusterProblem code,
            String what,
            String remedy) {
        return new ProblemException(new Problem(code, what, address + ", " + activity, remedy), cause);
    }
}
