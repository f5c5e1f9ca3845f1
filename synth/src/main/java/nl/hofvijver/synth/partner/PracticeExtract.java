package nl.hofvijver.synth.partner;

import java.util.Set;
import java.util.TreeSet;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.care.Determination;
import nl.hofvijver.synth.care.PracticeLog;
import nl.hofvijver.synth.care.Registration;
import nl.hofvijver.synth.chance.Dice;

/** The rows of one patient in the extract of a practice, with the faults of its system. */
final class PracticeExtract implements PracticeLog {
    private static final int CONVERSION = Days.day(2009, 7, 1);
    private static final int SNAPSHOT = Days.day(2024, 7, 1);
    private static final String HISTORIC = "A99";
    private static final String DEPRESSION = "P76";
    private static final int NO_EPISODE = 0;
    private static final double TWO_SNAPSHOTS = 0.03;
    /** The share of the patients in an extract who have left; only they can have a wrong day of leaving. */
    private static final double LEFT = 0.35;

    private static final double SUBJECTIVE = 0.04;
    private static final double PLAN = 0.03;

    private final PracticeSheets sheets;
    private final Tariffs tariffs;
    private final Faults faults;
    private final Dice dice;
    private final Patient patient;
    private final Registration registration;
    private final Address address;
    private final boolean objects;
    private final boolean vanished;
    private final String local;
    private final Set<Integer> depression = new TreeSet<>();
    private boolean written;

    PracticeExtract(
            PracticeSheets sheets,
            Tariffs tariffs,
            Faults faults,
            Dice dice,
            Identities identities,
            Patient patient,
            Registration registration,
            Address address,
            boolean objects,
            boolean vanished) {
        this.sheets = sheets;
        this.tariffs = tariffs;
        this.faults = faults;
        this.dice = dice;
        this.patient = patient;
        this.registration = registration;
        this.address = address;
        this.objects = objects;
        this.vanished = vanished;
        local = identities.local(sheets.id(), 'P', patient.number());
        if (!registration.passerBy()) {
            writePatient();
            historicScan();
        }
    }

    /** The years in which the patient came for a depression, or it began. */
    Set<Integer> depression() {
        return depression;
    }

    private void noted(String icpc, int day) {
        if (icpc.equals(DEPRESSION)) {
            depression.add(Days.year(day));
        }
    }

    private boolean strikes(Fault fault) {
        return faults.strikes(fault, sheets.id(), dice);
    }

    private void writePatient() {
        written = true;
        if (registration.passerBy()) {
            faults.count(Fault.PASSER_BY, sheets.id(), 1);
        }
        boolean left = registration.to() < Days.END && !registration.passerBy();
        int exit = left && !vanished ? registration.to() : Days.NEVER;
        // Who was enrolled at birth cannot have left before.
        if (exit != Days.NEVER
                && registration.enrolled() > patient.birth()
                && faults.strikes(
                        Fault.EXIT_BEFORE_ENTRY, sheets.system().exitBeforeEntry() / LEFT, sheets.id(), dice)) {
            exit = Math.max(patient.birth(), registration.enrolled() - 1 - dice.below(900));
        }
        int birth = shownBirth();
        String number = patient.bsn(Fault.NO_PSEUDONYM_PRACTICE, sheets.id(), faults, dice);
        boolean two = dice.chance(TWO_SNAPSHOTS)
                && registration.from() < SNAPSHOT
                && (!vanished || SNAPSHOT < registration.to());
        if (two) {
            patientRow(Days.NEVER, SNAPSHOT - 1, number, birth, Days.NEVER);
        }
        patientRow(two ? SNAPSHOT : Days.NEVER, vanished ? lastSnapshot() : Days.NEVER, number, birth, exit);
    }

    /** The last day of the quarter in which a vanished patient was in a snapshot of the practice for the last time. */
    private int lastSnapshot() {
        int died = registration.to() - 1;
        int month = Days.month(died);
        return Days.day(Days.year(died), month - (month - 1) % 3 + 3, 1) - 1;
    }

    private int shownBirth() {
        if (strikes(Fault.BIRTH_YEAR_IMPOSSIBLE)) {
            return patient.birthIn(1880);
        }
        return strikes(Fault.BIRTH_YEAR_IMPLAUSIBLE) ? patient.birthIn(1900) : patient.birth();
    }

    private void patientRow(int from, int until, String number, int birth, int exit) {
        RowBuffer row = sheets.pat(from, until, local);
        row.text(patient.sex()).text(registration.passerBy() ? "P" : "V").text(registration.passerBy() ? "N" : "J");
        row.text(objects ? "J" : "N")
                .day(registration.passerBy() ? Days.NEVER : registration.enrolled())
                .day(exit);
        row.text(exit == Days.NEVER ? "" : leaving());
        patient.identify(row, number, birth, address, dice);
    }

    private String leaving() {
        return switch (registration.end()) {
            case DIED -> "O";
            case MOVED -> "V";
            case OTHER_PRACTICE, NOT -> "A";
        };
    }

    /** Practices scanned old paper files under one code, dated long before the ten years. */
    private void historicScan() {
        if (registration.enrolled() < Days.START && strikes(Fault.HISTORIC_SCAN)) {
            int day = Math.max(registration.enrolled(), Days.START - 365 * (1 + dice.below(15)));
            journal(day, "E", "A", HISTORIC, NO_EPISODE, HISTORIC);
        }
    }

