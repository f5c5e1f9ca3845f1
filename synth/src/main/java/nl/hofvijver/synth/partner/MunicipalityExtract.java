package nl.hofvijver.synth.partner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.area.Buurt;
import nl.hofvijver.synth.area.Geography;
import nl.hofvijver.synth.area.OldCodes;
import nl.hofvijver.synth.care.SocialSupport;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.people.Family;
import nl.hofvijver.synth.people.Household;
import nl.hofvijver.synth.people.Income;
import nl.hofvijver.synth.people.Person;
import nl.hofvijver.synth.people.Stay;

/** The rows of one person in the registers of the municipalities where the person lived. */
final class MunicipalityExtract implements SocialSupport.Log {
    /** One municipality stops delivering social support from here on. */
    private static final int STOPPED = Days.day(2023, 1, 1);

    private static final String STOPS = "GM9902";
    private static final double YEARS_BEFORE = 9;

    private final List<MunicipalitySheets> municipalities;
    private final Faults faults;
    private final Dice dice;
    private final Identities identities;
    private final Family family;
    private final Person person;
    private final Patient patient;
    private final Map<Integer, String> locals = new HashMap<>(2);

    MunicipalityExtract(
            List<MunicipalitySheets> municipalities,
            Faults faults,
            Dice dice,
            Identities identities,
            Family family,
            Person person,
            Patient patient) {
        this.municipalities = municipalities;
        this.faults = faults;
        this.dice = dice;
        this.identities = identities;
        this.family = family;
        this.person = person;
        this.patient = patient;
    }

    /** Writes the person, the addresses, and household and income per year. */
    void write() {
        for (Stay stay : person.stays()) {
            int gemeente = stay.buurt().gemeente().index();
            MunicipalitySheets municipality = municipalities.get(gemeente);
            if (!locals.containsKey(gemeente)) {
                register(municipality, gemeente);
            }
            address(stay, municipality, local(stay));
            String home = identities.local(municipality.id(), 'H', stay.household() + 100_000);
            int lastYear = Days.year(Math.min(stay.to(), Days.END) - 1);
            for (int year = Days.year(stay.from()); year <= lastYear; year++) {
                int day = Days.day(year, 1, 1);
                if (stay.covers(day)) {
                    year(stay, home, municipality, year, day);
                }
            }
        }
    }

    private void register(MunicipalitySheets municipality, int gemeente) {
        String local = identities.local(municipality.id(), 'I', person.id());
        locals.put(gemeente, local);
        Stay last = person.stays().stream()
                .filter(s -> s.buurt().gemeente().index() == gemeente)
                .reduce((first, second) -> second)
                .orElseThrow();
        patient.identify(municipality.person(local).text(patient.sex()), patient.bsn(), Address.of(last), dice);
    }

    private String local(Stay stay) {
        return locals.getOrDefault(stay.buurt().gemeente().index(), "");
    }

    private void address(Stay stay, MunicipalitySheets municipality, String local) {
        Buurt buurt = stay.buurt();
        String code = "";
        int vintage = Geography.VINTAGE;
        if (OldCodes.recoded(buurt) && stay.from() < Days.day(OldCodes.VINTAGE + 1, 1, 1)) {
            // Shares are per row of the whole table; only one wijk in forty was recoded, and half of the stays are old.
            if (faults.strikes(Fault.BUURT_OF_2020, 40 * Fault.BUURT_OF_2020.share(), municipality.id(), dice)) {
                vintage = OldCodes.VINTAGE;
            } else if (faults.strikes(
                    Fault.BUURT_OF_2020_AS_2025, 40 * Fault.BUURT_OF_2020_AS_2025.share(), municipality.id(), dice)) {
                code = OldCodes.of(buurt);
            }
        }
        int from = stay.from();
        if (from == Days.START) {
            from = Math.max(person.birth(), from - (int) dice.exponential(365 * YEARS_BEFORE));
        }
        int to = stay.to() < Days.END ? stay.to() : Days.NEVER;
        Address address = Address.of(stay);
        municipality
                .address(local)
                .text(code)
                .number(vintage)
                .day(from)
                .day(to)
                .text(address.postcode())
                .number(address.number())
                .text(address.suffix())
                .end();
    }

    private void year(Stay stay, String home, MunicipalitySheets municipality, int year, int day) {
        Household household = Household.of(family, person, stay, day);
        municipality
                .household(local(stay))
                .number(year)
                .text(home)
                .text(household.type())
                .text(household.place())
                .number(household.size())
                .end();
        if (!stay.institution()) {
            municipality
                    .income(local(stay))
                    .number(year)
                    .number(incomeGroup(stay, municipality, year))
                    .text(Income.welfare(family, stay.household(), person, year) ? "J" : "N")
                    .end();
        }
    }

    /** Of the year in which somebody dies only the income until then is known. */
    private int incomeGroup(Stay stay, MunicipalitySheets municipality, int year) {
        int group = Income.group(family, stay.household(), year);
        if (person.death() >= Days.day(year + 1, 1, 1)) {
            return group;
        }
        faults.count(Fault.INCOME_OF_PART_OF_YEAR, municipality.id(), 1);
        return Math.max(1, group * (person.death() - Days.day(year, 1, 1)) / 365);
    }

    @Override
    public void provision(Stay stay, String kind, int from, int to) {
        MunicipalitySheets municipality =
                municipalities.get(stay.buurt().gemeente().index());
        String[] other = kind.split(":", 2);
        if (other.length == 2) {
            RowBuffer row =
                    other[0].equals("jeugdhulp") ? municipality.youthCare(local(stay)) : municipality.debt(local(stay));
            row.text(other[1]).day(from).day(to < Days.END ? to : Days.NEVER).end();
            return;
        }
        if (stay.buurt().gemeente().code().equals(STOPS) && from >= STOPPED) {
            faults.count(Fault.WMO_NOT_DELIVERED, municipality.id(), 1);
            return;
        }
        boolean known = to < (stay.buurt().gemeente().code().equals(STOPS) ? STOPPED : Days.END);
        municipality
                .support(local(stay))
                .text(kind)
                .day(from)
                .day(known ? to : Days.NEVER)
                .end();
    }
}
