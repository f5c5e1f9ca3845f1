package nl.hofvijver.release.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import nl.hofvijver.release.cells.Redrawn;

/**
 * One kind of count (numerators or denominators) of one measure in one period over all areas, sexes and ages: as it is now,
 * and as it was in earlier releases that knew other data. Codes that parts do not explain (a sex that is not known, people
 * without a buurt) get a part of their own; a sum that does not hold, such as that of estimates, is left out.
 */
final class Grid {
    private static final String ALL = "all";
    private static final String REST = "\u0000rest";
    private static final double TINY = 1e-6;

    private final Places places;
    private final Map<String, Integer> sexes = new HashMap<>();
    private final Map<String, Integer> ages = new HashMap<>();
    private final Map<CellKey, double[]> given;
    private final int variants;

    /** Values per variant and area, by sex and age. */
    private final List<List<double[]>> values = new ArrayList<>();

    private List<List<int[]>> areaFamilies = List.of();
    private final int firstGround;
    /** Per ground that was redrawn, and per variant, the areas that lay on it. */
    private final List<List<int[]>> ground = new ArrayList<>();

    /** Per variant the areas that it has rows of. */
    private final List<BitSet> present = new ArrayList<>();

    private int[] sexParts = {};
    private int[] ageParts = {};

    /**
     * @param given per place the count now, and that in each earlier release, NaN where it has no such row; all arrays are
     *     equally long
     * @param rules which areas are made of others though their codes do not tell, and which were redrawn
     */
    Grid(Map<CellKey, double[]> given, int variants, GuardRules rules) {
        places = new Places(rules.parts());
        this.given = given;
        this.variants = variants;
        sexes.put(ALL, 0);
        ages.put(ALL, 0);
        given.keySet().forEach(key -> {
            places.number(key.level(), key.area());
            sexes.putIfAbsent(key.sex(), sexes.size());
            ages.putIfAbsent(key.age(), ages.size());
        });
        sexes.put(REST, sexes.size());
        ages.put(REST, ages.size());
        fill();
        sexParts = parts(sexes.size(), true);
        ageParts = parts(ages.size(), false);
        areaFamilies = areaFamilies();
        firstGround = values.getFirst().size();
        rules.redrawn().forEach(this::addGround);
    }

    /**
     * Areas that were redrawn get a sum of their own: in every division it counts the people on the same ground. Only with
     * earlier releases is that more than everybody can reckon.
     */
    private void addGround(Redrawn redrawn) {
        int[] areas = redrawn.areas().stream()
                .flatMap(area -> places.known(redrawn.level(), area).stream())
                .mapToInt(Integer::intValue)
                .toArray();
        if (areas.length < 2 || variants < 2) {
            return;
        }
        List<int[]> divisions = new ArrayList<>();
        for (int v = 0; v < variants; v++) {
            BitSet there = present.get(v);
            int[] members = Arrays.stream(areas).filter(there::get).toArray();
            double[] sum = new double[size()];
            for (int member : members) {
                double[] part = values.get(v).get(member);
                Arrays.setAll(sum, i -> sum[i] + part[i]);
            }
            values.get(v).add(sum);
            divisions.add(members);
        }
        ground.add(divisions);
        areaFamilies.add(List.of());
    }

    private void fill() {
        for (int v = 0; v < variants; v++) {
            List<double[]> areas = new ArrayList<>();
            for (int place = 0; place < places.size(); place++) {
                areas.add(new double[size()]);
            }
            values.add(areas);
            present.add(new BitSet());
        }
        given.forEach((key, numbers) -> {
            for (int v = 0; v < variants; v++) {
                int place = places.number(key.level(), key.area());
                if (!Double.isNaN(numbers[v])) {
                    values.get(v).get(place)[inArea(key)] = numbers[v];
                    present.get(v).set(place);
                }
            }
        });
    }

    private int size() {
        return sexes.size() * ages.size();
    }

    private int inArea(CellKey key) {
        return sexes.getOrDefault(key.sex(), 0) * ages.size() + ages.getOrDefault(key.age(), 0);
    }

    /** The codes beside "all" that add up to it, the rest included where there is one; none when they exceed it. */
    private int[] parts(int codes, boolean sex) {
        if (codes <= 2) {
            return new int[0];
        }
        boolean rest = false;
        int others = sex ? ages.size() : sexes.size();
        for (List<double[]> areas : values) {
            for (double[] area : areas) {
                for (int other = 0; other < others; other++) {
                    double left = area[at(0, other, sex)];
                    for (int code = 1; code < codes - 1; code++) {
                        left -= area[at(code, other, sex)];
                    }
                    if (left < -TINY) {
                        return new int[0];
                    }
                    rest |= left > TINY;
                    area[at(codes - 1, other, sex)] = left > TINY ? left : 0;
                }
            }
        }
        int[] parts = new int[rest ? codes - 1 : codes - 2];
        Arrays.setAll(parts, i -> i + 1);
        return parts;
    }

