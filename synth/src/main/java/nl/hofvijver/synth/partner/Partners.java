package nl.hofvijver.synth.partner;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.synth.area.Buurt;
import nl.hofvijver.synth.area.Geography;
import nl.hofvijver.synth.care.Hospital;
import nl.hofvijver.synth.care.Practice;
import nl.hofvijver.synth.care.Practices;
import nl.hofvijver.synth.figures.FigureTable;

/** Everybody who takes part in the region or is known to it. */
public final class Partners {
    private static final String GP = "gp";

    private final List<Partner> all = new ArrayList<>();
    private final List<Hospital> hospitals = new ArrayList<>();

    public Partners(Geography geography, Practices practices) {
        for (Practice p : practices.all()) {
            String gemeente = p.place().gemeente().code();
            all.add(new Partner(p.id(), GP, p.name(), GP, gemeente, p.delivers(), p.system(), p.form()));
        }
        for (FigureTable.Row row :
                FigureTable.read(Partners.class, "others.csv").rows()) {
            Partner partner = new Partner(
                    row.text("id"),
                    row.text("kind"),
                    row.text("name"),
                    row.text("contract"),
                    row.text("gemeente"),
                    true,
                    "",
                    "");
            all.add(partner);
            if (partner.kind().equals("hospital")) {
                Buurt place = geography.buurtenOf(row.text("wijk")).getFirst();
                hospitals.add(new Hospital(hospitals.size(), partner.id(), place));
            }
        }
    }

    /** All partners, practices first. */
    public List<Partner> all() {
        return all;
    }

    /** The hospitals, with the place where they stand. */
    public List<Hospital> hospitals() {
        return hospitals;
    }

    /** The only partner of a kind, or the one of a kind in a gemeente. */
    public Partner of(String kind, String gemeente) {
        return all.stream()
                .filter(p -> p.kind().equals(kind) && p.gemeente().equals(gemeente))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no partner of kind " + kind));
    }
}
