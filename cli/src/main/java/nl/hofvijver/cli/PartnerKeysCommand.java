package nl.hofvijver.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.hofvijver.door.keys.PartnerKeys;
import nl.hofvijver.door.pack.OwnNumbers;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.PartnerPublic;
import nl.hofvijver.pond.seal.RegionKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hofvijver partner keys}: at the partner. */
@Command(
        name = "keys",
        description =
                "At a partner: makes its keys. Hand the public file to the region, and keep the folder to yourself.",
        footer = {"", "Example", "  hofvijver partner keys gp-012 --keys door/"})
final class PartnerKeysCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "The id of the partner in the region.")
    private String id = "";

    @Mixin
    private Folder keys = new Folder();

    @Spec
    private CommandSpec spec;

    /** The folder with a partner's keys. */
    static final class Folder {
        @Option(
                names = "--keys",
                paramLabel = "DIR",
                defaultValue = "door",
                description = "The keys (default: ${DEFAULT-VALUE}).")
        private Path folder = Path.of("door");
    }

    @Override
    public Integer call() {
        Path file = PartnerKeys.create(keys.folder, id);
        spec.commandLine().getOut().println("  for the region   " + file);
        return 0;
    }

    /** {@code hofvijver partner accept}: at the partner. */
    @Command(
            name = "accept",
            description = "At a partner: takes in the keys that the trusted third party issued.",
            footer = {"", "Example", "  hofvijver partner accept gp-012.issued.json --keys door/"})
    static final class Accept implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "What the trusted third party issued.")
        private Path issued = Path.of(".");

        @Mixin
        private Folder keys = new Folder();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PartnerKeys.in(keys.folder).accept(issued);
            spec.commandLine().getOut().println("  taken in; remove " + issued + "   next: hofvijver pack --dry-run");
            return 0;
        }
    }

    /** {@code hofvijver partner number}: at the partner. */
    @Command(
            name = "number",
            description = {
                "At a partner: the number under which the region knows somebody, for 'hofvijver object add' in the"
                        + " region.",
                "Your own number does not leave."
            },
            footer = {"", "Example", "  hofvijver partner number 778812 --keys door/"})
    static final class OwnNumber implements Callable<Integer> {
        @Parameters(paramLabel = "OWN", description = "Your own number of the person, as it stands in your files.")
        private String own = "";

        @Mixin
        private Folder keys = new Folder();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            spec.commandLine()
                    .getOut()
                    .println(
                            "  " + OwnNumbers.under(PartnerKeys.in(keys.folder)).person(own));
            return 0;
        }
    }

    /** {@code hofvijver partner key}: in the region. */
    @Command(
            name = "key",
            description = "In the region: remembers with which key a partner signs.",
            footer = {"", "Example", "  hofvijver partner key gp-012 gp-012.public.json --region haaglanden"})
    static final class Key implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "ID", description = "The partner.")
        private String id = "";

        @Parameters(index = "1", paramLabel = "FILE", description = "Its public file.")
        private Path file = Path.of(".");

        @Mixin
        private RegionOption region = new RegionOption();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PartnerPublic partner = PartnerPublic.read(file);
            if (!partner.partner().equals(id)) {
                throw new ParameterException(spec.commandLine(), "The file is of '" + partner.partner() + "'.");
            }
            RegionKeys.in(region.read().keys()).add(partner);
            spec.commandLine().getOut().println("  packages signed by " + id + " are taken in from now on");
            return 0;
        }
    }

    /** {@code hofvijver partner region-keys}: in the region. */
    @Command(
            name = "region-keys",
            description = "In the region: makes its own keys; partners and the trusted third party get the public one.",
            footer = {"", "Example", "  hofvijver partner region-keys --region haaglanden"})
    static final class RegionKeysCommand implements Callable<Integer> {
        @Mixin
        private RegionOption region = new RegionOption();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Region read = region.read();
            RegionKeys keys = RegionKeys.in(read.keys());
            keys.create();
            spec.commandLine().getOut().println("  for the trusted third party   " + keys.publicFile());
            return 0;
        }
    }
}
