package nl.hofvijver.server.site.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import nl.hofvijver.release.read.PublishedArea;
import nl.hofvijver.server.site.plain.PlainPage.Cell;
import nl.hofvijver.server.site.plain.PlainPage.Row;
import nl.hofvijver.server.site.plain.PlainPage.Table;
import tools.jackson.databind.JsonNode;

/** The groups of areas of one level, and which area belongs to which. */
record PlainClusters(PlainPages pages, JsonNode found, String level) {
    /** Of the standardised figures: what lies less far from the middle says nothing about a group. */
    private static final double APART = 0.4;

    PlainPage.Builder on(PlainPage.Builder page) {
        String share = pages.words().share(found.path("explained").asDouble(0));
        page.line(pages.words().site("clusters.how").replace("{share}", share));
        return page.table(groups()).table(members());
    }

    private Table groups() {
        List<String> heads = new ArrayList<>(
                List.of(pages.words().site("clusters.kind"), pages.words().word("levels", level)));
        found.path("axes").forEach(axis -> heads.add(title(axis)));
        List<Row> rows = new ArrayList<>();
        for (int group = 0; group < found.path("groups").size(); group++) {
            JsonNode one = found.path("groups").path(group);
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(name(group)),
                    Cell.of(Integer.toString(one.path("areas").asInt()))));
            for (int axis = 0; axis < found.path("axes").size(); axis++) {
                cells.add(Cell.of(pages.words()
                        .quantity(
                                one.path("mean").path(axis).asDouble(),
                                unit(found.path("axes").path(axis)))));
            }
            rows.add(new Row(cells));
        }
        return new Table(pages.words().site("clusters.title"), heads, rows);
    }

    private Table members() {
        List<Row> rows = new ArrayList<>();
        for (PublishedArea area : pages.named(level)) {
            JsonNode group = found.path("members").path(area.code());
            if (!group.isMissingNode() && rows.size() < PlainPages.MOST_ROWS) {
                rows.add(Row.of(pages.link(area), Cell.of(name(group.asInt()))));
            }
        }
        return new Table(
                pages.words().word("levels", level),
                List.of(pages.words().text("area"), pages.words().site("clusters.kind")),
                rows);
    }

    private String name(int group) {
        StringJoiner traits = new StringJoiner(", ");
        traits.setEmptyValue(pages.words().site("clusters.middle"));
        for (int axis = 0; axis < found.path("axes").size(); axis++) {
            JsonNode about = found.path("axes").path(axis);
            double place =
                    found.path("groups").path(group).path("centre").path(axis).asDouble()
                            * (about.path("falling").asBoolean(false) ? -1 : 1);
            if (Math.abs(place) >= APART) {
                traits.add(pages.words()
                        .site("clusters.trait." + about.path("axis").asString() + (place > 0 ? "-high" : "-low")));
            }
        }
        return group + 1 + ": " + traits;
    }

    private String title(JsonNode axis) {
        int older = axis.path("olderThan").asInt(0);
        String period = ", " + axis.path("period").asString();
        return older > 0
                ? pages.words().site("clusters.older").replace("{age}", Integer.toString(older)) + period
                : pages.words().of(measure(axis).path("title")) + period;
    }

    private String unit(JsonNode axis) {
        return axis.path("olderThan").asInt(0) > 0
                ? "percent"
                : measure(axis).path("unit").asString("number");
    }

    private JsonNode measure(JsonNode axis) {
        return pages.measure(axis.path("measure").asString());
    }
}
