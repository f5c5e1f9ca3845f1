package nl.hofvijver.linkage.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.hofvijver.linkage.field.Bsn;
import nl.hofvijver.linkage.source.SourceFile;
import nl.hofvijver.linkage.spec.SourceSpec;

/** An invented town: people in two sources, and whatever a test adds. BSNs come from the test range (9999…). */
final class TownRegister {
    static final String HEADER = "nr;voornaam;tussenvoegsel;achternaam;geboortedatum;geslacht;postcode;huisnummer;bsn";
    private static final String[] GIVEN = {
        "Jan", "Piet", "Kees", "Willem", "Henk", "Anna", "Maria", "Els", "Sanne", "Lotte", "Fatima", "Youssef", "Emma",
        "Daan", "Sem", "Bram", "Noor", "Julia", "Mila", "Tess", "Finn", "Luuk", "Thijs", "Ruben", "Lars", "Eva", "Sara"
    };
    private static final String[] FIRST = {
        "Bak", "Vis", "Mol", "Haan", "Berk", "Dam", "Veld", "Bos", "Kuip", "Steen", "Zand", "Hof", "Wal", "Brug", "Meer"
    };
    private static final String[] LAST = {
        "ker", "ser", "ema", "stra", "man", "huis", "kamp", "berg", "horst", "laar", "veen", "wijk", "dijk", "oort"
    };

    private final Map<String, List<String>> rows = new HashMap<>();
    private final Random random = new Random(17);
    private int bsn = 999900000;
    private String surname = "";
    private String address = "";

    /** People in households who are in both sources: 8% without a number or moved in one, some with a typing error. */
    TownRegister(int persons) {
        for (int i = 0; i < persons; i++) {
            String date = date();
            String sex = random.nextBoolean() ? "M" : "V";
            String number = nextBsn();
            String given = GIVEN[random.nextInt(GIVEN.length)];
            boolean family = i > 0 && random.nextDouble() < .5;
            surname = family ? surname : FIRST[random.nextInt(FIRST.length)] + LAST[random.nextInt(LAST.length)];
            address = family ? address : postcode() + ";" + (1 + random.nextInt(200));
            add("a", "p%d;%s;;%s;%s;%s;%s;%s".formatted(i, given, surname, date, sex, address, number));
            String moved = random.nextDouble() < .08 ? postcode() + ";" + (1 + random.nextInt(200)) : address;
            String typed = random.nextDouble() < .03 ? surname.replace('a', 'e') : surname;
            String slip = random.nextDouble() < .01 ? date.substring(0, 9) + (date.charAt(9) == '1' ? 2 : 1) : date;
            String told = random.nextDouble() < .08 ? "" : number;
            add("b", "p%d;%s;;%s;%s;%s;%s;%s".formatted(i, given, typed, slip, sex, moved, told));
        }
    }

    TownRegister add(String source, String... lines) {
        rows.computeIfAbsent(source, s -> new ArrayList<>()).addAll(List.of(lines));
        return this;
    }

    String nextBsn() {
        bsn++;
        while (Bsn.valid(String.valueOf(bsn)).isEmpty()) {
            bsn++;
        }
        return String.valueOf(bsn);
    }

    String date() {
        return "%d-%02d-%02d".formatted(1930 + random.nextInt(90), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    String postcode() {
        return "%d%c%c".formatted(2500 + random.nextInt(60), 'A' + random.nextInt(20), 'A' + random.nextInt(20));
    }

    /** Writes the sources as files. */
    List<SourceFile> write(Path folder) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (Map.Entry<String, List<String>> source : new java.util.TreeMap<>(rows).entrySet()) {
            files.add(write(folder.resolve(source.getKey() + ".csv"), source.getValue()));
        }
        return files;
    }

    static SourceFile write(Path file, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(rows);
        Files.write(file, lines);
        return SourceFile.open(SourceSpec.of(file));
    }
}
