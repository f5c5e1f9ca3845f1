package nl.hofvijver.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.handbook.ask.Results;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.control.DecisionBook;
import nl.hofvijver.pond.control.Question;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.release.Questions;
import nl.hofvijver.release.ReleaseProblem;
import nl.hofvijver.release.guard.CellKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hofvijver feasibility}. */
@Command(
        name = "feasibility",
        description = {
            "How many people are there for a study? Counts the numerator of a measure over areas, sexes and ages.",
            "The answer is rounded, is kept, and counts as public from then on: later answers and releases are protected",
            "against it. A question is refused when few people are meant, when the answer would give away hidden figures",
            "together with what was told or released before, or when the asker's budget (protection.questions) is used up.",
            "A question that was answered before gets the same answer and costs nothing."
        },
        footer = {
            "",
            "Example",
            "  hofvijver feasibility diabetes-type-2.prevalence --region haaglanden --as anna --period 2025 \\",
            "      --area GM0518,GM0546 --age 50-59,60-69"
        })
final class FeasibilityCommand implements Callable<Integer> {
    @Mixin
    private RegionOption region = new RegionOption();

    @Parameters(paramLabel = "MEASURE", description = "The measure whose numerator is counted.")
    private String measure = "";

    @Option(names = "--period", required = true, paramLabel = "YEAR", description = "The period.")
    private String period = "";

    @Option(names = "--as", paramLabel = "NAME", description = "Who asks (default: the user account).")
    private @Nullable String name;

    @Option(
            names = "--area",
            split = ",",
            paramLabel = "CODE",
            description = "Areas of one level (default: the region).")
    private List<String> areas = new ArrayList<>();

    @Option(names = "--sex", paramLabel = "SEX", defaultValue = "all", description = "all, male or female.")
    private String sex = "all";

    @Option(names = "--age", split = ",", paramLabel = "BAND", description = "Age bands of the measure (default: all).")
    private List<String> ages = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Region read = region.read();
        String asker = Optional.ofNullable(name).orElseGet(ReleasePersons::user);
        Results results = Results.current(read)
                .orElseThrow(() -> new ProblemException(new Problem(
                        ReleaseProblem.RESULTS_MISSING,
                        "There are no results to count in.",
                        read.results().toString(),
                        "Run `hofvijver release request` first: it asks the handbook.")));
        try (Control control = Control.open(read.control())) {
            DecisionBook book = new DecisionBook(control);
            Questions questions = new Questions(read, results.folder());
            List<CellKey> cells = questions.cells(measure, period, areas, sex, ages);
            String text = Answers.text(cells);
            List<Question> before = book.questions();
            Optional<Question> same = before.stream()
                    .filter(q -> q.measure().equals(measure)
                            && q.period().equals(period)
                            && q.cells().equals(text)
                            && q.shown().isPresent())
                    .findFirst();
            if (same.isPresent()) {
                return answer(same.get().shown().getAsLong(), read, asker, before);
            }
            long asked = before.stream().filter(q -> q.asker().equals(asker)).count();
            if (asked >= read.protection().questions()) {
                throw refused("The budget of " + read.protection().questions() + " questions is used up.");
            }
            Questions.Reply reply = questions.ask(measure, period, cells, Answers.given(before));
            OptionalLong shown =
                    reply.outcome().equals(Questions.GIVEN) ? OptionalLong.of(reply.shown()) : OptionalLong.empty();
            book.asked(
                    asker,
                    measure,
                    period,
                    text,
                    reply.outcome(),
                    shown,
                    read.protection().base());
            if (shown.isEmpty()) {
                throw refused(
                        reply.outcome().equals(Questions.SMALL)
                                ? "It is about fewer than " + read.protection().threshold() + " people."
                                : "Together with what was told or released before, the answer would give figures about few"
                                        + " people away.");
            }
            return answer(shown.getAsLong(), read, asker, book.questions());
        }
    }

    private int answer(long shown, Region read, String asker, List<Question> asked) {
        long left = read.protection().questions()
                - asked.stream().filter(q -> q.asker().equals(asker)).count();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.UK,
                        "%,d people, rounded to %d; %d questions left for %s%n",
                        shown,
                        read.protection().base(),
                        Math.max(0, left),
                        asker);
        return 0;
    }

    private ProblemException refused(String why) {
        return new ProblemException(new Problem(
                ReleaseProblem.QUESTION_REFUSED,
                why,
                measure + ", " + period,
                "Ask about more areas or ages together. Refused questions count in the budget too: a refusal also tells"
                        + " something."));
    }
}
