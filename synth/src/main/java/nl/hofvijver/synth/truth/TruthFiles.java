package nl.hofvijver.synth.truth;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.area.Geography;
import nl.hofvijver.synth.partner.Fault;
import nl.hofvijver.synth.partner.Faults;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was planted: {@code counts.csv}, {@code faults.csv} and {@code settings.json}. */
public final class TruthFiles {
    private static final String[] BANDS = {
        "0-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70-79", "80-89", "90+"
    };

    private static final String[] SEXES = {",male,", ",female,"};

    private final Path folder;

    public TruthFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes true counts per level, area, year, sex and age band; zero is left out. */
    public void counts(Geography geography, TruthCounts counts) throws IOException {
        Files.createDirectories(folder);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("counts.csv"), StandardCharsets.UTF_8)) {
            out.write("fact,area_level,area,year,sex,age,count\n");
            for (Fact fact : Fact.values()) {
                for (var buurt : geography.buurten()) {
                    write(out, fact, "buurt", buurt.code(), List.of(buurt.index()), counts);
                }
                for (var wijk : geography.wijken()) {
                    List<Integer> own = geography.buurten().stream()
                            .filter(b -> b.wijk().equals(wijk))
                            .map(b -> b.index())
                            .toList();
                    write(out, fact, "wijk", wijk.code(), own, counts);
                }
                for (var gemeente : geography.gemeenten()) {
                    List<Integer> own = geography.buurten().stream()
                            .filter(b -> b.gemeente().equals(gemeente))
                            .map(b -> b.index())
                            .toList();
                    write(out, fact, "gemeente", gemeente.code(), own, counts);
                }
            }
        }
    }

    private static void write(
            BufferedWriter out, Fact fact, String level, String code, List<Integer> buurten, TruthCounts counts)
            throws IOException {
        String start = fact.id() + "," + level + "," + code + ",";
        for (int year = Days.FIRST_YEAR; year <= Days.LAST_YEAR; year++) {
            for (int sex = 0; sex < 2; sex++) {
                for (int band = 0; band < BANDS.length; band++) {
                    long sum = 0;
                    for (int buurt : buurten) {
                        sum += counts.get(fact, buurt, year, sex, band);
                    }
                    if (sum > 0) {
                        out.append(start)
                                .append(Integer.toString(year))
                                .append(SEXES[sex])
                                .append(BANDS[band]);
                        out.append(',').append(Long.toString(sum)).append('\n');
                    }
                }
            }
        }
    }

    /** Writes how often each fault was put in, per partner. */
    public void faults(Faults faults) {
        List<String> lines = new ArrayList<>();
        lines.add("partner,fault,count");
        for (Map.Entry<String, Map<Fault, Long>> partner : faults.counts().entrySet()) {
            partner.getValue().forEach((fault, n) -> lines.add(partner.getKey() + "," + fault.id() + "," + n));
        }
        Aside.text(folder.resolve("faults.csv"), String.join("\n", lines) + "\n");
    }

    /** Writes what was asked for, and how many rows came of it per contract and table. */
    public void settings(int persons, long seed, Map<String, Long> rows) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("persons", persons).put("seed", seed);
        ObjectNode tables = root.putObject("rows");
        rows.forEach(tables::put);
        Aside.text(folder.resolve("settings.json"), root.toPrettyString() + "\n");
    }
}
