package nl.hofvijver.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.ask.PracticeLists;
import nl.hofvijver.handbook.ask.Results;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.region.Partner;
import nl.hofvijver.pond.region.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hofvijver worklist}: in the region, for one practice. */
@Command(
        name = "worklist",
        description = {
            "Writes the worklists of one practice, from the last run of the handbook.",
            "Patients stand in it under numbers that only this practice can turn back, with 'hofvijver"
                    + " unlock'. Nobody who objects to that use is on it."
        },
        footer = {"", "Example", "  hofvijver worklist gp-012 --out worklist.csv --region haaglanden"})
final class WorklistCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PRACTICE", description = "Id of the practice.")
    private String practice = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Where it goes (default: worklist-PRACTICE.csv).")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private RegionOption region = new RegionOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Region read = region.read();
        if (read.partner(practice).filter(p -> p.kind() == Partner.Kind.GP).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "The region has no practice '" + practice + "'.");
        }
        Results results = Results.current(read)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "The handbook has no results yet: run 'hofvijver handbook run'."));
        Path target = out.orElseGet(() -> Path.of("worklist-" + practice + ".csv"));
        long rows = PracticeLists.write(
                read,
                practice,
                results,
                Handbook.load(read),
                target.toAbsolutePath().normalize());
        try (Control control = Control.open(read.control())) {
            control.note("worklist.written", practice, rows + " rows");
        }
        spec.commandLine().getOut().printf(Locale.UK, "  worklist  %,d rows for %s; %s%n", rows, practice, target);
        return 0;
    }
}
