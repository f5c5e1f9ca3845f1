package nl.hofvijver.synth.partner;

import nl.hofvijver.synth.care.ScreeningLog;
import nl.hofvijver.synth.chance.Dice;

/** The rows of one child in the extract of the municipal health service. */
final class ScreeningExtract implements ScreeningLog {
    private final String ggd;
    private final Sheets sheets;
    private final Faults faults;
    private final Dice dice;
    private final Patient patient;
    private final Address address;
    private final String local;
    private boolean written;

    ScreeningExtract(
            String ggd,
            Sheets sheets,
            Faults faults,
            Dice dice,
            Identities identities,
            Patient patient,
            Address address) {
        this.ggd = ggd;
        this.sheets = sheets;
        this.faults = faults;
        this.dice = dice;
        this.patient = patient;
        this.address = address;
        local = identities.local(ggd, 'K', patient.number());
    }

    @Override
    public void screening(
            int day,
            String place,
            String school,
            double centimetres,
            double kilograms,
            int sdq,
            String worry,
            String shortage) {
        if (!written) {
            written = true;
            String number = patient.bsn(Fault.NO_PSEUDONYM_GGD, ggd, faults, dice);
            patient.identify(sheets.of(ggd, "KIND").text(local).text(patient.sex()), number, address, dice);
        }
        RowBuffer row =
                sheets.of(ggd, "SCREENING").text(local).day(day).text(place).text(school);
        if (centimetres > 0) {
            row.decimal(centimetres, 1, '.').decimal(kilograms, 1, '.');
        } else {
            row.empty().empty();
        }
        if (sdq >= 0) {
            row.number(sdq);
        } else {
            row.empty();
        }
        row.text(worry).text(shortage).end();
    }
}
