package nl.hofvijver.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    @ParameterizedTest(name = "born {0}, on {1}")
    @CsvSource({
        "2000-02-29, 2023-02-28",
        "2000-02-29, 2023-03-01",
        "1950-07-01, 2025-07-01",
        "1950-07-02, 2025-07-01",
        "2025-12-31, 2025-12-31"
    })
    void ageIsInCompletedYears(LocalDate birth, LocalDate day) {
        assertThat(Days.age((int) birth.toEpochDay(), (int) day.toEpochDay()))
                .isEqualTo(Period.between(birth, day).getYears());
    }

    @Test
    void workdaysAreMondayToFridayAndNeverEarlier() {
        for (int day = Days.START; day < Days.START + 21; day++) {
            LocalDate date = LocalDate.ofEpochDay(Days.workday(day));
            assertThat(date.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(Days.workday(day)).isBetween(day, day + 2);
        }
    }
}
