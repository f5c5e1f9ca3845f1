package nl.hofvijver.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.region.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hofvijver init}: an empty region with a commented {@code region.yaml}. */
@Command(
        name = "init",
        description = "Makes an empty region: the folders and a commented region.yaml.",
        footer = {
            "",
            "Example",
            "  hofvijver init haaglanden --name 'Haaglanden en Leiden' --name-en 'Haaglanden and Leiden' \\",
            "      --years 2012-2024 --gemeente 2022 --wijk 2023 --buurt 2024",
            "  next: hofvijver area import buurten.geojson --region haaglanden --level buurt --vintage 2024"
        })
final class InitCommand implements Callable<Integer> {
    private static final Pattern NOT_IN_A_CODE = Pattern.compile("[^a-z0-9]+");

    @Parameters(paramLabel = "DIR", description = "The folder to make; it must not hold a region yet.")
    private Path folder = Path.of(".");

    @Option(names = "--name", required = true, description = "The name of the region in Dutch.")
    private String name = "";

    @Option(names = "--name-en", description = "The name of the region in English (default: the Dutch name).")
    private String nameEn = "";

    @Option(
            names = "--years",
            paramLabel = "FROM-TO",
            defaultValue = "2016-2025",
            description = "The years about which figures are made (default: ${DEFAULT-VALUE}).")
    private String years = "2016-2025";

    @Mixin
    private Vintages vintages = new Vintages();

    @Spec
    private CommandSpec spec;

    /** Current vintage of the division per level. */
    static final class Vintages {
        @Option(
                names = "--gemeente",
                paramLabel = "YEAR",
                defaultValue = "2024",
                description = "Division of the gemeenten (default: ${DEFAULT-VALUE}).")
        private int gemeente;

        @Option(
                names = "--wijk",
                paramLabel = "YEAR",
                defaultValue = "2024",
                description = "Division of the wijken (default: ${DEFAULT-VALUE}).")
        private int wijk;

        @Option(
                names = "--buurt",
                paramLabel = "YEAR",
                defaultValue = "2024",
                description = "Division of the buurten (default: ${DEFAULT-VALUE}).")
        private int buurt;
    }

    @Override
    public Integer call() throws IOException {
        Path file = folder.resolve(Region.FILE);
        if (Files.exists(file)) {
            throw new ProblemException(new Problem(
                    CliProblem.REGION_EXISTS,
                    "There is a region in this folder already.",
                    file.toString(),
                    "Choose another folder, or change that region.yaml by hand."));
        }
        String[] span = years.split("-", 2);
        String text = example()
                .replace("{code}", code(name))
                .replace("{name}", quoted(name))
                .replace("{name-en}", quoted(nameEn.isBlank() ? name : nameEn))
                .replace("{from}", span[0].strip())
                .replace("{to}", span[span.length - 1].strip())
                .replace("{gemeente}", Integer.toString(vintages.gemeente))
                .replace("{wijk}", Integer.toString(vintages.wijk))
                .replace("{buurt}", Integer.toString(vintages.buurt));
        for (String sub : List.of("areas", "inbox", "handbook")) {
            Files.createDirectories(folder.resolve(sub));
        }
        Aside.text(file, text);
        Region region = Region.read(folder);
        var out = spec.commandLine().getOut();
        out.println("Made region " + region.code() + " in " + folder + ".");
        out.println("Next: add partners (hofvijver partner add), import boundaries (hofvijver area import).");
        return 0;
    }

    private static String code(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return NOT_IN_A_CODE
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll("-")
                .replaceAll("^-|-$", "");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String example() throws IOException {
        try (InputStream in = InitCommand.class.getResourceAsStream("region.yaml")) {
            if (in == null) {
                throw new IOException("region.yaml is part of the command");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
