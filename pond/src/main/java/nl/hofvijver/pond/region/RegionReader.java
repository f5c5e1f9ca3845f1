package nl.hofvijver.pond.region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.document.YamlDocument;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/** Reads region.yaml key by key and goes on after a problem, so that one reading reports them all. */
final class RegionReader {
    private static final List<String> LEVELS = List.of("gemeente", "wijk", "buurt");
    private static final List<String> LANGUAGES = List.of("nl", "en");
    private static final String MEMORY = "[0-9]+(\\.[0-9]+)?\\s*(MB|GB|TB|MiB|GiB|TiB)";

    private final Path folder;
    private final Clock clock;
    private final List<Problem> problems = new ArrayList<>();

    private RegionReader(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    static Region read(Path folder, Clock clock) {
        Path file = folder.resolve(Region.FILE);
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new Problem(
                    RegionProblem.NOT_A_REGION,
                    "This folder is not a region: it has no " + Region.FILE + ".",
                    folder.toString(),
                    "Name the region's folder with --region, or make one with 'hofvijver init'."));
        }
        return new RegionReader(folder, clock).region(YamlDocument.read(file));
    }

    private Region region(YamlValue document) {
        check(() -> document.only(
                "code",
                "name",
                "languages",
                "clock",
                "years",
                "areas",
                "control",
                "engine",
                "protection",
                "coverage",
                "standard",
                "keys",
                "door",
                "publisher",
                "retention",
                "partners"));
        Optional<String> code = check(() -> matching(document.get("code"), "[A-Za-z][A-Za-z0-9-]*", "letters, digits"));
        Optional<Title> name = check(() -> Title.read(document.get("name")));
        Optional<List<String>> languages = check(() -> languages(document));
        Optional<LocalDate> today =
                check(() -> document.find("clock").map(YamlValue::date).orElseGet(() -> LocalDate.now(clock)));
        Optional<Years> years = check(() -> years(document.get("years")));
        Optional<Map<String, Integer>> areas = check(() -> areas(document.get("areas")));
        Optional<String> control = check(() -> control(document));
        Optional<EngineSettings> engine = check(() -> engine(document));
        Optional<Protection> protection = check(() -> ProtectionReader.read(document));
        Optional<Double> partlyBelow = check(() -> partlyBelow(document));
        Optional<Standard> standard = check(() ->
                document.find("standard").map(s -> s.oneOf(Standard.class)).orElse(Standard.ESP2013));
        Optional<Region.Door> door = check(
                () -> document.find("door").map(d -> d.oneOf(Region.Door.class)).orElse(Region.Door.SEALED));
        Optional<Publisher> publisher = check(() -> Publisher.read(document.find("publisher")));
        Optional<Integer> retention = check(() -> retentionDays(document));
        List<Partner> partners = document.find("partners").map(this::partners).orElse(List.of());
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new Region(
                folder,
                code.orElseThrow(),
                name.orElseThrow(),
                languages.orElseThrow(),
                today.orElseThrow(),
                years.orElseThrow(),
                areas.orElseThrow(),
                control.orElseThrow(),
                engine.orElseThrow(),
                protection.orElseThrow(),
                partlyBelow.orElseThrow(),
                standard.orElseThrow(),
                keys(document),
                door.orElseThrow(),
                publisher.orElseThrow(),
                retention.orElseThrow(),
                partners);
    }

    private <T> Optional<T> check(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (ProblemException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private static String matching(YamlValue value, String pattern, String form) {
        if (!value.text().matches(pattern)) {
            throw invalid(value, "Expected " + form + ".");
        }
        return value.text();
    }

    private static ProblemException invalid(YamlValue value, String remedy) {
        return value.problem(RegionProblem.VALUE_INVALID, "'" + value.text() + "' cannot stand here.", remedy);
    }

    private static List<String> languages(YamlValue document) {
        List<YamlValue> written =
                document.find("languages").map(YamlValue::items).orElse(List.of());
        for (YamlValue language : written) {
            if (!LANGUAGES.contains(language.text())) {
                throw invalid(language, "Known languages: nl, en.");
            }
        }
        return written.isEmpty()
                ? LANGUAGES
                : written.stream().map(YamlValue::text).distinct().toList();
    }

    private static Years years(YamlValue value) {
        value.only("from", "to");
        int from = value.get("from").integer();
        int to = value.get("to").integer();
        if (to < from || from < 1900 || to > 2200) {
            throw value.problem(
                    RegionProblem.VALUE_INVALID,
                    "The years run from " + from + " to " + to + ".",
                    "Write the first and the last year, both included, for example {from: 2016, to: 2025}.");
        }
        return new Years(from, to);
    }

    private static Map<String, Integer> areas(YamlValue value) {
        value.only(LEVELS);
        Map<String, YamlValue> written = value.entries();
        Map<String, Integer> areas = new LinkedHashMap<>();
        for (String level : LEVELS) {
            Optional.ofNullable(written.get(level)).ifPresent(v -> areas.put(level, v.integer()));
        }
        if (areas.isEmpty()) {
            throw value.problem(
                    RegionProblem.VALUE_INVALID,
                    "A region needs at least one area level.",
                    "Write the year of the division per level, for example gemeente: 2025.");
        }
        return areas;
    }

    private String control(YamlValue document) {
        String url = document.find("control").map(YamlValue::text).orElse("jdbc:sqlite:control.db");
        String sqlite = "jdbc:sqlite:";
        if (url.startsWith(sqlite)) {
            return sqlite + folder.resolve(url.substring(sqlite.length())).normalize();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw document.get("control")
                    .problem(
                            RegionProblem.VALUE_INVALID,
                            "The control database has an address of an unknown kind.",
                            "Expected jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE.");
        }
        return url;
    }

    private EngineSettings engine(YamlValue document) {
        EngineSettings machine = EngineSettings.forMachine(folder.resolve(".spill"), List.of(folder));
        Optional<YamlValue> written = document.find("engine").map(e -> e.only("memory", "threads", "spill"));
        String memory = written.flatMap(e -> e.find("memory"))
                .map(m -> matching(m, MEMORY, "an amount such as 8GB"))
                .orElse(machine.memory());
        int threads = written.flatMap(e -> e.find("threads"))
                .map(t -> between(t, 1, 1024))
                .orElse(machine.threads());
        Path spill = written.flatMap(e -> e.find("spill"))
                .map(s -> folder.resolve(s.text()).normalize())
                .orElse(machine.spill());
        return new EngineSettings(memory, threads, spill, machine.folders());
    }

    /** Beside the region by default: a copy of the region then holds no key. */
    private Path keys(YamlValue document) {
        return document.find("keys")
                .map(k -> folder.resolve(k.text()).normalize())
                .orElseGet(() -> folder.resolveSibling(folder.getFileName() + "-keys"));
    }

    private static int retentionDays(YamlValue document) {
        return document.find("retention")
                .map(r -> r.only("days"))
                .flatMap(r -> r.find("days"))
                .map(d -> between(d, 0, 365))
                .orElse(0);
    }

    private static int between(YamlValue value, int least, int most) {
        int number = value.integer();
        if (number < least || number > most) {
            throw invalid(value, "Expected a whole number from " + least + " to " + most + ".");
        }
        return number;
    }

    private static double partlyBelow(YamlValue document) {
        return document.find("coverage")
                .map(c -> c.only("partly-below"))
                .flatMap(c -> c.find("partly-below"))
                .map(v -> {
                    double share = v.decimal().doubleValue();
                    if (share < 0 || share > 1) {
                        throw invalid(v, "Expected a share from 0 to 1.");
                    }
                    return share;
                })
                .orElse(0.2);
    }

    private List<Partner> partners(YamlValue list) {
        Map<String, YamlValue> seen = new LinkedHashMap<>();
        List<Partner> partners = new ArrayList<>();
        for (YamlValue item : list.items()) {
            check(() -> PartnerReader.read(item)).ifPresent(partner -> {
                YamlValue first = seen.putIfAbsent(partner.id(), item);
                if (first == null) {
                    partners.add(partner);
                } else {
                    problems.addAll(item.problem(
                                    RegionProblem.PARTNER_TWICE,
                                    "The partner '" + partner.id() + "' is already there on line " + first.line() + ".",
                                    "Give this one another id, or remove it.")
                            .problems());
                }
            });
        }
        return partners;
    }
}
