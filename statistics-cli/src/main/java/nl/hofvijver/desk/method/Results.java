package nl.hofvijver.desk.method;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hofvijver.desk.table.ResultFile;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;

/** Takes the results of one group after another and writes them. */
public final class Results {
    private final ResultFile file;
    private final List<String> names;
    private final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    private final Set<Notice> notices = EnumSet.noneOf(Notice.class);
    private Group group;

    Results(ResultFile file, List<String> names, Group first) {
        this.file = file;
        this.names = names;
        this.group = first;
    }

    void begin(Group next) {
        group = next;
    }

    /** Returns what the reasons and notices that were written mean, for the terminal. */
    List<String> explanations() {
        return Stream.concat(
                        reasons.entrySet().stream()
                                .map(r -> "%s (%d %s without a figure): %s."
                                        .formatted(
                                                r.getKey(),
                                                r.getValue(),
                                                r.getValue() == 1 ? "row" : "rows",
                                                r.getKey().description())),
                        notices.stream().map(n -> n + ": " + n.description() + "."))
                .toList();
    }

    /** Begins a row of results about the group as a whole. */
    public Line line() {
        return line(0);
    }

    /** Begins a row of results about row {@code i} of the group. */
    public Line line(int i) {
        return new Line(i);
    }

    /** Returns a number as it is written. */
    public String text(double value) {
        return file.text(value);
    }

    /** Writes a row with a figure, its limits and method, or with the reason why there is none. */
    public void estimate(Estimate estimate) {
        line().estimate(estimate).write();
    }

    /** Writes a row that says why there is no result. */
    public void refused(Outcome.Refused<?> refused) {
        line().refused(refused).write();
    }

    /** One row of results. A column that is not set stays empty. */
    public final class Line {
        private final int row;
        private final String[] cells = new String[names.size()];

        private Line(int row) {
            this.row = row;
            Arrays.fill(cells, "");
        }

        /** Sets a number; NaN leaves the column empty. */
        public Line set(String name, double value) {
            return set(name, file.text(value));
        }

        /** Sets a text. */
        public Line set(String name, String text) {
            int place = names.indexOf(name);
            if (place < 0) {
                throw new IllegalArgumentException("no column of results is named " + name);
            }
            cells[place] = text;
            return this;
        }

        /** Sets value, lower and upper with method and reason. */
        public Line estimate(Estimate estimate) {
            return estimate("value", "lower", "upper", estimate);
        }

        /** Sets three columns with method and reason. */
        public Line estimate(String value, String lower, String upper, Estimate estimate) {
            method(estimate.method());
            return switch (estimate) {
                case Estimate.Value figure -> {
                    figure.interval().ifPresent(i -> interval(lower, upper, i));
                    yield set(value, figure.value());
                }
                case Estimate.Missing missing -> reason(missing.reason()).note(missing.detail());
            };
        }

        /** Sets the limits. */
        public Line interval(String lower, String upper, Interval interval) {
            return set(lower, interval.lower()).set(upper, interval.upper());
        }

        /** Sets method, reason and note of a result that is not there. */
        public Line refused(Outcome.Refused<?> refused) {
            return method(refused.method()).reason(refused.reason()).note(refused.detail());
        }

        /** Sets the method: name, variant and parameters. */
        public Line method(Method method) {
            return set("method", Methods.text(method));
        }

        /** Sets the reason. */
        public Line reason(Reason reason) {
            reasons.merge(reason, 1, Integer::sum);
            return set("reason", reason.name());
        }

        /** Adds to the note. */
        public Line note(String text) {
            String before = cells[names.indexOf("note")];
            return text.isEmpty() ? this : set("note", before.isEmpty() ? text : before + "; " + text);
        }

        /** Adds notices to the note by their stable names. */
        public Line notices(Collection<Notice> given) {
            notices.addAll(given);
            return note(given.stream().map(Notice::name).collect(Collectors.joining("; ")));
        }

        /** Writes the row. */
        public void write() {
            file.write(group.row(row), cells);
        }
    }
}
