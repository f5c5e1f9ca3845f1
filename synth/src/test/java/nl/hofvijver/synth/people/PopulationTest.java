package nl.hofvijver.synth.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.area.Geography;
import org.junit.jupiter.api.Test;

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
