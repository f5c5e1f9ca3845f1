package nl.hofvijver.pond.delivery;

import static nl.hofvijver.engine.DuckDbEngine.literal;
import static nl.hofvijver.engine.DuckDbEngine.quoted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.contract.Column;
import nl.hofvijver.pond.contract.Contract;
import nl.hofvijver.pond.contract.Made;
import nl.hofvijver.pond.contract.Table;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.Pseudonyms;
import nl.hofvijver.pond.seal.RegionKeys;
import nl.hofvijver.pond.seal.SealProblem;
import nl.hofvijver.pond.seal.Secret;

/**
 * Puts the pseudonyms of an opened package under the region's own key, before anything else looks at them.
 *
 * <p>While partners change over to a new generation of keys, a package brings the pseudonyms of both generations. The
 * older one stays the name of the person, so that links and objections hold; what the newer one stands for is kept in
 * {@code deliveries/.generations/}, for the packages that come after the change.
 */
final class Rekey {
    /** Pseudonyms of the generation of the seal and of the one before, side by side. */
    static final String PAIRS = "PAIRS.parquet";

    private static final String GENERATIONS = ".generations";

    private final Region region;
    private final Bench bench;
    private final Opened opened;
    private final Contract contract;

    private Rekey(Region region, Bench bench, Opened opened, Contract contract) {
        this.region = region;
        this.bench = bench;
        this.opened = opened;
        this.contract = contract;
    }

    /** Does nothing for a package that was not sealed. */
    static void apply(Region region, Bench bench, Opened opened, Contract contract) {
        if (opened.seal().isPresent()) {
            new Rekey(region, bench, opened, contract).run();
        }
    }

    private void run() {
        List<Table> tables = contract.tables().stream()
                .filter(t -> t.columns().stream().anyMatch(Rekey::isPseudonym))
                .filter(t -> Files.isRegularFile(file(t)))
                .toList();
        bench.run("pseudonyms", "create or replace temp table hv_key (old varchar, new varchar)");
        Path pairs = opened.folder().resolve(PAIRS);
        String all = tables.stream()
                .flatMap(t -> t.columns().stream()
                        .filter(Rekey::isPseudonym)
                        .map(c -> "select " + quoted(c.name()) + " as old from read_parquet("
                                + literal(file(t).toString()) + ")"))
                .collect(Collectors.joining(" union all "));
        if (!all.isEmpty()) {
            collect("select distinct old from (" + all + ") named where old is not null");
        }
        generations(pairs);
        tables.forEach(this::rewrite);
        bench.run("pseudonyms", "drop table hv_key");
    }

    private static boolean isPseudonym(Column column) {
        return column.made().filter(Made.Pseudonym.class::isInstance).isPresent();
    }

    private Path file(Table table) {
        return opened.folder().resolve(table.name() + ".parquet");
    }

    private void collect(String query) {
        Secret secret = RegionKeys.in(region.keys()).secret();
        Pseudonyms own = Pseudonyms.ofPond(secret);
        List<String[]> rows = new ArrayList<>();
        bench.rows("pseudonyms", query, row -> rows.add(new String[] {row.getString(1), own.of(row.getString(1))}));
        bench.append("hv_key", rows);
    }

    /** Where a pseudonym of this generation is known to be an older person, the older name is kept. */
    private void generations(Path pairs) {
        int generation = opened.seal().orElseThrow().generation();
        if (generation <= 1) {
            return;
        }
        Path kept = region.deliveries().resolve(GENERATIONS);
        if (Files.isRegularFile(pairs)) {
            remember(pairs, kept);
        } else if (!changedOver(kept)) {
            throw new ProblemException(new Problem(
                    SealProblem.GENERATION_GAP,
                    "Partner '" + opened.seal().orElseThrow().partner() + "' sent nothing while the keys changed.",
                    opened.folder().getFileName().toString(),
                    "Pack once with the keys of both generations ('hofvijver ttp issue' during the change), so that its"
                            + " links and objections hold."));
        }
        bench.run("pseudonyms", SqlText.of("known-as.sql", Map.of("files", literal(kept + "/*.parquet"))));
    }

    private boolean changedOver(Path kept) {
        String partner = opened.seal().orElseThrow().partner();
        return !Files.isDirectory(region.deliveries().resolve(partner))
                || Files.isRegularFile(kept.resolve(partner + ".parquet"));
    }

    private void remember(Path pairs, Path kept) {
        Secret secret = RegionKeys.in(region.keys()).secret();
        Pseudonyms own = Pseudonyms.ofPond(secret);
        List<String[]> rows = new ArrayList<>();
        bench.rows(
                "pseudonyms",
                "select new, old from read_parquet(" + literal(pairs.toString()) + ")",
                row -> rows.add(new String[] {own.of(row.getString(1)), own.of(row.getString(2))}));
        bench.run("pseudonyms", "create or replace temp table hv_pair (new varchar, old varchar)");
        bench.append("hv_pair", rows);
        Path target = kept.resolve(opened.seal().orElseThrow().partner() + ".parquet");
        Aside.file(target, part -> {
            bench.run(
                    "pseudonyms",
                    SqlText.of(
                            "remember-pairs.sql",
                            Map.of(
                                    "before",
                                    Files.isRegularFile(target)
                                            ? "select new, old from read_parquet(" + literal(target.toString()) + ")"
                                            : "select new, old from hv_pair where false",
                                    "file",
                                    literal(part.toString()))));
        });
        bench.run("pseudonyms", "drop table hv_pair");
        try {
            Files.delete(pairs);
        } catch (IOException e) {
            throw Aside.failed(pairs, e);
        }
    }

    private void rewrite(Table table) {
        List<Column> pseudonyms =
                table.columns().stream().filter(Rekey::isPseudonym).toList();
        Path target = file(table);
        Path part = target.resolveSibling(Aside.PREFIX + target.getFileName());
        String replaced = String.join(
                ", ",
                pseudonyms.stream()
                        .map(c -> "(select k.new from hv_key k where k.old = t." + quoted(c.name()) + ") as "
                                + quoted(c.name()))
                        .toList());
        bench.run(
                table.name(),
                SqlText.of(
                        "rekey.sql",
                        Map.of(
                                "replaced",
                                replaced,
                                "source",
                                literal(target.toString()),
                                "file",
                                literal(part.toString()))));
        try {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Aside.failed(target, e);
        }
    }
}
