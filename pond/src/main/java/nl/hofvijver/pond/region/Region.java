package nl.hofvijver.pond.region;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.EngineSettings;

/**
 * A region: everything in {@code region.yaml}, with the folders beside it.
 *
 * @param folder the folder of {@code region.yaml}
 * @param code short name, also the code of the region as an area
 * @param name the name to show
 * @param languages languages of the website, the first one first; {@code nl} and {@code en} are known
 * @param clock the day on which the region "is": nothing may be dated later
 * @param years the years about which figures are made
 * @param areas current division (vintage) per area level, from coarse to fine
 * @param control JDBC address of the control database
 * @param engine what the engine may use for work inside the region's folder
 * @param protection rules of disclosure control
 * @param partlyBelow covered share below which a figure counts as delivered in part, between 0 and 1
 * @param standard the population to which figures are standardised
 * @param keys folder with the region's keys, outside its own folder unless somebody chose otherwise
 * @param door whether packages about persons must be sealed
 * @param publisher who publishes the figures, and on which terms
 * @param retentionDays for how many days a snapshot from before an objection may still stand
 * @param partners all known partners, in the order of the file; ids are unique
 */
public record Region(
        Path folder,
        String code,
        Title name,
        List<String> languages,
        LocalDate clock,
        Years years,
        Map<String, Integer> areas,
        String control,
        EngineSettings engine,
        Protection protection,
        double partlyBelow,
        Standard standard,
        Path keys,
        Door door,
        Publisher publisher,
        int retentionDays,
        List<Partner> partners) {

    /** How packages about persons come in. */
    public enum Door {
        /** Signed by the partner and encrypted for the region; nothing else is taken. */
        SEALED,
        /** Also as plain folders, when somebody else made the pseudonyms and protects the way to here. */
        OPEN
    }

    /** The name of the file that makes a folder a region. */
    public static final String FILE = "region.yaml";

    public Region {
        languages = List.copyOf(languages);
        areas = Collections.unmodifiableMap(new LinkedHashMap<>(areas));
        partners = List.copyOf(partners);
    }

    /**
     * Reads {@code region.yaml} in {@code folder}. A region without {@code clock} is at today's date in Amsterdam.
     *
     * @throws nl.hofvijver.engine.problem.ProblemException with every problem found ({@code HV-1001} to
     *     {@code HV-1004}, and {@code HV-2001} to {@code HV-2005} for the document itself)
     */
    public static Region read(Path folder) {
        return read(folder, Clock.system(ZoneId.of("Europe/Amsterdam")));
    }

    /** As {@link #read(Path)}, with the clock to use when the region has none of its own. */
    public static Region read(Path folder, Clock clock) {
        return RegionReader.read(folder.toAbsolutePath().normalize(), clock);
    }

    /** The partner with this id. */
    public Optional<Partner> partner(String id) {
        return partners.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** The area levels from coarse to fine, the region itself left out. */
    public List<String> levels() {
        return List.copyOf(areas.keySet());
    }

    /** What the engine may use when it must also read or write below {@code also}. */
    public EngineSettings engine(List<Path> also) {
        List<Path> folders = new ArrayList<>(engine.folders());
        also.forEach(f -> folders.add(f.toAbsolutePath().normalize()));
        return new EngineSettings(engine.memory(), engine.threads(), engine.spill(), folders);
    }

    /** Packages that wait to be taken in: one folder per partner, below it one per package. */
    public Path inbox() {
        return folder.resolve("inbox");
    }

    /** What was taken in: one folder per partner, below it one per delivery. */
    public Path deliveries() {
        return folder.resolve("deliveries");
    }

    /** The snapshots. */
    public Path pond() {
        return folder.resolve("pond");
    }

    /** Measures before protection; never served. */
    public Path results() {
        return folder.resolve("results");
    }

    /** What may be seen by everyone. */
    public Path releases() {
        return folder.resolve("releases");
    }

    /** What releases knew and said, for the protection of later ones; never served. */
    public Path memory() {
        return folder.resolve("memory");
    }

    /** Releases that wait for approval. */
    public Path requests() {
        return folder.resolve("requests");
    }

    /** Data about persons for approved studies: one folder per study. */
    public Path extracts() {
        return folder.resolve("extracts");
    }

    /** Boundaries per level and vintage, and the table of successors. */
    public Path areaFiles() {
        return folder.resolve("areas");
    }

    /** Handbook entries of the region itself. */
    public Path handbook() {
        return folder.resolve("handbook");
    }

    /** Contracts of the region itself. */
    public Path contracts() {
        return folder.resolve("contracts");
    }
}