    private int at(int code, int other, boolean sex) {
        return sex ? code * ages.size() + other : other * ages.size() + code;
    }

    /** Per area the families that add up to it; what a family leaves unexplained becomes an area without a name. */
    private List<List<int[]>> areaFamilies() {
        List<List<int[]>> kept = new ArrayList<>();
        List<List<int[]>> found = places.families();
        for (int total = 0; total < found.size(); total++) {
            List<int[]> families = new ArrayList<>();
            for (int[] family : found.get(total)) {
                int parent = total;
                double[][] left = new double[variants][];
                boolean possible = true;
                boolean rest = false;
                for (int v = 0; v < variants; v++) {
                    left[v] = values.get(v).get(parent).clone();
                    for (int child : family) {
                        double[] part = values.get(v).get(child);
                        for (int i = 0; i < part.length; i++) {
                            left[v][i] -= part[i];
                        }
                    }
                    for (int i = 0; i < left[v].length; i++) {
                        possible &= left[v][i] >= -TINY;
                        rest |= left[v][i] > TINY;
                        left[v][i] = left[v][i] > TINY ? left[v][i] : 0;
                    }
                }
                if (possible) {
                    families.add(rest ? withRest(family, left) : family);
                }
            }
            kept.add(families);
        }
        while (kept.size() < values.getFirst().size()) {
            kept.add(List.of());
        }
        return kept;
    }

    private int[] withRest(int[] family, double[][] left) {
        int[] more = Arrays.copyOf(family, family.length + 1);
        more[family.length] = values.getFirst().size();
        for (int v = 0; v < variants; v++) {
            values.get(v).add(left[v]);
        }
        return more;
    }

    /** How many cells there are, whether a row gives them or not. */
    int cells() {
        return values.getFirst().size() * size();
    }

    /** Cells that no row gives in any variant, the rests left out: everybody knows that there is nobody. */
    int[] empty() {
        BitSet empty = new BitSet();
        empty.set(0, places.size() * size());
        given.keySet().forEach(key -> empty.clear(cell(key)));
        for (int sex = 0; sex < sexes.size(); sex++) {
            for (int age = 0; age < ages.size(); age++) {
                if (sex == sexes.size() - 1 || age == ages.size() - 1) {
                    for (int place = 0; place < places.size(); place++) {
                        empty.clear(place * size() + sex * ages.size() + age);
                    }
                }
            }
        }
        return empty.stream().toArray();
    }

    int variants() {
        return variants;
    }

    /** The number of a place. */
    int cell(CellKey key) {
        return places.number(key.level(), key.area()) * size() + inArea(key);
    }

    double value(int variant, int cell) {
        return values.get(variant).get(cell / size())[cell % size()];
    }

    /** Whether a cell is the same in a variant as it is now, as far as its own count goes. */
    boolean isSame(int variant, int cell) {
        return Math.abs(value(variant, cell) - value(0, cell)) <= TINY;
    }

    /** The ways in which a cell falls apart into others, in every variant. */
    List<int[]> families(int cell) {
        int area = cell / size();
        int sex = cell % size() / ages.size();
        int age = cell % ages.size();
        List<int[]> families = new ArrayList<>();
        if (sex == 0 && sexParts.length > 0) {
            families.add(moved(sexParts, part -> area * size() + part * ages.size() + age));
        }
        if (age == 0 && ageParts.length > 0) {
            families.add(moved(ageParts, part -> area * size() + sex * ages.size() + part));
        }
        for (int[] family : areaFamilies.get(area)) {
            families.add(moved(family, part -> part * size() + cell % size()));
        }
        return families;
    }

    /** The first cell of the ground that was redrawn; all that follow are of it, too. */
    int firstOfGround() {
        return firstGround * size();
    }

    /** The cells of the areas that lay on a ground in a variant. */
    int[] onGround(int variant, int cell) {
        int[] areas = ground.get(cell / size() - firstGround).get(variant);
        return moved(areas, area -> area * size() + cell % size());
    }

    private static int[] moved(int[] parts, IntUnaryOperator to) {
        return Arrays.stream(parts).map(to).toArray();
    }
}
