package nl.hofvijver.synth.partner;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.care.Practice;

/** The tables of one practice with the cells that every row starts with. */
final class PracticeSheets {
    private final Practice practice;
    private final HisSystem system;
    private final byte[] start;
    private final RowBuffer pat;
    private final RowBuffer eps;
    private final RowBuffer jrn;
    private final RowBuffer med;
    private final RowBuffer lab;
    private final RowBuffer act;
    private final Optional<RowBuffer> cor;

    PracticeSheets(Practice practice, Sheets sheets) {
        this.practice = practice;
        system = HisSystem.named(practice.system());
        start = (PackageNote.EXTRACTED + ";" + practice.system() + ";" + practice.id() + ";")
                .getBytes(StandardCharsets.UTF_8);
        pat = sheets.of(practice.id(), "PAT");
        eps = sheets.of(practice.id(), "EPS");
        jrn = sheets.of(practice.id(), "JRN");
        med = sheets.of(practice.id(), "MED");
        lab = sheets.of(practice.id(), "LAB");
        act = sheets.of(practice.id(), "ACT");
        cor = sheets.find(practice.id(), "COR");
    }

    Practice practice() {
        return practice;
    }

    String id() {
        return practice.id();
    }

    HisSystem system() {
        return system;
    }

    /** True when registration fees are among the procedures: the system delivers them and the practice bills itself. */
    boolean fees() {
        return system.fees() && practice.bills();
    }

    /** A practice that sends typed files cannot have cells of the wrong type. */
    boolean typed() {
        return practice.form().equals("parquet");
    }

    /** A row of PAT, after the cells with the validity of the row and the organisation. */
    RowBuffer pat(int from, int until, String patient) {
        return snapshot(pat, from, until).text(patient);
    }

    RowBuffer eps(String patient) {
        return snapshot(eps, Days.NEVER, Days.NEVER).text(patient);
    }

    RowBuffer jrn(String patient) {
        return jrn.cells(start).text(patient);
    }

    RowBuffer med(String patient) {
        return med.cells(start).text(patient);
    }

    RowBuffer lab(String patient) {
        return lab.cells(start).text(patient);
    }

    RowBuffer act(String patient) {
        return act.cells(start).text(patient);
    }

    /** A row of COR; empty when the system does not deliver correspondence. */
    Optional<RowBuffer> cor(String patient) {
        return cor.map(c -> c.cells(start).text(patient));
    }

    private RowBuffer snapshot(RowBuffer table, int from, int until) {
        return table.text(PackageNote.EXTRACTED)
                .text(system.name())
                .day(from)
                .day(until)
                .text(practice.id());
    }
}
