package nl.hofvijver.synth.partner;

import nl.hofvijver.synth.care.HospitalLog;
import nl.hofvijver.synth.chance.Dice;

/** The rows of one patient in the extract of a hospital. */
final class HospitalExtract implements HospitalLog {
    private static final int EVENTS = 512;

    private final HospitalSheets sheets;
    private final Faults faults;
    private final Dice dice;
    private final Identities identities;
    private final Patient patient;
    private final String local;
    private int events;

    /** Writes the patient at once: whoever has a log here has been here. */
    HospitalExtract(
            HospitalSheets sheets, Faults faults, Dice dice, Identities identities, Patient patient, Address address) {
        this.sheets = sheets;
        this.faults = faults;
        this.dice = dice;
        this.identities = identities;
        this.patient = patient;
        local = identities.local(sheets.id(), 'Z', patient.number());
        String number = patient.bsn(Fault.NO_PSEUDONYM_HOSPITAL, sheets.id(), faults, dice);
        patient.identify(sheets.patient().text(local).text(patient.sex()), number, address, dice);
    }

    private String event(char kind) {
        return identities.local(sheets.id(), kind, patient.number() * EVENTS + events++);
    }

    @Override
    public void emergency(int day, int minute, String arrival, String urgency, String icd10, String destination) {
        boolean unknown = faults.strikes(Fault.URGENCY_UNKNOWN, sheets.id(), dice);
        sheets.emergency()
                .text(local)
                .text(event('B'))
                .moment(day, minute)
                .text(arrival)
                .text(unknown ? "U9" : urgency)
                .text(icd10)
                .text(destination)
                .end();
    }

    @Override
    public void trajectory(int from, int to, String specialism, String diagnosis, String referral) {
        sheets.trajectory()
                .text(local)
                .text(event('S'))
                .day(from)
                .day(to)
                .text(specialism)
                .text(diagnosis)
                .text(referral)
                .end();
    }

    @Override
    public void admission(int from, int minute, int to, boolean acute, String icd10) {
        sheets.admission()
                .text(local)
                .text(event('O'))
                .moment(from, minute)
                .moment(to, Math.max(minute, 11 * 60))
                .text(acute ? "J" : "N")
                .text(icd10)
                .end();
    }
}
