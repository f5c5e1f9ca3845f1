package nl.hofvijver.protection.rule;

/**
 * What is known of the contributors to a cell.
 *
 * @param count contributors
 * @param largest largest contribution
 * @param second second largest contribution, 0 when there is none
 */
public record Contribution(int count, double largest, double second) {
    public Contribution {
        if (count < 0 || !(largest >= second && second >= 0)) {
            throw new IllegalArgumentException(count + " contributors, largest " + largest + ", second " + second);
        }
    }
}
