package nl.hofvijver.pond.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.pond.contract.Column;

/**
 * Which column of a file is which column of the contract.
 *
 * @param names all columns of the file, in its order
 * @param places per column of the contract that the file has: its place in the file, from 0
 * @param ignored columns of the file that the contract does not know
 * @param absent columns of the contract that the file lacks
 */
record FileColumns(List<String> names, Map<Column, Integer> places, List<String> ignored, List<Column> absent) {

    /**
     * Compares a file's columns with the contract.
     *
     * @throws DeliveryRefused when a required column is missing or a column stands twice
     */
    static FileColumns match(PackageFile file, List<String> names) {
        List<Problem> problems = new ArrayList<>();
        Map<Column, Integer> places = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
                problems.add(new Problem(
                        DeliveryProblem.COLUMN_TWICE,
                        "The column '" + name + "' stands twice in the header.",
                        file.path().toString(),
                        "Keep one of them."));
            }
            int here = place;
            file.table().column(name).ifPresentOrElse(c -> places.putIfAbsent(c, here), () -> ignored.add(name));
        }
        List<Column> absent = file.table().columns().stream()
                .filter(c -> !places.containsKey(c))
                .toList();
        for (Column column : absent) {
            if (column.required()) {
                problems.add(new Problem(
                        DeliveryProblem.COLUMN_MISSING,
                        "The required column '" + column.name() + "' is missing.",
                        file.path().toString(),
                        "Add it to the extract." + NearestName.suggestion(column.name(), ignored)));
            }
        }
        if (!problems.isEmpty()) {
            throw new DeliveryRefused(problems);
        }
        return new FileColumns(List.copyOf(names), places, ignored, absent);
    }
}