    @Override
    public void episode(int number, String icpc, int begin, int end, boolean chronic) {
        boolean before = begin < registration.enrolled() || begin < CONVERSION;
        int shown = begin;
        if (chronic
                && before
                && faults.strikes(
                        Fault.BEGIN_DATE_FICTIONAL, 1 - sheets.system().beginKnown(), sheets.id(), dice)) {
            shown = Math.max(CONVERSION, registration.enrolled());
        }
        noted(icpc, shown);
        int closed = end < Days.END ? Math.max(end, shown) : Days.NEVER;
        String code = strikes(Fault.WRONG_ICPC) ? icpc.charAt(0) + "9O" + icpc.substring(3) : icpc;
        sheets.eps(local)
                .number(number)
                .day(shown)
                .day(closed)
                .day(closed)
                .text(code)
                .text(chronic ? "P" : "E")
                .text(closed == Days.NEVER ? "J" : "N")
                .end();
    }

    @Override
    public boolean historyArrives() {
        return !strikes(Fault.HISTORY_NOT_PASSED_ON);
    }

    @Override
    public void prescribedElsewhere() {
        faults.count(Fault.SPECIALIST_PRESCRIPTION, sheets.id(), 1);
    }

    @Override
    public void contact(int day, Meeting meeting, String icpc, int episode, String episodeIcpc) {
        if (!written) {
            writePatient();
        }
        noted(icpc, day);
        String consult = consult(meeting);
        if (dice.chance(SUBJECTIVE)) {
            journal(day, "S", consult, "", episode, episodeIcpc);
        }
        journal(day, "E", consult, icpc, episode, episodeIcpc);
        if (dice.chance(PLAN)) {
            journal(day, "P", consult, "", episode, episodeIcpc);
        }
        int year = Days.year(day);
        RowBuffer row = sheets.act(local).day(day).time(8 * 60 + 10 * dice.below(54));
        tariffs.write(row, Tariffs.contact(meeting, year), year);
        row.end();
    }

    private static String consult(Meeting meeting) {
        return switch (meeting) {
            case SHORT, NORMAL -> "C";
            case LONG -> "L";
            case VISIT -> "V";
            case TELEPHONE -> "T";
            case ONLINE -> "E";
            case PASSING -> "P";
        };
    }

    private void journal(int day, String soep, String consult, String icpc, int episode, String episodeIcpc) {
        RowBuffer row = sheets.jrn(local);
        if (episode == NO_EPISODE) {
            row.empty();
        } else {
            row.number(episode);
        }
        if (!sheets.typed() && strikes(Fault.DAY_FIRST_DATE)) {
            row.dayFirst(day);
        } else {
            row.day(day);
        }
        row.text(soep).text(consult).text(icpc).text(episodeIcpc).end();
    }

    @Override
    public void prescription(int day, int until, String atc, boolean chronic, String icpc) {
        RowBuffer row = sheets.med(local);
        if (!sheets.typed() && strikes(Fault.IMPOSSIBLE_DATE)) {
            row.text(Days.year(day) + "-02-30");
        } else {
            row.day(day);
        }
        row.day(until)
                .text(atc)
                .number(chronic ? 90 : 30)
                .text(chronic ? "J" : "N")
                .text(icpc)
                .end();
        if (faults.strikes(Fault.DUPLICATE_PRESCRIPTION, sheets.system().duplicates(), sheets.id(), dice)) {
            row.again();
        }
    }

    @Override
    public void measurement(int day, Determination determination, double value) {
        RowBuffer row =
                sheets.lab(local).day(day).number(determination.number()).text(determination.type());
        row.decimal(value, determination.decimals(), '.');
        boolean comma = !sheets.typed() && determination.decimals() > 0 && strikes(Fault.DECIMAL_COMMA);
        row.decimal(value, determination.decimals(), comma ? ',' : '.')
                .text(determination.unit())
                .end();
        repeated(row);
    }

    @Override
    public void answer(int day, Determination determination, String answer) {
        RowBuffer row =
                sheets.lab(local).day(day).number(determination.number()).text(determination.type());
        row.text(answer).empty().empty().end();
        repeated(row);
    }

    private void repeated(RowBuffer row) {
        if (faults.strikes(Fault.DUPLICATE_MEASUREMENT, sheets.system().duplicates(), sheets.id(), dice)) {
            row.again();
        }
    }

    @Override
    public void fee(int day, int age, boolean deprivedArea) {
        if (!sheets.fees()) {
            faults.count(Fault.FEE_NOT_DELIVERED, sheets.id(), 1);
            return;
        }
        RowBuffer row = sheets.act(local).day(day).empty();
        tariffs.write(row, Tariffs.fee(age, deprivedArea), Days.year(day));
        row.end();
    }

    @Override
    public void referral(int day, String specialism, boolean outgoing) {
        if (day >= Math.min(registration.to(), Days.END)) {
            return;
        }
        sheets.cor(local)
                .ifPresentOrElse(
                        row -> row.day(day)
                                .text(outgoing ? "U" : "I")
                                .text(strikes(Fault.REFERRAL_WITHOUT_SPECIALISM) ? "" : specialism)
                                .end(),
                        () -> faults.count(Fault.REFERRAL_NOT_DELIVERED, sheets.id(), 1));
    }
}
