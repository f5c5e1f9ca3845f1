package nl.hofvijver.synth.partner;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.World;
import nl.hofvijver.synth.area.Buurt;
import nl.hofvijver.synth.care.Hospital;
import nl.hofvijver.synth.care.HospitalLog;
import nl.hofvijver.synth.care.Practice;
import nl.hofvijver.synth.care.PracticeCare;
import nl.hofvijver.synth.care.Registration;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.chance.Mix;
import nl.hofvijver.synth.health.Health;
import nl.hofvijver.synth.people.Family;
import nl.hofvijver.synth.people.Person;
import nl.hofvijver.synth.people.Stay;
import nl.hofvijver.synth.truth.TruthCounts;

/**
 * Lets families live and writes what every partner would know of them. One object serves one thread at a time; its rows
 * and counts are taken over in the order of the families.
 */
public final class FamilyFiles {
    /** The share of the patients whose objection keeps their practice from selecting them at all. */
    private static final double OBJECTED = 0.004;

    private static final int OLDEST_CHILD = 14;
    private static final int GENERATION = 15 * 365;

    private final World world;
    private final Identities identities;
    private final Tariffs tariffs = new Tariffs();
    private final Sheets sheets;
    private final Faults faults = new Faults();
    private final TruthCounts truth;
    private final IdentityHashMap<Practice, PracticeSheets> practices = new IdentityHashMap<>();
    private final String ggd;
    private final RowBuffer deaths;
    private final List<MunicipalitySheets> municipalities;
    private final List<HospitalSheets> hospitals;
    private long people;

    public FamilyFiles(World world) {
        this.world = world;
        identities = new Identities(world.seed());
        sheets = new Sheets(world.outputs());
        truth = new TruthCounts(world.geography().buurten().size());
        ggd = world.partners().of("ggd", "").id();
        deaths = sheets.of(world.partners().of("register", "").id(), "OVERLIJDEN");
        municipalities = world.geography().gemeenten().stream()
                .map(g -> new MunicipalitySheets(g, world.partners(), sheets))
                .toList();
        hospitals = world.partners().hospitals().stream()
                .map(h -> HospitalSheets.of(h, sheets))
                .toList();
        for (Practice practice : world.practices().all()) {
            if (practice.delivers()) {
                practices.put(practice, new PracticeSheets(practice, sheets));
            }
        }
    }

    /** The rows of the families so far. */
    public Sheets sheets() {
        return sheets;
    }

    public Faults faults() {
        return faults;
    }

    public TruthCounts truth() {
        return truth;
    }

    /** How many people the families had. */
    public long people() {
        return people;
    }

    /** Writes a family of the population. */
    public void family(int number) {
        Family family = world.population().family(number);
        for (Person person : family.people()) {
            people++;
            person(family, person);
        }
    }

    private Dice dice(Dice.Purpose purpose, long id) {
        return new Dice(world.seed(), purpose, id);
    }

    private void person(Family family, Person person) {
        Health health = world.morbidity().of(person, dice(Dice.Purpose.HEALTH, person.id()));
        List<Registration> registrations =
                world.registrations().of(person, dice(Dice.Purpose.REGISTRATION, person.id()));
        TruthCounting counting = new TruthCounting(truth, practices);
        counting.count(family, person, health, registrations);
        municipality(family, person, health);
        Set<Integer> depression = new TreeSet<>();
        for (int i = 0; i < registrations.size(); i++) {
            depression.addAll(practice(family, person, health, registrations.get(i), i));
        }
        counting.depression(person, depression);
        hospitals(family, person, health, registrations);
        if (Days.year(person.birth()) >= Days.FIRST_YEAR - OLDEST_CHILD) {
            Dice child = dice(Dice.Purpose.CHILD, person.id());
            ScreeningExtract log = new ScreeningExtract(
                    ggd,
                    sheets,
                    faults,
                    child,
                    identities,
                    patient(family, person, 0),
                    Address.of(person.stays().getLast()));
            world.screening().during(family, person, log, child);
        }
        if (person.death() < Days.END) {
            Stay last = person.stays().getLast();
            deaths.day(person.death()).text(person.cause());
            Patient deceased = patient(family, person, 0);
            deceased.identify(deaths, deceased.bsn(), Address.of(last), dice(Dice.Purpose.SOCIAL, -1 - person.id()));
        }
    }

