package nl.hofvijver.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page in Markdown with places for figures: from {@code <!-- figures: NAME -->} to {@code <!-- /figures -->}, each on a
 * line of its own. What stands outside is written by people and stays.
 *
 * @param text the whole page
 */
record Page(String text) {
    private static final Pattern PLACE =
            Pattern.compile("(?s)(<!-- figures: ([a-z0-9-]+) -->\n).*?(<!-- /figures -->)");

    /** The names of the places, in order. */
    List<String> places() {
        List<String> names = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            names.add(places.group(2));
        }
        return names;
    }

    /** The page with {@code figures} of each name in its place. */
    Page filled(UnaryOperator<String> figures) {
        return new Page(PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        place.group(1) + "\n" + figures.apply(place.group(2)).strip() + "\n\n" + place.group(3))));
    }
}
