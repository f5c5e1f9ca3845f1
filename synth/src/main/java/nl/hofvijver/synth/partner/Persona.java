package nl.hofvijver.synth.partner;

import java.util.List;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.chance.Mix;
import nl.hofvijver.synth.chance.Weighted;
import nl.hofvijver.synth.figures.FigureTable;

/**
 * The names of an invented person. Members of a family share a surname; who joins it has an own one, and some of those who
 * marry are also known by their partner's.
 */
record Persona(String given, String initials, String prefix, String name, String partnerPrefix, String partnerName) {
    private static final double PARTNER_NAME_SHOWN = 0.45;
    private static final double SECOND_NAME = 0.35;
    private static final Names FEMALE = new Names("given-female.csv");
    private static final Names MALE = new Names("given-male.csv");
    private static final Names SURNAMES = new Names("surnames.csv");

    /** Names with how often they occur. */
    private record Names(List<FigureTable.Row> rows, Weighted weights) {
        Names(String file) {
            this(FigureTable.read(Persona.class, file).rows());
        }

        private Names(List<FigureTable.Row> rows) {
            this(
                    rows,
                    new Weighted(
                            rows.stream().mapToDouble(r -> r.number("weight")).toArray()));
        }

        FigureTable.Row of(long seed, long id) {
            return rows.get(weights.at(Mix.share(seed, id)));
        }
    }

    /**
     * The names of a person.
     *
     * @param family shared by those with one surname
     * @param joined true for a person who came into the family as a partner
     */
    static Persona of(long seed, long person, long family, boolean female, boolean joined) {
        Names given = female ? FEMALE : MALE;
        String first = given.of(seed + 11, person).text("name");
        boolean two = Mix.share(seed + 12, person) < SECOND_NAME;
        String second = two ? given.of(seed + 13, person).text("name") : "";
        FigureTable.Row own = SURNAMES.of(seed + 14, joined ? -1 - person : family);
        FigureTable.Row partner = SURNAMES.of(seed + 14, family);
        boolean both = joined && female && Mix.share(seed + 15, person) < PARTNER_NAME_SHOWN;
        return new Persona(
                two ? first + " " + second : first,
                first.charAt(0) + "." + (two ? second.charAt(0) + "." : ""),
                own.text("prefix"),
                own.text("name"),
                both ? partner.text("prefix") : "",
                both ? partner.text("name") : "");
    }

    /** With one letter of the surname left out or doubled, as people type. */
    Persona misspelt(Dice dice) {
        int at = 1 + dice.below(Math.max(1, name.length() - 1));
        String wrong = at >= name.length()
                ? name + name.charAt(name.length() - 1)
                : dice.chance(0.5)
                        ? name.substring(0, at) + name.substring(at + 1)
                        : name.substring(0, at) + name.charAt(at) + name.substring(at);
        return new Persona(given, initials, prefix, wrong, partnerPrefix, partnerName);
    }
}
