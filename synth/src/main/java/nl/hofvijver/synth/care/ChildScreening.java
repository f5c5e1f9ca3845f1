package nl.hofvijver.synth.care;

import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.figures.FigureTable;
import nl.hofvijver.synth.people.Family;
import nl.hofvijver.synth.people.Person;
import nl.hofvijver.synth.people.Stay;

/** Screening of children in child care and at school. */
public final class ChildScreening {
    private static final double UNANSWERED = 0.04;
    private static final double WORRIED = 0.86;
    private static final double MEASURED = 0.97;

    private final FigureTable table = FigureTable.read(ChildScreening.class, "screening.csv");

    /** Screens a person at the ages of the programme, when living in the region then. */
    public void during(Family family, Person person, ScreeningLog log, Dice dice) {
        double tall = dice.normal();
        double heavy = dice.normal() + 0.35 * person.deprivation();
        double difficult = dice.normal() + 0.3 * person.deprivation();
        for (FigureTable.Row row : table.rows()) {
            int birthday = person.birth() + (int) (365.25 * row.number("age"));
            int day = Days.workday(birthday + 30 + dice.below(300));
            if (day >= Days.START && day < Days.END && dice.percent(row.number("seen"))) {
                person.on(day)
                        .ifPresent(stay ->
                                screen(family, stay, row, day, person.female(), tall, heavy, difficult, log, dice));
            }
        }
    }

    private static void screen(
            Family family,
            Stay stay,
            FigureTable.Row row,
            int day,
            boolean girl,
            double tall,
            double heavy,
            double difficult,
            ScreeningLog log,
            Dice dice) {
        String sex = girl ? "girls" : "boys";
        double centimetres = row.number("height-" + sex) + row.number("height-sd") * tall;
        // The distribution of weight for height has a long upper tail.
        double index = row.number("bmi-" + sex)
                * Math.exp(row.number("bmi-sd") / row.number("bmi-" + sex) * (heavy + 0.12 * heavy * heavy));
        double kilograms = index * centimetres * centimetres / 10_000;
        boolean measured = dice.chance(MEASURED);
        int sdq = dice.percent(row.number("sdq"))
                ? Math.clamp(Math.round(6.8 + 4.2 * difficult + 2 * dice.normal()), 0, 40)
                : -1;
        boolean answered = !dice.chance(UNANSWERED);
        boolean lacks = FoodInsecurity.of(family, stay, Days.year(day));
        boolean worried = dice.chance(WORRIED);
        log.screening(
                day,
                row.text("place"),
                school(stay, row.text("place")),
                measured ? centimetres : 0,
                measured ? kilograms : 0,
                sdq,
                answered ? answer(lacks && worried, dice) : "",
                answered ? answer(lacks && (!worried || dice.chance(0.7)), dice) : "");
    }

    private static String answer(boolean lacks, Dice dice) {
        return !lacks ? "nooit" : dice.chance(0.25) ? "vaak" : "soms";
    }

    /** Two schools and one child care centre per wijk. */
    private static String school(Stay stay, String place) {
        String wijk = stay.buurt().wijk().code().substring(2);
        return place.equals("school") ? "S" + wijk + "-" + (1 + stay.buurt().index() % 2) : "K" + wijk;
    }
}
