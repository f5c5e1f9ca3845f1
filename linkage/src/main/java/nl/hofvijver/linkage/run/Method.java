package nl.hofvijver.linkage.run;

import java.util.List;
import java.util.function.Function;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Step;
import nl.hofvijver.engine.files.Sha256;

/**
 * How this version links. What another method has found out about pairs is not continued: it would depend on the order of
 * versions who is one person with whom.
 *
 * @param hash decides it, together with the settings and the version of the engine
 */
public record Method(String hash) {
    /** Raised when Java comes to another decision about the same pairs: training, weights, grouping, limits of blocks. */
    private static final int DECISIONS = 1;

    /** One SQL file each, beside this class. */
    static final List<String> FILES = List.of(
            "agree_birth",
            "agree_name",
            "asleep",
            "awake",
            "awake_all",
            "block_histogram",
            "block_histogram_more",
            "block_key",
            "block_key-encoded",
            "block_key_all",
            "block_size",
            "block_size_all",
            "block_size_now",
            "candidate",
            "candidate_any",
            "candidate_fresh",
            "candidate_more",
            "clerical",
            "compare",
            "compare-encoded",
            "couple",
            "couple_crossed",
            "couple_unsaid",
            "crossing",
            "edge_record",
            "edge_record-encoded",
            "history",
            "hope",
            "incoming_changed",
            "joined",
            "key_changed",
            "key_crossed",
            "key_more",
            "key_near",
            "left_behind",
            "likely_pattern",
            "likely_pattern_more",
            "link",
            "pair_all",
            "pair_apart",
            "pair_less",
            "pair_likely",
            "pair_likely_more",
            "pair_more",
            "pattern_count",
            "pattern_count_more",
            "pattern_weight",
            "person",
            "person_all",
            "person_known",
            "placeholder",
            "quality",
            "rare_wanted",
            "rarity",
            "rarity-encoded",
            "record",
            "record-encoded",
            "record_all",
            "record_read",
            "record_touched",
            "removed",
            "risen",
            "sample_all",
            "sample_count",
            "sample_fresh",
            "sample_known",
            "sample_more",
            "sample_pair",
            "score",
            "score_open",
            "size_grown",
            "size_more",
            "sure",
            "sure_awake",
            "token",
            "touched",
            "unsettled",
            "weight_histogram",
            "within");

    /** The method of this version. */
    public static Method current() {
        return of(name -> Step.resource(Method.class, name));
    }

    /** The method with other steps. */
    static Method of(Function<String, Step> steps) {
        Sha256 hash = new Sha256().add(Integer.toString(DECISIONS)).add(DuckDbEngine.functions());
        FILES.forEach(name -> hash.add(name).add(steps.apply(name).hash()));
        return new Method(hash.hex());
    }
}
