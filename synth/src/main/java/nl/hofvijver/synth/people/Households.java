package nl.hofvijver.synth.people;

import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.area.Buurt;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.chance.Weighted;

/** Forms the household with which a family enters the region: who, how old, how rich. */
final class Households {
    private static final int[] BANDS = {18, 25, 35, 45, 55, 65, 75, 85, 85};
    private static final int OLDEST_START = 101;
    private static final double OVER_EIGHTY_FIVE_MEAN = 4.2;
    private static final double YEAR = 365.25;
    private static final Weighted CHILDREN = new Weighted(40, 42, 14, 4);
    private static final double AGE_AT_FIRST_BIRTH = 29.5;
    private static final double AGE_AT_FIRST_BIRTH_SD = 4.6;
    private static final int YOUNGEST_MOTHER = 18;
    private static final int OLDEST_CHILD = 25;
    private static final double SAME_SEX = 0.02;
    private static final double SHARE_GIRLS = 0.488;
    private static final int NURSING_AGE = 80;

    private final Profiles profiles = new Profiles();
    private final Neighbourhoods neighbourhoods;

    Households(Neighbourhoods neighbourhoods) {
        this.neighbourhoods = neighbourhoods;
    }

    /** A family that enters on a day; {@code arrival} tells those who come from elsewhere from those already there. */
    Family form(long id, int entry, boolean arrival, Dice dice) {
        Buurt buurt = neighbourhoods.any(dice);
        Profile profile = profiles.of(buurt.profile(), arrival);
        int row = profile.types().pick(dice);
        HouseholdType type = HouseholdType.ALL.get(row);
        double age = age(profile.ages().get(row).pick(dice), dice);
        Family family = new Family(id, Income.wealth(buurt, type, age, dice));
        boolean nursing = type == HouseholdType.SINGLE && age >= NURSING_AGE && dice.chance(3 * profile.institution());
        Stay stay = new Stay(
                entry, Days.NEVER, buurt, nursing ? Neighbourhoods.institution(buurt) : family.newHousehold(), nursing);
        boolean female = dice.chance(shareFemale(type, age));
        add(family, entry, age, female, false, stay);
        double mother = age;
        if (type.withPartner()) {
            double partner = Math.clamp(age + (female ? 2 : -2) + 3.5 * dice.normal(), 18, OLDEST_START);
            add(family, entry, partner, female == dice.chance(SAME_SEX), false, stay);
            mother = female ? age : partner;
        }
        if (type.withChildren()) {
            addChildren(family, entry, mother, stay, dice);
        }
        return family;
    }

    /** An age within a band: evenly, but the young towards the end of theirs, since few live alone at 18. */
    private static double age(int band, Dice dice) {
        int from = BANDS[band];
        double width = BANDS[band + 1] - from;
        if (width == 0) {
            return Math.min(from + dice.exponential(OVER_EIGHTY_FIVE_MEAN), OLDEST_START);
        }
        double place = dice.uniform();
        if (from < 25) {
            place = Math.max(place, dice.uniform());
        }
        return from + place * width;
    }

    private static double shareFemale(HouseholdType type, double age) {
        return switch (type) {
            case SINGLE -> age < 35 ? 0.46 : age < 60 ? 0.42 : age < 75 ? 0.58 : 0.73;
            case SINGLE_PARENT -> 0.83;
            case COUPLE, FAMILY -> 0.25;
        };
    }

    private static void addChildren(Family family, int entry, double mother, Stay stay, Dice dice) {
        int children = 1 + CHILDREN.pick(dice);
        double atBirth = AGE_AT_FIRST_BIRTH + AGE_AT_FIRST_BIRTH_SD * dice.normal();
        double age = mother - Math.max(atBirth, YOUNGEST_MOTHER);
        double oldest = Math.max(0.1, Math.min(OLDEST_CHILD, mother - YOUNGEST_MOTHER));
        age = age > oldest ? oldest * dice.uniform() : Math.max(age, 4 * dice.uniform());
        for (int i = 0; i < children && age >= 0; i++) {
            boolean female = dice.chance(SHARE_GIRLS);
            long child = family.newPersonId();
            int birth = birth(entry, age);
            add(family, entry, age, female, true, stay);
            if (Twins.has(child, birth)) {
                add(family, entry, age, Twins.female(child, birth, female), true, stay);
            }
            age -= 1.8 + dice.exponential(1.4);
        }
    }

    private static void add(Family family, int entry, double age, boolean female, boolean child, Stay stay) {
        int birth = birth(entry, age);
        double deprivation = Income.deprivation(stay.buurt(), family.wealth());
        family.add(new Person(family.newPersonId(), birth, female, deprivation, child, stay));
    }

    private static int birth(int entry, double age) {
        return entry - (int) Math.round(age * YEAR) - 1;
    }

    /** Mean number of people with which a family enters at the start, from a sample. */
    static double meanSize(Households households, long seed, int sample) {
        int people = 0;
        for (int i = 0; i < sample; i++) {
            people += households
                    .form(i, Days.START, false, new Dice(seed, Dice.Purpose.FAMILY, i))
                    .people()
                    .size();
        }
        return people / (double) sample;
    }
}
