package nl.hofvijver.release.study;

import java.time.LocalDate;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.pond.region.Title;
import nl.hofvijver.release.ReleaseProblem;

/**
 * A study as residents read about it. Every text is in Dutch and in English, in plain words.
 *
 * @param id of the study, as in {@code hofvijver study}
 * @param title what it is called
 * @param purpose what it wants to find out, and for whom that is good
 * @param by who does it
 * @param data about whom it uses which data
 * @param from its first day
 * @param until its last day
 */
public record PublicStudy(
        String id, Title title, Title purpose, Title by, Title data, LocalDate from, LocalDate until) {
    private static final String ID = "[a-z0-9][a-z0-9-]{1,39}";

    /**
     * Reads one item of {@code studies.yaml}.
     *
     * @throws nl.hofvijver.engine.problem.ProblemException {@code HV-3005} when the id or a date cannot stand there, or as
     *     every document of a region when a key is missing or unknown
     */
    static PublicStudy read(YamlValue item) {
        item.only("id", "title", "purpose", "by", "data", "from", "until");
        YamlValue id = item.get("id");
        if (!id.text().matches(ID)) {
            throw id.problem(
                    ReleaseProblem.STUDIES_INVALID,
                    "The id of a study is written in small letters, digits and hyphens.",
                    "For example heart-2026.");
        }
        LocalDate from = item.get("from").date();
        LocalDate until = item.get("until").date();
        if (until.isBefore(from)) {
            throw item.get("until")
                    .problem(
                            ReleaseProblem.STUDIES_INVALID,
                            "The study ends on " + until + ", before it begins on " + from + ".",
                            "Write the last day of the study.");
        }
        return new PublicStudy(
                id.text(),
                Title.read(item.get("title")),
                Title.read(item.get("purpose")),
                Title.read(item.get("by")),
                Title.read(item.get("data")),
                from,
                until);
    }
}
