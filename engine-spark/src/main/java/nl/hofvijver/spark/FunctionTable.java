package nl.hofvijver.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import scala.Function1;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractPartialFunction;

/**
 * Spark's side of the function table: the file {@code spark-functions.sql}, written as DuckDB's, in which every line
 * {@code create macro name(parameters) as expression} gives a name that steps use. A use of the name is replaced by the
 * expression with the arguments in place of the parameters, before Spark looks at it. What cannot be written so is a method
 * of {@link TextFunctions}.
 */
final class FunctionTable {
    private static final String FILE = "spark-functions.sql";
    private static final Pattern MACRO =
            Pattern.compile("create macro (\\w+)\\(([^)]*)\\) as\\s+(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private FunctionTable() {}

    /** Makes the functions of the table known to {@code session}. */
    static void register(SparkSession session) {
        for (String statement : text().lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"))
                .split(";\\s*(\\n|$)")) {
            if (!statement.isBlank()) {
                register(session, statement.strip());
            }
        }
        inJava(session, "hv_hash", "hash", 1, DataTypes.LongType);
        inJava(session, "hv_jaro_winkler", "jaroWinkler", 2, DataTypes.DoubleType);
        inJava(session, "near_known", "near", 2, DataTypes.BooleanType);
    }

    /** A function of {@link TextFunctions}: of texts, without a value when a text has none. */
    private static void inJava(SparkSession session, String name, String method, int parameters, DataType result) {
        session.sessionState()
                .functionRegistry()
                .createOrReplaceTempFunction(
                        name,
                        arguments -> {
                            require(name, parameters, arguments.size());
                            return new StaticInvoke(
                                    TextFunctions.class,
                                    result,
                                    method,
                                    arguments,
                                    texts(parameters),
                                    true,
                                    false,
                                    true,
                                    Option.empty());
                        },
                        "built-in");
    }

    private static Seq<AbstractDataType> texts(int number) {
        return CollectionConverters.asScala(Collections.<AbstractDataType>nCopies(number, DataTypes.StringType))
                .toSeq();
    }

    private static void require(String name, int parameters, int arguments) {
        if (arguments != parameters) {
            throw new IllegalArgumentException(name + " takes " + parameters + " arguments, got " + arguments);
        }
    }

    private static void register(SparkSession session, String statement) {
        Matcher macro = MACRO.matcher(statement);
        if (!macro.matches()) {
            throw new IllegalStateException(FILE + ": not a macro: " + statement);
        }
        String name = macro.group(1);
        List<String> parameters = Arrays.stream(macro.group(2).split(","))
                .map(p -> p.strip().toLowerCase(Locale.ROOT))
                .filter(p -> !p.isEmpty())
                .toList();
        Expression body = parsed(session, macro.group(3));
        session.sessionState()
                .functionRegistry()
                .createOrReplaceTempFunction(name, arguments -> expand(name, parameters, body, arguments), "built-in");
    }

    private static Expression parsed(SparkSession session, String expression) {
        try {
            return session.sessionState().sqlParser().parseExpression(expression);
        } catch (ParseException e) {
            throw new IllegalStateException(FILE + ": " + expression, e);
        }
    }

    private static Expression expand(String name, List<String> parameters, Expression body, Seq<Expression> arguments) {
        require(name, parameters.size(), arguments.size());
        return body.transformUp(new Arguments(parameters, arguments));
    }

    /** Puts an argument wherever its parameter stands. From the leaves upwards, so that no argument is looked into. */
    private static final class Arguments extends AbstractPartialFunction<Expression, Expression> {
        private final List<String> parameters;
        private final Seq<Expression> arguments;

        Arguments(List<String> parameters, Seq<Expression> arguments) {
            this.parameters = parameters;
            this.arguments = arguments;
        }

        @Override
        public boolean isDefinedAt(Expression expression) {
            return position(expression) >= 0;
        }

        // Scala asks for a common supertype of both results; it is always an expression here.
        @SuppressWarnings("unchecked")
        @Override
        public <A extends Expression, B> B applyOrElse(A expression, Function1<A, B> otherwise) {
            int position = position(expression);
            return position < 0 ? otherwise.apply(expression) : (B) arguments.apply(position);
        }

        private int position(Expression expression) {
            return expression instanceof UnresolvedAttribute named
                            && named.nameParts().size() == 1
                    ? parameters.indexOf(named.nameParts().head().toLowerCase(Locale.ROOT))
                    : -1;
        }
    }

    private static String text() {
        try (InputStream in = FunctionTable.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
