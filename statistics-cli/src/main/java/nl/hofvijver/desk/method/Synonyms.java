package nl.hofvijver.desk.method;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Other names under which columns are found. A column that a method cannot do without is looked for under its own name,
 * then without regard to capitals and signs, then under these. Columns that may be left out have no other names: a
 * table may well have a column {@code pop} or {@code kg} that is not meant as exposure or weight.
 */
final class Synonyms {
    private static final Map<String, List<String>> OTHERS = Map.ofEntries(
            entry("count", "events cases observed deaths numerator aantal teller gevallen sterfte"),
            entry("cases", "count events observed deaths aantal gevallen"),
            entry("deaths", "count events died sterfte overleden aantal"),
            entry("population", "pop personyears denominator n bevolking inwoners persoonsjaren noemer"),
            entry("size", "population pop personyears denominator expected n noemer"),
            entry("expected", "verwacht exp"),
            entry("band", "ageband agegroup age leeftijd leeftijdsgroep leeftijdsklasse"),
            entry("age", "ageband agegroup startage agestart band leeftijd leeftijdsgroep leeftijdsklasse"),
            entry("value", "rate figure waarde cijfer"),
            entry("score", "value waarde"),
            entry("rank", "deprivation imd rang quantile quintile decile"),
            entry("healthy", "goodhealth gezond"),
            entry("asked", "respondents surveyed bevraagd"),
            entry("area", "code areacode gebied buurt wijk gemeente name naam"),
            entry("x", "easting xcoord rdx"),
            entry("y", "northing ycoord rdy"),
            entry("exit", "time duration followup futime tijd"),
            entry("event", "died dead gebeurtenis overleden"),
            entry("arm", "group treatment groep"),
            entry("unit", "id practice praktijk eenheid"),
            entry("period", "year time jaar periode"),
            entry("time", "period month year date maand jaar tijd t"),
            entry("outcome", "y uitkomst"),
            entry("start", "firsttreated firsttreat treatmentstart ingang"),
            entry("treated", "treatment exposed behandeld"),
            entry("predicted", "prediction probability score risk voorspeld kans"),
            entry("p", "pvalue pval"),
            entry("place", "provider facility location plaats"),
            entry("minutes", "traveltime reistijd minuten"),
            entry("supply", "fte capacity aanbod"),
            entry("arrivals", "arrivalrate lambda aankomsten"),
            entry("service_rate", "mu"),
            entry("weight", "stdpop standardpopulation gewicht"),
            entry("count1", "x1 events1"),
            entry("population1", "n1 pop1"),
            entry("count2", "x2 events2"),
            entry("population2", "n2 pop2"),
            entry("first", "n1 list1"),
            entry("second", "n2 list2"),
            entry("both", "m overlap"));

    private Synonyms() {}

    private static Map.Entry<String, List<String>> entry(String name, String others) {
        return Map.entry(name, Arrays.asList(others.split(" ")));
    }

    /** Returns other names of a column, without capitals and signs. */
    static List<String> of(Column column) {
        return column.required() ? OTHERS.getOrDefault(column.name(), List.of()) : List.of();
    }

    /** Returns a header without capitals and signs: Person-years is personyears. */
    static String plain(String header) {
        var plain = new StringBuilder();
        header.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
