package nl.hofvijver.server.site.plain;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands on a page.
 *
 * @param language {@code nl} or {@code en}
 * @param title its heading
 * @param lines paragraphs under it
 * @param sections parts with a heading of their own
 * @param forms choices that lead to another view
 * @param tables tables of figures or links
 */
record PlainPage(
        String language,
        String title,
        List<String> lines,
        List<Section> sections,
        List<Form> forms,
        List<Table> tables) {
    PlainPage {
        lines = List.copyOf(lines);
        sections = List.copyOf(sections);
        forms = List.copyOf(forms);
        tables = List.copyOf(tables);
    }

    /** A part of a text: paragraphs, then points. */
    record Section(String heading, List<String> lines, List<String> points) {
        /** Whether there are points; asked by the template. */
        public boolean pointed() {
            return !points.isEmpty();
        }
    }

    /** A choice, sent with GET to {@code action}. */
    record Form(String action, List<Select> selects, String button) {}

    /** One field of a form. */
    record Select(String name, String label, List<Option> options) {}

    /** One possible choice. */
    record Option(String value, String text, boolean chosen) {}

    /** A table with its caption. */
    record Table(String caption, List<String> heads, List<Row> rows) {}

    /** A line of a table. */
    record Row(List<Cell> cells) {
        static Row of(Cell... cells) {
            return new Row(List.of(cells));
        }
    }

    /** A cell, which is a link when {@code href} is not empty. */
    record Cell(String text, String href) {
        static Cell of(String text) {
            return new Cell(text, "");
        }

        /** Whether the cell is a link; asked by the template. */
        public boolean linked() {
            return !href.isEmpty();
        }
    }

    /** Puts a page together. */
    static final class Builder {
        private final String language;
        private final String title;
        private final List<String> lines = new ArrayList<>();
        private final List<Section> sections = new ArrayList<>();
        private final List<Form> forms = new ArrayList<>();
        private final List<Table> tables = new ArrayList<>();

        Builder(String language, String title) {
            this.language = language;
            this.title = title;
        }

        Builder line(String line) {
            if (!line.isBlank()) {
                lines.add(line);
            }
            return this;
        }

        Builder section(Section section) {
            sections.add(section);
            return this;
        }

        Builder form(Form form) {
            forms.add(form);
            return this;
        }

        Builder table(Table table) {
            if (!table.rows().isEmpty()) {
                tables.add(table);
            }
            return this;
        }

        PlainPage page() {
            return new PlainPage(language, title, lines, sections, forms, tables);
        }
    }
}
