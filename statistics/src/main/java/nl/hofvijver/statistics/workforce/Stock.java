package nl.hofvijver.statistics.workforce;

/**
 * Professionals of one age and sex at the beginning.
 *
 * @param age in whole years; the highest age of a sex is open: who stays is still in it a year later
 * @param sex any label; stocks of one label age into each other
 * @param heads persons, zero or above
 * @param exitRate share that leaves the profession within a year, from 0 to 1
 * @param fulltime full-time equivalents per head
 * @param entryShare share of all entrants who enter at this age and sex; the shares of all stocks add up to 1
 */
public record Stock(int age, String sex, double heads, double exitRate, double fulltime, double entryShare) {
    public Stock {
        if (!(heads >= 0 && fulltime >= 0 && entryShare >= 0)) {
            throw new IllegalArgumentException("age " + age + " " + sex + ": heads, fte and share are zero or above");
        }
        if (!(exitRate >= 0 && exitRate <= 1)) {
            throw new IllegalArgumentException("age " + age + " " + sex + ": an exit rate lies from 0 to 1");
        }
    }
}
