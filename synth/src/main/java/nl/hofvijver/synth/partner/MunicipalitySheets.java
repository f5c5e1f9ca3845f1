package nl.hofvijver.synth.partner;

import nl.hofvijver.synth.area.Gemeente;

/** The tables of one municipality. */
final class MunicipalitySheets {
    private final String id;
    private final RowBuffer person;
    private final RowBuffer address;
    private final RowBuffer household;
    private final RowBuffer income;
    private final RowBuffer support;
    private final RowBuffer youthCare;
    private final RowBuffer debt;

    MunicipalitySheets(Gemeente gemeente, Partners partners, Sheets sheets) {
        id = partners.of("municipality", gemeente.code()).id();
        person = sheets.of(id, "PERSOON");
        address = sheets.of(id, "ADRES");
        household = sheets.of(id, "HUISHOUDEN");
        income = sheets.of(id, "INKOMEN");
        support = sheets.of(id, "WMO");
        youthCare = sheets.of(id, "JEUGDHULP");
        debt = sheets.of(id, "SCHULD");
    }

    /** The id of the partner. */
    String id() {
        return id;
    }

    RowBuffer person(String local) {
        return person.text(local);
    }

    RowBuffer address(String local) {
        return address.text(local);
    }

    RowBuffer household(String local) {
        return household.text(local);
    }

    RowBuffer income(String local) {
        return income.text(local);
    }

    RowBuffer support(String local) {
        return support.text(local);
    }

    RowBuffer youthCare(String local) {
        return youthCare.text(local);
    }

    RowBuffer debt(String local) {
        return debt.text(local);
    }
}
