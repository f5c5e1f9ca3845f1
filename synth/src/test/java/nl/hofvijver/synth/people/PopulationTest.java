package nl.hofvijver.synth.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.area.Geography;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationTest {
    private static final Population POPULATION = new Population(Geography.build(), 6_000, 5);

    @Test
    void nobodyLivesInTwoPlacesOrBeforeBirthOrAfterDeath() {
        Set<Long> ids = new HashSet<>();
        for (int i = 0; i < POPULATION.families(); i++) {
            for (Person person : POPULATION.family(i).people()) {
                assertThat(ids.add(person.id())).isTrue();
                int free = Math.max(Days.START, person.birth());
                for (Stay stay : person.stays()) {
                    assertThat(stay.from()).isGreaterThanOrEqualTo(free);
                    assertThat(stay.to()).isGreaterThan(stay.from());
                    free = stay.to();
                }
                if (person.death() != Days.NEVER) {
                    assertThat(person.departure()).isEqualTo(person.death());
                    assertThat(person.cause()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void somewhatMoreThanOneChildInAHundredHasATwinBornOnTheSameDay() {
        int children = 0;
        int twins = 0;
        for (int i = 0; i < POPULATION.families(); i++) {
            Map<Integer, Integer> births = new HashMap<>();
            for (Person person : POPULATION.family(i).people()) {
                if (person.birth() > Days.day(1992, 1, 1)) {
                    children++;
                    twins += births.merge(person.birth(), 1, Integer::sum) == 2 ? 1 : 0;
                }
            }
        }
        assertThat(children).isGreaterThan(1_500);
        assertThat(twins / (double) children).isBetween(0.006, 0.025);
    }

    @Test
    void aFamilyIsTheSameWheneverItIsAskedFor() {
        Family once = POPULATION.family(17);
        POPULATION.family(18);
        Family again = POPULATION.family(17);
        assertThat(again.people()).usingRecursiveComparison().isEqualTo(once.people());
    }

    @Test
    void lifeExpectancyIsAboutEightyOneAndSeveralYearsHigherInPlentyThanInNeed() {
        Mortality mortality = new Mortality();
        double men = lifeExpectancy(mortality, false, 0);
        double women = lifeExpectancy(mortality, true, 0);
        assertThat(men).isBetween(79.0, 81.5);
        assertThat(women).isBetween(82.0, 84.5);
        double gap = lifeExpectancy(mortality, false, -1) - lifeExpectancy(mortality, false, 1.5);
        assertThat(gap).isBetween(4.0, 8.0);
    }

    private record PersonYear(boolean female, int age, double deprivation) {}

    /** Kist et al. 2021: deaths by heart and vessels at 45 to 74 per 100,000, standardised, by fifth of prosperity. */
    @ParameterizedTest(name = "women: {0}, least deprived fifth {1}, most deprived fifth {2}")
    @CsvSource({"false, 94, 343", "true, 43, 140"})
    void heartAndVesselsKillTheDeprivedThreeToFourTimesAsOften(boolean women, double least, double most) {
        List<PersonYear> years = middleAged();
        int fifth = years.size() / 5;
        assertThat(cardiovascular(years.subList(0, fifth), women)).isCloseTo(least, within(0.12 * least));
        assertThat(cardiovascular(years.subList(4 * fifth, years.size()), women))
                .isCloseTo(most, within(0.12 * most));
    }

    /** The middle of every third year of people of 45 to 74, from the least to the most deprived. */
    private static List<PersonYear> middleAged() {
        List<PersonYear> years = new ArrayList<>();
        for (int i = 0; i < POPULATION.families(); i++) {
            for (Person person : POPULATION.family(i).people()) {
                for (int year = Days.FIRST_YEAR; year <= Days.LAST_YEAR; year += 3) {
                    int day = Days.day(year, 7, 1);
                    int age = person.age(day);
                    if (age >= 45 && age < 75 && person.on(day).isPresent()) {
                        years.add(new PersonYear(person.female(), age, person.deprivation()));
                    }
                }
            }
        }
        years.sort(Comparator.comparingDouble(PersonYear::deprivation));
        return years;
    }

    /** Expected deaths per 100,000, standardised to the bands of five years of the European Standard Population 2013. */
    private static double cardiovascular(List<PersonYear> years, boolean women) {
        Mortality mortality = new Mortality();
        int[] standard = {7000, 7000, 6500, 6000, 5500, 5000};
        double[] expected = new double[standard.length];
        double[] people = new double[standard.length];
        for (PersonYear year : years) {
            if (year.female() == women) {
                int band = (year.age() - 45) / 5;
                people[band]++;
                expected[band] += mortality.probability(women, year.age(), year.deprivation())
                        * mortality.cardiovascularShare(women, year.age(), year.deprivation());
            }
        }
        double rate = 0;
        for (int band = 0; band < standard.length; band++) {
            rate += standard[band] * expected[band] / people[band];
        }
        return 100_000 * rate / Arrays.stream(standard).sum();
    }

    private static double lifeExpectancy(Mortality mortality, boolean female, double deprivation) {
        double alive = 1;
        double years = 0;
        for (int age = 0; age < 110; age++) {
            double next = alive * (1 - mortality.probability(female, age, deprivation));
            years += (alive + next) / 2;
            alive = next;
        }
        return years;
    }

    @Test
    void householdsOnADayAreWhatTheirMembersSay() {
        int day = Days.day(2020, 1, 1);
        Map<String, Integer> types = new HashMap<>();
        for (int i = 0; i < POPULATION.families(); i++) {
            Family family = POPULATION.family(i);
            for (Person person : family.people()) {
                person.on(day).ifPresent(stay -> {
                    Household household = Household.of(family, person, stay, day);
                    types.merge(household.type(), 1, Integer::sum);
                    if (!stay.institution()) {
                        assertThat(household.size())
                                .isEqualTo(family.members(stay.household(), day).size());
                    }
                });
            }
        }
        assertThat(types.keySet()).contains("alleenstaand", "paar", "paar met kinderen", "eenouder", "instelling");
        assertThat(types.getOrDefault("overig", 0)).isLessThan(60);
    }
}
