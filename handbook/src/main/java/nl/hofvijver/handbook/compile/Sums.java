package nl.hofvijver.handbook.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sums that measures need from one table, each under one name however many measures need it. They are sums of {@code
 * case}, since an engine that groups copies its rows for every {@code filter}: hundreds of them cost three times as much.
 */
final class Sums {
    private final Map<String, String> names = new LinkedHashMap<>();

    /** The column that counts the rows for which {@code condition} holds. */
    String count(String condition) {
        return name(condition.equals("true") ? "count(*)" : "count(case when " + condition + " then 1 end)");
    }

    /** The column that adds up the linked shares, in millionths, of the rows for which {@code condition} holds. */
    String linked(String condition) {
        return sum("linked", condition);
    }

    /** The column that adds up whole numbers over the rows for which {@code condition} holds. */
    String sum(String number, String condition) {
        return name("coalesce(cast(sum(case when " + condition + " then " + number + " end) as bigint), 0)");
    }

    private String name(String sum) {
        return names.computeIfAbsent(sum, s -> "s" + (names.size() + 1));
    }

    /** Name and expression of each sum, for the template. */
    List<Map<String, String>> rows() {
        return names.entrySet().stream()
                .map(e -> Map.of("sum", e.getKey(), "name", e.getValue()))
                .toList();
    }
}
