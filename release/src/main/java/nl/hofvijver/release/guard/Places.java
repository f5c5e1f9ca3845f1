package nl.hofvijver.release.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.hofvijver.release.cells.AreaPart;

/**
 * The areas of a measure and which of them make up another: the code of a buurt begins with that of its wijk, and that
 * with its gemeente; areas of any other level are made of buurten as far as the results tell, and otherwise lie in the
 * region.
 */
final class Places {
    private static final String REGION = "region";
    private static final Map<String, String> PREFIX = Map.of("buurt", "BU", "wijk", "WK", "gemeente", "GM");

    /** An area of a level. */
    record Place(String level, String code) {}

    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();
    private final List<AreaPart> parts;

    /**
     * @param parts what codes do not tell
     */
    Places(List<AreaPart> parts) {
        this.parts = parts;
    }

    /** The number of a place, given out when it is first asked for. */
    int number(String level, String code) {
        return numbers.computeIfAbsent(new Place(level, code), place -> {
            places.add(place);
            return places.size() - 1;
        });
    }

    /** The number of a place that was asked for before. */
    Optional<Integer> known(String level, String code) {
        return Optional.ofNullable(numbers.get(new Place(level, code)));
    }

    int size() {
        return places.size();
    }

    /** Per place and per level below it, the places of that level that lie in it and in nothing between. */
    List<List<int[]>> families() {
        List<Map<String, List<Integer>>> below = new ArrayList<>();
        places.forEach(_ -> below.add(new TreeMap<>()));
        Map<Place, Integer> whole = whole();
        for (int child = 0; child < places.size(); child++) {
            Place place = places.get(child);
            byCode(place).ifPresent(parent -> add(below, parent, place));
            Optional.ofNullable(whole.get(place)).ifPresent(parent -> add(below, parent, place));
        }
        // What is the sum of buurten needs no tie to the region: the buurten have one.
        for (Place place : places) {
            if (byCode(place).isEmpty()
                    && below.get(number(place)).isEmpty()
                    && !place.level().equals(REGION)) {
                region().ifPresent(parent -> add(below, parent, place));
            }
        }
        return below.stream()
                .map(levels -> levels.values().stream()
                        .map(list -> list.stream().mapToInt(i -> i).toArray())
                        .toList())
                .toList();
    }

    private int number(Place place) {
        return Objects.requireNonNull(numbers.get(place), place.code());
    }

    private void add(List<Map<String, List<Integer>>> below, int parent, Place child) {
        below.get(parent).computeIfAbsent(child.level(), l -> new ArrayList<>()).add(number(child));
    }

    /** The area of which a place is a part without its code telling so. */
    private Map<Place, Integer> whole() {
        Map<Place, Integer> whole = new HashMap<>();
        for (AreaPart part : parts) {
            Integer area = numbers.get(new Place(part.level(), part.area()));
            if (area != null) {
                whole.put(new Place(part.partLevel(), part.part()), area);
            }
        }
        return whole;
    }

    private Optional<Integer> byCode(Place place) {
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
                return Optional.of(number(candidate));
            }
        }
        return known ? region() : Optional.empty();
    }

    private Optional<Integer> region() {
        return places.stream()
                .filter(place -> place.level().equals(REGION))
                .findFirst()
                .map(this::number);
    }
}
