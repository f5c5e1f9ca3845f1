package nl.hofvijver.handbook.definition;

/**
 * What the ranking of issues needs to know about an entry beside its figures.
 *
 * @param measure the measure by which the issue is weighed
 * @param changeability how much can be changed, 1 (hardly) to 5 (very much); a judgement, shown as such
 * @param effort how much work it takes, 1 (little) to 5 (much); a judgement, shown as such
 */
public record HotIssue(String measure, int changeability, int effort) {
    private static final int MOST = 5;

    public HotIssue {
        if (changeability < 1 || changeability > MOST || effort < 1 || effort > MOST) {
            throw new IllegalArgumentException("a judgement lies between 1 and 5");
        }
    }
}
