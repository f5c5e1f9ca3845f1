package nl.hofvijver.handbook.compile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.hofvijver.engine.Source;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.handbook.definition.Needs;
import nl.hofvijver.pond.region.Years;

/** The parameter tables about measures, periods and areas. */
record MeasureParameters(List<Compiled.Numbered> measures, Years years, Division division) {
    /** The pool of measures by quarter. */
    private static final int QUARTERLY = 0;

    Map<String, Source.Rows> tables() {
        return Map.of(
                "age_band", ageBands(),
                "band", bands(),
                "period", periods(),
                "measure", measure(),
                "measure_level", levels(),
                "measure_need", needs(),
                "published_level", publishedLevels(),
                "area_now", areas(),
                "region_now",
                        new ParameterTable("area TEXT, vintage INTEGER")
                                .row(division.region(), division.vintage())
                                .source());
    }

    private static Source.Rows ageBands() {
        ParameterTable table = new ParameterTable("age INTEGER, fine INTEGER");
        for (int age = 0; age <= 150; age++) {
            table.row(age, AgeBands.narrow(age));
        }
        return table.source();
    }

    private static Source.Rows bands() {
        ParameterTable table = new ParameterTable("fine INTEGER, ten TEXT, life TEXT");
        for (int fine = 0; fine < AgeBands.narrow(); fine++) {
            table.row(fine, AgeBands.tenYears(fine), AgeBands.life(fine));
        }
        return table.source();
    }

    /** Every stretch of as many years as some measure pools; a region with fewer years has one stretch of them all. */
    private Source.Rows periods() {
        ParameterTable table = new ParameterTable("pool INTEGER, period TEXT, year INTEGER, quarter INTEGER");
        for (int year = years.from(); year <= years.to(); year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                table.row(QUARTERLY, year + "-Q" + quarter, year, quarter);
            }
        }
        measures.stream().map(m -> m.measure().pool()).distinct().sorted().forEach(pool -> {
            int length = Math.min(pool, years.to() - years.from() + 1);
            for (int last = years.from() + length - 1; last <= years.to(); last++) {
                int first = last - length + 1;
                String period = length == 1 ? Integer.toString(last) : first + "-" + last;
                for (int year = first; year <= last; year++) {
                    table.row(pool, period, year, 0);
                }
            }
        });
        return table.source();
    }

    private Source.Rows measure() {
        ParameterTable table = new ParameterTable(
                "measure INTEGER, id TEXT, version INTEGER, by_sex BOOLEAN, "
                        + "by_age BOOLEAN, life_bands BOOLEAN, pool INTEGER, estimated BOOLEAN, corrected BOOLEAN, years BOOLEAN, source TEXT");
        for (Compiled.Numbered m : measures) {
            Measure measure = m.measure();
            table.row(
                    m.number(),
                    m.id(),
                    m.entry().version(),
                    measure.by().contains(Measure.Split.SEX),
                    measure.by().contains(Measure.Split.AGE),
                    measure.method() == Measure.Method.LIFE_EXPECTANCY,
                    measure.by().contains(Measure.Split.QUARTER) ? QUARTERLY : measure.pool(),
                    MeasureColumns.estimated(measure),
                    measure.linkageCorrected(),
                    measure.method() == Measure.Method.PERSON_YEARS,
                    m.entry().source().en());
        }
        return table.source();
    }

    private Source.Rows levels() {
        ParameterTable table = new ParameterTable("measure INTEGER, area_level TEXT");
        for (Compiled.Numbered m : measures) {
            m.measure().levels().stream()
                    .filter(division.levels()::contains)
                    .forEach(level -> table.row(m.number(), level));
            if (m.measure().by().contains(Measure.Split.DEPRIVATION)) {
                table.row(m.number(), "deprivation");
            }
        }
        return table.source();
    }

    private Source.Rows needs() {
        ParameterTable table = new ParameterTable("measure INTEGER, tbl TEXT, kind TEXT");
        for (Compiled.Numbered m : measures) {
            Set<Delivered> needs = Needs.of(m.entry(), m.measure());
            Stream.of(Delivered.values())
                    .filter(d -> needs.contains(d) && !d.fromPractice())
                    .forEach(d -> table.row(m.number(), d.name(), d.kind()));
        }
        return table.source();
    }

    private Source.Rows publishedLevels() {
        ParameterTable table = new ParameterTable("area_level TEXT");
        division.levels().forEach(table::row);
        return table.source();
    }

    private Source.Rows areas() {
        ParameterTable table = new ParameterTable("area_level TEXT, area TEXT, vintage INTEGER");
        division.areas().forEach(a -> table.row(a.level(), a.code(), a.vintage()));
        return table.source();
    }
}
