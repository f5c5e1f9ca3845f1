package nl.hofvijver.pond.area;

import nl.hofvijver.engine.problem.ProblemCode;

/** What can be wrong with boundaries and area codes. Numbers 1300 to 1349. */
public enum AreaProblem implements ProblemCode {
    GEOJSON_UNREADABLE(1301, "a file is not a GeoJSON feature collection"),
    PROPERTY_MISSING(1302, "no property holds the code or the name"),
    NOT_WGS84(1303, "coordinates are not longitude and latitude"),
    CODE_INVALID(1304, "an area code is not of the expected form"),
    CODE_TWICE(1305, "an area code stands twice in one division"),
    BOUNDARY_INVALID(1306, "a boundary is not a valid polygon"),
    LEVEL_MIXED(1307, "a file holds areas of another level"),
    NOTHING_SELECTED(1308, "no area is left after the selection");

    private final int number;
    private final String title;

    AreaProblem(int number, String title) {
        this.number = number;
        this.title = title;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String title() {
        return title;
    }
}
