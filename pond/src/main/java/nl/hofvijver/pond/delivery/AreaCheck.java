package nl.hofvijver.pond.delivery;

import java.util.List;

/**
 * Looks an area code up in the division of the year that stands in the same row. A code without its year means nothing:
 * one in nine buurt codes changes its meaning or disappears within a few years.
 *
 * @param level SQL for the area level
 * @param vintage SQL for the year of the division, as text; null when the row has none
 */
record AreaCheck(String level, String vintage) {
    List<String> cases(ColumnSql code) {
        String division = level + " || '@' || " + vintage;
        return List.of(
                ColumnSql.when(division + " not in (select division from hv_division)", RowProblem.VINTAGE_UNKNOWN),
                ColumnSql.when(
                        division + " || '@' || " + code.raw() + " not in (select area from hv_area)",
                        RowProblem.AREA_UNKNOWN));
    }
}
