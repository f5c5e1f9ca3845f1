package nl.hofvijver.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.hofvijver.door.keys.PartnerKeys;
import nl.hofvijver.door.pack.Pack;
import nl.hofvijver.door.pack.PackOrder;
import nl.hofvijver.door.pack.PackReport;
import nl.hofvijver.door.pack.PackRoom;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.pond.contract.Contracts;
import nl.hofvijver.pond.delivery.DeliveryNote;
import nl.hofvijver.pond.delivery.Mode;
import nl.hofvijver.pond.delivery.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hofvijver pack}: at the partner. */
@Command(
        name = "pack",
        description = {
            "At a partner: checks its own files, takes everything out that tells who somebody is, puts"
                    + " pseudonyms in its place, signs and encrypts.",
            "Only the region can open the package; --dry-run shows what would leave."
        },
        footer = {
            "",
            "Examples",
            "  hofvijver pack --contract gp --id 2026Q1 --in raw/ --keys door/",
            "  hofvijver pack --in raw/ --dry-run --keys door/"
        })
final class PackCommand implements Callable<Integer> {
    @Option(names = "--in", required = true, paramLabel = "DIR", description = "Your own files, one per table.")
    private Path raw = Path.of(".");

    @Option(names = "--out", paramLabel = "FILE", description = "The package (default: ID.hvp in the current folder).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            defaultValue = "door",
            description = "Your keys (default: ${DEFAULT-VALUE}).")
    private Path keys = Path.of("door");

    @Option(
            names = "--contract",
            paramLabel = "NAME",
            description = "What the files are; needed when they have no delivery.yaml.")
    private Optional<String> contract = Optional.empty();

    @Option(
            names = "--id",
            paramLabel = "NAME",
            description = "The id of the delivery, when the files have no delivery.yaml (default: the day).")
    private Optional<String> id = Optional.empty();

    @Option(names = "--postcodes", paramLabel = "FILE", description = "The region's table from postcode to buurt.")
    private Optional<Path> postcodes = Optional.empty();

    @Option(names = "--dry-run", description = "Show what would leave, and write nothing.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter terminal = spec.commandLine().getOut();
        PartnerKeys own = PartnerKeys.in(keys);
        DeliveryNote note = note(own.partner());
        Path target = out.orElseGet(() -> Path.of(note.id() + ".hvp"));
        PackOrder order = new PackOrder(
                raw.toAbsolutePath().normalize(),
                note,
                target.toAbsolutePath().normalize(),
                own,
                Contracts.builtIn(),
                postcodes);
        List<Path> folders = Stream.concat(
                        Stream.of(order.raw()),
                        postcodes.stream()
                                .map(p -> p.toAbsolutePath().normalize().getParent()))
                .toList();
        try (TerminalProgress progress = TerminalProgress.on(terminal);
                PackRoom room = PackRoom.open(
                        EngineSettings.forMachine(keys.toAbsolutePath().resolve("work"), folders), 1)) {
            PackReport report = dryRun ? Pack.dryRun(order, room, progress) : Pack.run(order, room, progress);
            print(terminal, report);
        }
        terminal.println(dryRun ? "Nothing was written." : "  package   " + target);
        return 0;
    }

    private DeliveryNote note(String partner) {
        if (Files.isRegularFile(raw.resolve(DeliveryNote.FILE))) {
            DeliveryNote note = DeliveryNote.read(raw);
            id.filter(i -> !i.equals(note.id())).ifPresent(i -> {
                throw new ParameterException(
                        spec.commandLine(), "The files say that their delivery is '" + note.id() + "'.");
            });
            contract.filter(c -> !c.equals(note.contract())).ifPresent(c -> {
                throw new ParameterException(
                        spec.commandLine(), "The files say that they are under contract '" + note.contract() + "'.");
            });
            return note;
        }
        String named = contract.orElseThrow(() -> new ParameterException(
                spec.commandLine(), "There is no " + DeliveryNote.FILE + " with the files: name the --contract."));
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam"));
        return new DeliveryNote(
                partner,
                named,
                id.orElse(today.toString()),
                today,
                Mode.FULL,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Set.of());
    }

    private void print(PrintWriter out, PackReport report) {
        for (Receipt.TableReceipt table : report.found().tables()) {
            table.reasons()
                    .forEach(r -> out.printf(
                            Locale.UK,
                            "  stay      %s  %s %s: %,d rows (first: row %s). %s%n",
                            r.code(),
                            table.table(),
                            r.column(),
                            r.rows(),
                            r.first().stream()
                                    .map(e -> Long.toString(e.row()))
                                    .findFirst()
                                    .orElse("?"),
                            r.what().en()));
        }
        out.printf(
                Locale.UK,
                "  people    %,d, of whom %,d with a usable number; %,d numbers unusable, %,d shared; %,d object%n",
                report.persons(),
                report.withPseudonym(),
                report.numbersUnusable(),
                report.numbersShared(),
                report.objecting());
        for (PackReport.Leaving table : report.tables()) {
            out.printf(Locale.UK, "  leaves    %-12s %,12d rows%n", table.table(), table.rows());
            if (dryRun) {
                out.println("            " + String.join("; ", table.columns()));
                table.sample().forEach(row -> out.println("            " + String.join("; ", row)));
            }
        }
    }
}