    private Patient patient(Family family, Person person, int time) {
        Person head = family.people().getFirst();
        boolean joined = person != head && person.birth() - head.birth() < GENERATION;
        Persona persona = Persona.of(world.seed(), person.id(), person.id() / Family.ROOM, person.female(), joined);
        return Patient.of(person, time, identities.bsn(person.id()), persona);
    }

    private void municipality(Family family, Person person, Health health) {
        Dice dice = dice(Dice.Purpose.SOCIAL, person.id());
        MunicipalityExtract extract = new MunicipalityExtract(
                municipalities, faults, dice, identities, family, person, patient(family, person, 0));
        extract.write();
        world.socialSupport().during(person, health, extract, dice);
    }

    /** Writes what a practice knows, and tells in which years the person came for a depression. */
    private Set<Integer> practice(Family family, Person person, Health health, Registration registration, int time) {
        PracticeSheets own = practices.get(registration.practice());
        if (own == null || registration.from() >= Days.END) {
            return Set.of();
        }
        Dice dice = dice(Dice.Purpose.PRACTICE, person.id() * 16 + time);
        // A patient who objects is marked in the practice's own system; pack leaves such a patient behind.
        boolean objects =
                Mix.share(Mix.bits(world.seed(), person.id()), own.practice().index()) < OBJECTED;
        boolean vanished = registration.end() == Registration.End.DIED
                && !registration.passerBy()
                && faults.strikes(Fault.DECEASED_VANISHED, 1 - own.system().deceasedKept(), own.id(), dice);
        Stay home = person.on(registration.from())
                .orElseThrow(() -> new IllegalStateException("registered before living there"));
        Buurt buurt = home.buurt();
        if (objects) {
            faults.count(Fault.OBJECTED_AT_PRACTICE, own.id(), 1);
        }
        Patient patient = patient(family, person, time);
        PracticeExtract extract = new PracticeExtract(
                own, tariffs, faults, dice, identities, patient, registration, Address.of(home), objects, vanished);
        health.conditions().stream()
                .filter(c -> c.from() < Math.min(registration.to(), Days.END))
                .filter(c -> !c.coded(own.system().carelessness()))
                .forEach(c -> faults.count(Fault.DIAGNOSIS_AS_SYMPTOM, own.id(), 1));
        new PracticeCare(world.carePlan(), person, health, own.system().carelessness(), extract, dice)
                .during(registration, buurt.deprived());
        return extract.depression();
    }

    private void hospitals(Family family, Person person, Health health, List<Registration> registrations) {
        Dice dice = dice(Dice.Purpose.HOSPITAL, person.id());
        IdentityHashMap<Hospital, HospitalLog> logs = new IdentityHashMap<>(2);
        world.hospitalCare()
                .during(
                        person,
                        health,
                        registrations,
                        hospital -> logs.computeIfAbsent(hospital, h -> log(h, family, person, dice)),
                        dice);
    }

    private HospitalLog log(Hospital hospital, Family family, Person person, Dice dice) {
        return new HospitalExtract(
                hospitals.get(hospital.index()),
                faults,
                dice,
                identities,
                patient(family, person, 0),
                Address.of(person.stays().getLast()));
    }

    /** Writes somebody from elsewhere who sees a practice of the seaside town during a stay there. */
    public void visitor(int number) {
        new Visitor(world, identities, tariffs, faults, practices.values()).write(number);
    }
}
