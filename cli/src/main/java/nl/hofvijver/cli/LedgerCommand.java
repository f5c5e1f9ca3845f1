package nl.hofvijver.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.control.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hofvijver ledger}. */
@Command(
        name = "ledger",
        description = {
            "Shows what happened in the region, oldest first: what was delivered, refreshed and released, and when.",
            "The ledger is only added to; it names partners, deliveries, snapshots and releases, never a person."
        },
        footer = {
            "",
            "Example",
            "  hofvijver ledger --region haaglanden --about gp-001",
            "  2026-01-15 09:12  delivery.accepted  gp-001/2026Q1  41,202 of 41,260 rows, sha256 5f0c..."
        })
final class LedgerCommand implements Callable<Integer> {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Amsterdam"));

    @Mixin
    private RegionOption region = new RegionOption();

    @Option(
            names = "--about",
            paramLabel = "TEXT",
            description = "Only what happened to subjects that begin with TEXT.")
    private String about = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Control control = Control.open(region.read().control())) {
            List<Event> events = control.events().stream()
                    .filter(e -> e.subject().startsWith(about))
                    .toList();
            for (Event event : events) {
                out.printf(
                        "%s  %-18s %s  %s%n", MOMENT.format(event.at()), event.kind(), event.subject(), event.detail());
            }
            if (events.isEmpty()) {
                out.println(about.isEmpty() ? "Nothing has happened yet." : "Nothing has happened to '" + about + "'.");
            }
        }
        return 0;
    }
}
