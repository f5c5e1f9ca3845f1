package nl.hofvijver.synth.partner;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;

/** Turns the files of each partner into the package that it sends: as it is, compressed, as Parquet, or sent twice. */
public final class Packaging {
    private static final int ICPC_COLUMN = 10;

    private static final int THREADS = 2;

    private final Layouts layouts;
    private final Map<String, Set<String>> empty;
    private final Faults faults;

    /** @param empty partner to its tables without a row, which its note has to name */
    public Packaging(Layouts layouts, Map<String, Set<String>> empty, Faults faults) {
        this.layouts = layouts;
        this.empty = Map.copyOf(empty);
        this.faults = faults;
    }

    /** Finishes the packages below {@code inbox}, two partners at a time. */
    public void finish(Path inbox, Partners partners) throws IOException {
        List<Future<Faults>> underWay = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Partner partner : partners.all()) {
                if (partner.delivers()) {
                    Path folder = inbox.resolve(partner.id()).resolve(PackageNote.FULL);
                    underWay.add(threads.submit(() -> finish(folder, partner)));
                }
            }
        }
        for (Future<Faults> finished : underWay) {
            faults.add(Work.result(finished));
        }
    }

    /** Finishes one package; gives the faults that it put in. */
    private Faults finish(Path folder, Partner partner) throws IOException {
        Faults own = new Faults();
        switch (partner.form()) {
            case "gzip" -> {
                for (Layouts.Table table : layouts.tables(partner.contract())) {
                    compress(folder.resolve(table.name() + ".csv"));
                }
            }
            case "parquet" -> ParquetForm.of(folder, layouts.tables(partner.contract()));
            case "corrected" -> sendTwice(folder, partner, own);
            default -> {
                // The files stay as they were written.
            }
        }
        PackageNote.full(folder, partner, empty(partner));
        return own;
    }

    private Set<String> empty(Partner partner) {
        return empty.getOrDefault(partner.id(), Set.of());
    }

    private static void compress(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        Path target = file.resolveSibling(file.getFileName() + ".gz");
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(target))) {
            in.transferTo(out);
        }
        Files.delete(file);
    }

    /** The practice first sent its episodes without sub-codes (T90 for T90.02); the correction has them. */
    private void sendTwice(Path folder, Partner partner, Faults own) throws IOException {
        Path correction = folder.resolveSibling(PackageNote.CORRECTION);
        Files.createDirectories(correction);
        for (Layouts.Table table : layouts.tables(partner.contract())) {
            Path file = folder.resolve(table.name() + ".csv");
            if (Files.exists(file)) {
                Files.copy(file, correction.resolve(table.name() + ".csv"));
            }
        }
        PackageNote.correction(correction, partner, empty(partner));
        Path episodes = correction.resolve("EPS.csv");
        try (BufferedReader in = Files.newBufferedReader(episodes, StandardCharsets.UTF_8);
                BufferedWriter out = Files.newBufferedWriter(folder.resolve("EPS.csv"), StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(withoutSubcode(line, partner, own));
                out.write('\n');
            }
        }
    }

    private static String withoutSubcode(String line, Partner partner, Faults own) {
        String[] cells = line.split(";", -1);
        int point = cells[ICPC_COLUMN].indexOf('.');
        if (point < 0) {
            return line;
        }
        cells[ICPC_COLUMN] = cells[ICPC_COLUMN].substring(0, point);
        own.count(Fault.SUBCODE_CUT_OFF, partner.id(), 1);
        return String.join(";", cells);
    }
}
