package nl.hofvijver.release.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The areas of a measure and which of them make up another: the code of a buurt begins with that of its wijk, and that
 * with its gemeente; areas of any other level lie in the region.
 */
final class Places {
    private static final String REGION = "region";
    private static final Map<String, String> PREFIX = Map.of("buurt", "BU", "wijk", "WK", "gemeente", "GM");

    /** An area of a level. */
    record Place(String level, String code) {}

    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();

    /** The number of a place, given out when it is first asked for. */
    int number(String level, String code) {
        return numbers.computeIfAbsent(new Place(level, code), place -> {
            places.add(place);
            return places.size() - 1;
        });
    }

    int size() {
        return places.size();
    }

    /** Per place and per level below it, the places of that level that lie in it and in nothing between. */
    List<List<int[]>> families() {
        List<Map<String, List<Integer>>> below = new ArrayList<>();
        places.forEach(_ -> below.add(new TreeMap<>()));
        for (int place = 0; place < places.size(); place++) {
            int child = place;
            parent(places.get(place))
                    .ifPresent(parent -> below.get(parent)
                            .computeIfAbsent(places.get(child).level(), l -> new ArrayList<>())
                            .add(child));
        }
        return below.stream()
                .map(levels -> levels.values().stream()
                        .map(list -> list.stream().mapToInt(i -> i).toArray())
                        .toList())
                .toList();
    }

    private Optional<Integer> parent(Place place) {
        List<Place> above = new ArrayList<>();
        String digits = place.code().length() > 2 ? place.code().substring(2) : "";
        boolean known = place.code().startsWith(PREFIX.getOrDefault(place.level(), "?"));
        if (known && place.level().equals("buurt") && digits.length() >= 6) {
            above.add(new Place("wijk", "WK" + digits.substring(0, 6)));
        }
        if (known && !place.level().equals("gemeente") && digits.length() >= 4) {
            above.add(new Place("gemeente", "GM" + digits.substring(0, 4)));
        }
        for (Place candidate : above) {
            if (numbers.containsKey(candidate)) {
                return Optional.of(numbers.get(candidate));
            }
        }
        return place.level().equals(REGION) ? Optional.empty() : region();
    }

    private Optional<Integer> region() {
        return places.stream()
                .filter(place -> place.level().equals(REGION))
                .findFirst()
                .map(numbers::get);
    }
}
