package nl.hofvijver.synth.partner;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.World;
import nl.hofvijver.synth.care.PracticeLog;
import nl.hofvijver.synth.care.Registration;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.health.Symptom;
import nl.hofvijver.synth.health.Symptoms;

/** Holiday guests in the seaside town: passers-by in its practices, and no inhabitants of the region. */
final class Visitor {
    private static final String SEASIDE = "GM9903";
    static final long FIRST_ID = 1L << 32;
    private static final double KNOWN_BY_NUMBER = 0.6;
    private static final int SUMMER_START = 150;
    private static final int SUMMER_DAYS = 100;

    private final World world;
    private final Identities identities;
    private final Tariffs tariffs;
    private final Faults faults;
    private final List<PracticeSheets> seaside;

    Visitor(World world, Identities identities, Tariffs tariffs, Faults faults, Collection<PracticeSheets> practices) {
        this.world = world;
        this.identities = identities;
        this.tariffs = tariffs;
        this.faults = faults;
        seaside = practices.stream()
                .filter(p -> p.practice().place().gemeente().code().equals(SEASIDE))
                .sorted(Comparator.comparing(PracticeSheets::id))
                .toList();
    }

    void write(int number) {
        Dice dice = new Dice(world.seed(), Dice.Purpose.VISITOR, number);
        PracticeSheets practice = seaside.get(dice.below(seaside.size()));
        int year = dice.between(Days.FIRST_YEAR, Days.LAST_YEAR + 1);
        int arrival = Days.day(year, 1, 1) + SUMMER_START + dice.below(SUMMER_DAYS);
        int age = dice.between(1, 82);
        boolean female = dice.chance(0.52);
        Patient patient = new Patient(
                FIRST_ID + number,
                arrival - age * 365 - dice.below(365),
                female,
                dice.chance(KNOWN_BY_NUMBER) ? identities.bsn(FIRST_ID + number) : "",
                Persona.of(world.seed(), FIRST_ID + number, FIRST_ID + number, female, false));
        Registration passing =
                new Registration(practice.practice(), arrival, arrival, arrival + 14, true, Registration.End.NOT);
        PracticeExtract extract = new PracticeExtract(
                practice, tariffs, faults, dice, identities, patient, passing, Address.elsewhere(dice), false, false);
        Symptoms symptoms = world.carePlan().symptoms();
        int contacts = dice.chance(0.25) ? 2 : 1;
        for (int i = 0; i < contacts; i++) {
            int day = Days.workday(arrival + i * 5);
            Symptom symptom = symptoms.pick(female, age, 0, dice);
            extract.contact(day, PracticeLog.Meeting.PASSING, symptom.icpc(), i + 1, symptom.icpc());
            extract.episode(i + 1, symptom.icpc(), day, day + 5, false);
            for (Symptom.Medicine medicine : symptom.medicines()) {
                if (i == 0 && dice.chance(medicine.share())) {
                    extract.prescription(day, day + 10, medicine.atc(), false, symptom.icpc());
                }
            }
        }
    }
}
