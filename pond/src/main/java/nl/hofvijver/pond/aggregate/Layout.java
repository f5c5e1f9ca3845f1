package nl.hofvijver.pond.aggregate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.document.YamlDocument;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.region.Title;

/**
 * How a publisher's files are built.
 *
 * @param name by which a user asks for it
 * @param partner id of the partner under which the figures are delivered
 * @param source how to name the source beside every figure
 * @param modelled true when the figures are estimates of a model
 * @param delimiter between columns
 * @param missing texts that mean "no figure"
 * @param files the kinds of file that belong together
 */
public record Layout(
        String name,
        String partner,
        String source,
        boolean modelled,
        String delimiter,
        List<String> missing,
        List<FileKind> files) {

    /** The layouts that come with Hofvijver. */
    public static final List<String> BUILT_IN = List.of("cbs-2024", "elan", "rivm-health");

    public Layout {
        missing = List.copyOf(missing);
        files = List.copyOf(files);
    }

    /**
     * One kind of file.
     *
     * @param recognise columns that only this kind has
     * @param area the column with the area code
     * @param vintage the division to which the codes belong
     * @param period a fixed period, or the column with it
     * @param indicators what the columns hold
     */
    public record FileKind(
            List<String> recognise, String area, int vintage, Period period, List<Indicator> indicators) {
        public FileKind {
            recognise = List.copyOf(recognise);
            indicators = List.copyOf(indicators);
        }
    }

    /** The period of the figures. */
    public sealed interface Period {
        /** Every row is about this period. */
        record Fixed(String period) implements Period {}

        /** The first four characters of this column are the year. */
        record Column(String column) implements Period {}
    }

    /**
     * One figure per row.
     *
     * @param id stable id, unique over all layouts
     * @param column the column with the figure
     * @param scale what the figure is multiplied by, 100 for a share that is shown in percent
     * @param per the column by which the figure is divided, for a count that is shown as a share
     */
    public record Indicator(
            String id,
            String column,
            double scale,
            Optional<String> per,
            Title title,
            String theme,
            String unit,
            Optional<Title> definition,
            Optional<Title> caveat) {}

    /** The built-in layout of this name; an unknown one is a problem that suggests the nearest. */
    public static Layout builtIn(String name) {
        if (!BUILT_IN.contains(name)) {
            throw new ProblemException(new Problem(
                    AggregateProblem.LAYOUT_UNKNOWN,
                    "There is no layout '" + name + "'.",
                    "",
                    "Known layouts: " + String.join(", ", BUILT_IN) + "; or give a YAML file with your own."
                            + NearestName.suggestion(name, BUILT_IN)));
        }
        return read(YamlDocument.resource(Layout.class, "layout/" + name + ".yaml"));
    }

    /** A layout of one's own. */
    public static Layout read(Path file) {
        return read(YamlDocument.read(file));
    }

    private static Layout read(YamlValue yaml) {
        yaml.only("layout", "partner", "source", "modelled", "delimiter", "missing", "files");
        return new Layout(
                yaml.get("layout").text(),
                yaml.get("partner").text(),
                yaml.get("source").text(),
                yaml.get("modelled").flag(),
                yaml.find("delimiter").map(YamlValue::text).orElse(","),
                yaml.get("missing").texts(),
                yaml.get("files").items().stream().map(Layout::file).toList());
    }

    private static FileKind file(YamlValue yaml) {
        yaml.only("recognise", "area", "vintage", "period", "indicators");
        YamlValue period = yaml.get("period");
        List<Indicator> indicators = new ArrayList<>();
        for (Map.Entry<String, YamlValue> entry :
                new LinkedHashMap<>(yaml.get("indicators").entries()).entrySet()) {
            indicators.add(indicator(entry.getKey(), entry.getValue()));
        }
        return new FileKind(
                yaml.get("recognise").texts(),
                yaml.get("area").text(),
                yaml.get("vintage").integer(),
                period.isScalar()
                        ? new Period.Fixed(period.text())
                        : new Period.Column(period.only("column").get("column").text()),
                indicators);
    }

    private static Indicator indicator(String id, YamlValue yaml) {
        yaml.only("column", "scale", "per", "title", "theme", "unit", "definition", "caveat");
        return new Indicator(
                id,
                yaml.get("column").text(),
                yaml.find("scale").map(v -> v.decimal().doubleValue()).orElse(1.0),
                yaml.find("per").map(YamlValue::text),
                Title.read(yaml.get("title")),
                yaml.get("theme").text(),
                yaml.get("unit").text(),
                yaml.find("definition").map(Title::read),
                yaml.find("caveat").map(Title::read));
    }
}
