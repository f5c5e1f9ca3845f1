package nl.hofvijver.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.synth.area.BoundaryFiles;
import nl.hofvijver.synth.partner.Faults;
import nl.hofvijver.synth.partner.Packaging;
import nl.hofvijver.synth.partner.PartnerFolders;
import nl.hofvijver.synth.partner.PostcodeTable;
import nl.hofvijver.synth.partner.RegionFile;
import nl.hofvijver.synth.partner.StudiesText;
import nl.hofvijver.synth.truth.Fact;
import nl.hofvijver.synth.truth.TruthFiles;

/**
 * Makes the fictional region Vijverland: boundaries, ten years of people, and the packages of its partners.
 *
 * <pre>{@code
 * Summary made = DemoRegion.generate(new Settings(100_000, 42, region, truth), Progress.silent());
 * }</pre>
 */
public final class DemoRegion {
    /** The code of the region. */
    public static final String CODE = "vijverland";

    private static final Set<String> EVENTS = Set.of(
            "gp.EPS",
            "gp.JRN",
            "gp.MED",
            "gp.LAB",
            "gp.ACT",
            "gp.COR",
            "hospital.SEH",
            "hospital.DBC",
            "hospital.OPNAME",
            "municipality.WMO",
            "municipality.JEUGDHULP",
            "municipality.SCHULD",
            "ggd.SCREENING",
            "deaths.OVERLIJDEN");

    private DemoRegion() {}

    /**
     * Writes {@code region.yaml}, {@code studies.yaml} and {@code areas/} into the region's folder, the partners' own files beside it, and what
     * was planted into the truth folder. Takes memory for some hundred families at a time, whatever the number of people.
     *
     * @throws ProblemException {@code HV-7001} when the folder holds something that is not a demo region, {@code HV-7002}
     *     when the truth folder lies inside it, {@code HV-2010} when the disk is full
     */
    public static Summary generate(Settings settings, Progress progress) {
        Path region = settings.regionDir();
        if (settings.truthDir()
                .toAbsolutePath()
                .normalize()
                .startsWith(region.toAbsolutePath().normalize())) {
            throw new ProblemException(new Problem(
                    SynthProblem.TRUTH_INSIDE,
                    "The truth folder lies inside the region, where the chain could see it.",
                    settings.truthDir().toString(),
                    "Choose a folder beside the region."));
        }
        try {
            DemoFolder folder = new DemoFolder(region);
            folder.clear();
            folder.mark(settings);
            World world = World.of(settings);
            new BoundaryFiles(world.geography(), CODE).write(region.resolve("areas"));
            Generation generation = new Generation(world, settings);
            new PostcodeTable(world.geography()).write(region.resolve("areas"));
            Files.createDirectories(region.resolve("inbox"));
            PartnerFolders.replace(settings.partnersDir(), made -> {
                generation.run(made, progress);
                new Packaging(world.layouts(), generation.empty(), generation.faults()).finish(made, world.partners());
            });
            RegionFile.write(region, CODE, world.partners());
            StudiesText.write(region);
            truth(settings, world, generation);
            return summary(settings, world, generation, progress);
        } catch (IOException e) {
            throw Aside.failed(region, e);
        }
    }

    private static void truth(Settings settings, World world, Generation generation) throws IOException {
        TruthFiles files = new TruthFiles(settings.truthDir());
        files.counts(world.geography(), generation.truth());
        Faults faults = generation.faults();
        files.faults(faults);
        files.settings(settings.persons(), settings.seed(), generation.rows());
    }

    private static Summary summary(Settings settings, World world, Generation generation, Progress progress) {
        Map<String, Long> rows = generation.rows();
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        long events = rows.entrySet().stream()
                .filter(e -> EVENTS.contains(e.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        Summary summary = new Summary(
                generation.truth().total(Fact.POPULATION, world.geography().buurten(), Days.LAST_YEAR),
                generation.people(),
                all,
                events,
                (int) world.partners().all().stream().filter(p -> p.delivers()).count(),
                settings.regionDir());
        progress.done("%,d inhabitants, %,d rows of %d partners"
                .formatted(summary.inhabitants(), summary.rows(), summary.partners()));
        return summary;
    }
}
