package nl.hofvijver.handbook.circe;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.handbook.HandbookProblem;

/** Collects the parts of a cohort definition that cannot be imported, each with its place in the document. */
final class Unsupported {
    private final String document;
    private final List<Problem> problems = new ArrayList<>();

    Unsupported(String document) {
        this.document = document;
    }

    void add(String where, String what) {
        add(HandbookProblem.COHORT_PART_UNSUPPORTED, where, what + " cannot be imported");
    }

    void add(HandbookProblem code, String where, String what) {
        String remedy = code == HandbookProblem.COHORT_CODE_UNSUPPORTED
                ? "Give a mapping file with its local codes (--mapping)."
                : "Write this part in the entry by hand.";
        problems.add(new Problem(code, what + ".", document + ", at " + where, remedy));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
