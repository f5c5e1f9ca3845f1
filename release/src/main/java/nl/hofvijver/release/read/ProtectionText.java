package nl.hofvijver.release.read;

import java.util.Map;

/**
 * How the figures of a release were protected, for its readers.
 *
 * @param method {@code rounded}, {@code controlled} or {@code exact}
 * @param threshold smallest number of people shown
 * @param base counts are multiples of this number
 * @param text what that means, in plain words
 */
public record ProtectionText(String method, int threshold, int base, Manifest.Text text) {
    /** From what a manifest says of how the release was made. */
    public static ProtectionText of(Map<String, String> madeFrom) {
        String method = madeFrom.getOrDefault("method", "rounded");
        int threshold = Integer.parseInt(madeFrom.getOrDefault("threshold", "10"));
        int base = Integer.parseInt(madeFrom.getOrDefault("base", "5"));
        return new ProtectionText(
                method,
                threshold,
                base,
                new Manifest.Text(
                        nl(method, base) + " " + hiddenNl(threshold), en(method, base) + " " + hiddenEn(threshold)));
    }

    private static String nl(String method, int base) {
        return switch (method) {
            case "controlled" ->
                "Aantallen zijn veelvouden van " + base + " die samen optellen; een aantal kan er bijna " + base
                        + " naast zitten. Percentages zijn uit die aantallen berekend.";
            case "exact" -> "Aantallen zijn precies.";
            default ->
                "Aantallen zijn afgerond op het dichtstbijzijnde veelvoud van " + base
                        + "; daardoor tellen delen soms net niet op tot het totaal. Percentages zijn uit de afgeronde"
                        + " aantallen berekend.";
        };
    }

    private static String en(String method, int base) {
        return switch (method) {
            case "controlled" ->
                "Counts are multiples of " + base + " that add up; a count can be off by nearly " + base
                        + ". Percentages are computed from these counts.";
            case "exact" -> "Counts are exact.";
            default ->
                "Counts are rounded to the nearest multiple of " + base
                        + ", so parts may not quite add up to their total. Percentages are computed from rounded counts.";
        };
    }

    private static String hiddenNl(int threshold) {
        return "Een cijfer over minder dan " + threshold + " mensen, of dat te veel over een groep zegt, tonen we niet."
                + " Soms verbergen we nog een cijfer, omdat het andere anders uit te rekenen is; ook samen met wat we"
                + " eerder publiceerden.";
    }

    private static String hiddenEn(int threshold) {
        return "A figure about fewer than " + threshold + " people, or that says too much about a group, is not shown."
                + " Sometimes one more is hidden because the other could be worked out from it, also together with what"
                + " we published before.";
    }
}
