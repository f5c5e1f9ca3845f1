package nl.hofvijver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.pond.region.Partner;
import nl.hofvijver.pond.region.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hofvijver partner}: who may deliver in a region. */
@Command(
        name = "partner",
        description = "Adds and lists the partners of a region.",
        subcommands = {
            PartnerCommand.Add.class,
            PartnerCommand.Show.class,
            PartnerKeysCommand.class,
            PartnerKeysCommand.Accept.class,
            PartnerKeysCommand.OwnNumber.class,
            PartnerKeysCommand.Key.class,
            PartnerKeysCommand.RegionKeysCommand.class
        })
final class PartnerCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Add or list?");
    }

    /** {@code hofvijver partner add}. */
    @Command(
            name = "add",
            description = "Adds a partner to region.yaml. The line can be changed there by hand.",
            footer = {"", "Example", "  hofvijver partner add cbs --kind aggregates --name CBS --region haaglanden"})
    static final class Add implements Callable<Integer> {
        @Parameters(paramLabel = "ID", description = "Short and unique, for example gp-012.")
        private String id = "";

        @Mixin
        private RegionOption region = new RegionOption();

        @Option(
                names = "--kind",
                required = true,
                description = "gp, hospital, municipality, ggd, register or aggregates.")
        private String kind = "";

        @Option(names = "--name", required = true, description = "The name of the organisation.")
        private String name = "";

        @Option(names = "--contract", defaultValue = "", description = "The contract (default: the one of that kind).")
        private String contract = "";

        @Option(names = "--gemeente", defaultValue = "", description = "Code of the gemeente in which it works.")
        private String gemeente = "";

        @Option(names = "--system", defaultValue = "", description = "The information system, for a practice.")
        private String system = "";

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            Region read = region.read();
            try (FolderLock _ = FolderLock.take(read.folder())) {
                Path file = read.folder().resolve(Region.FILE);
                List<String> lines = withPartner(Files.readAllLines(file), line());
                Path trial = read.folder().resolve(Aside.PREFIX + "partner");
                try {
                    Files.createDirectories(trial);
                    Files.write(trial.resolve(Region.FILE), lines);
                    Region.read(trial);
                } finally {
                    Aside.delete(trial);
                }
                Aside.text(file, String.join("\n", lines) + "\n");
            }
            spec.commandLine().getOut().println("Added " + id + " (" + kind + ") to " + region.folder() + ".");
            return 0;
        }

        private String line() {
            StringBuilder line =
                    new StringBuilder("  - {id: ").append(id).append(", kind: ").append(kind);
            line.append(", name: '").append(name.replace("'", "''")).append('\'');
            String with = contract.isEmpty() ? contractOf(kind) : contract;
            line.append(", contract: ").append(with);
            if (!gemeente.isEmpty()) {
                line.append(", gemeente: ").append(gemeente);
            }
            if (!system.isEmpty()) {
                line.append(", system: ").append(system);
            }
            return line.append('}').toString();
        }

        private static String contractOf(String kind) {
            return kind.equals("register") ? "deaths" : kind;
        }

        /** The lines with one more partner below the last one; comments and order stay as they are. */
        private static List<String> withPartner(List<String> lines, String partner) {
            List<String> changed = new ArrayList<>();
            int last = -1;
            boolean inside = false;
            for (String line : lines) {
                changed.add(line.startsWith("partners:") && line.strip().endsWith("[]") ? "partners:" : line);
                inside = line.startsWith("partners:") || (inside && (line.isBlank() || line.startsWith(" ")));
                if (inside && !line.isBlank()) {
                    last = changed.size();
                }
            }
            if (last < 0) {
                changed.add("partners:");
                last = changed.size();
            }
            changed.add(last, partner);
            return changed;
        }
    }

    /** {@code hofvijver partner list}. */
    @Command(
            name = "list",
            description = "Lists the partners, and whether they deliver.",
            footer = {"", "Example", "  hofvijver partner list --region demo-region"})
    static final class Show implements Callable<Integer> {
        @Mixin
        private RegionOption region = new RegionOption();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            for (Partner partner : region.read().partners()) {
                spec.commandLine()
                        .getOut()
                        .printf(
                                Locale.ROOT,
                                "%-22s %-13s %-12s %s%n",
                                partner.id(),
                                partner.kind().toString().toLowerCase(Locale.ROOT),
                                partner.delivers() ? "delivers" : "does not",
                                partner.name());
            }
            return 0;
        }
    }
}
