package nl.hofvijver.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.pond.aggregate.FigurePackage;
import nl.hofvijver.pond.aggregate.Layout;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.delivery.DeliveriesSummary;
import nl.hofvijver.pond.delivery.Outcome;
import nl.hofvijver.pond.delivery.Receipt;
import nl.hofvijver.pond.region.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hofvijver deliver}. */
@Command(
        name = "deliver",
        description = {
            "Takes packages of partners into the region: layout, codes, dates and duplicates are checked,"
                    + " bad rows go to quarantine with a numbered reason.",
            "The same package twice is recognised; a refused one leaves nothing."
        },
        footer = {
            "",
            "Examples",
            "  hofvijver deliver --region demo-region                      everything that waits in the inbox",
            "  hofvijver deliver --check-only inbox/gp-001/2026Q1",
            "  hofvijver deliver --layout rivm-health rivm_gezondheid_2020_18plus.csv"
        })
final class DeliverCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    @Parameters(
            paramLabel = "PACKAGE",
            arity = "0..*",
            description =
                    "Folders with a delivery.yaml (default: all of the inbox); with --layout the publisher's files.")
    private List<Path> packages = new ArrayList<>();

    @Mixin
    private RegionOption region = new RegionOption();

    @Option(names = "--check-only", description = "Report as usual, store nothing.")
    private boolean checkOnly;

    @Option(
            names = "--layout",
            paramLabel = "NAME|FILE",
            defaultValue = "",
            description =
                    "The files are published figures in this layout: cbs-2024, elan, rivm-health, or a YAML file of your own.")
    private String layout = "";

    @Option(
            names = "--id",
            defaultValue = "",
            description = "With --layout: the id of the delivery (default: the day of the region).")
    private String id = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Region read = region.read();
        PrintWriter out = spec.commandLine().getOut();
        try (TerminalProgress progress = TerminalProgress.on(out)) {
            Deliveries deliveries = new Deliveries(read);
            List<Path> folders = layout.isEmpty() ? chosen(deliveries) : List.of(converted(read));
            DeliveriesSummary summary =
                    checkOnly ? deliveries.check(folders, progress) : deliveries.takeAll(folders, progress);
            report(summary, read, out);
            return summary.refused().isEmpty() ? 0 : 1;
        }
    }

    private List<Path> chosen(Deliveries deliveries) {
        return packages.isEmpty() ? deliveries.inbox() : packages;
    }

    private Path converted(Region read) {
        if (packages.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--layout wants the publisher's files.");
        }
        Layout how = layout.endsWith(".yaml") ? Layout.read(Path.of(layout)) : Layout.builtIn(layout);
        List<Path> reachable = new ArrayList<>(packages.stream()
                .map(f -> f.toAbsolutePath().normalize().getParent())
                .toList());
        reachable.add(read.inbox());
        LocalDate date = read.clock();
        try (DuckDbEngine engine = DuckDbEngine.open(read.engine(reachable))) {
            return new FigurePackage(how, engine)
                    .write(packages, id.isEmpty() ? date.toString() : id, date, read.inbox());
        }
    }

    private static void report(DeliveriesSummary summary, Region region, PrintWriter out) {
        for (Map.Entry<String, Long> reason : summary.setAside().entrySet()) {
            out.printf(Locale.UK, "          %s  %,9d rows set aside%n", reason.getKey(), reason.getValue());
        }
        for (Outcome.Refused refused : summary.refused()) {
            out.println("Refused: " + refused.folder());
            refused.problems().stream().limit(SHOWN).map(Problem::text).forEach(out::println);
            if (refused.problems().size() > SHOWN) {
                out.printf("... and %d more problems.%n", refused.problems().size() - SHOWN);
            }
        }
        List<Receipt> receipts = summary.receipts();
        if (receipts.size() == 1) {
            Receipt only = receipts.getFirst();
            Path folder = region.deliveries().resolve(only.partner()).resolve(only.delivery());
            if (Files.exists(folder)) {
                out.println("  receipt  " + folder.resolve("receipt.json"));
            }
        } else if (!receipts.isEmpty()) {
            out.println("  receipts  " + region.deliveries() + "/<partner>/<id>/receipt.json");
        }
    }
}
