package nl.hofvijver.synth.care;

import java.util.List;
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
    private static final double ALSO_SHORT = 0.7;
    private static final double MEASURED = 0.97;

    private final List<FigureTable.Row> programme =
            FigureTable.read(ChildScreening.class, "screening.csv").rows();
    private final double[] ages =
            programme.stream().mapToDouble(r -> r.number("age")).toArray();

    /** What is lasting about a child: place among children of the age in height, weight for height and difficulties. */
    private record Child(boolean girl, double tall, double heavy, double difficult) {
        static Child of(Person person, Dice dice) {
            return new Child(
                    person.female(),
                    dice.normal(),
                    dice.normal() + 0.35 * person.deprivation(),
                    dice.normal() + 0.3 * person.deprivation());
        }

        String column(String measure) {
            return measure + (girl ? "-girls" : "-boys");
        }

        double centimetres(FigureTable.Row row) {
            return row.number(column("height")) + row.number("height-sd") * tall;
        }

        /** The distribution of weight for height has a long upper tail. */
        double kilograms(FigureTable.Row row) {
            double usual = row.number(column("bmi"));
            double index = usual * Math.exp(row.number("bmi-sd") / usual * (heavy + 0.12 * heavy * heavy));
            return index * Math.pow(centimetres(row) / 100, 2);
        }

        int sdq(Dice dice) {
            return Math.clamp(Math.round(6.8 + 4.2 * difficult + 2 * dice.normal()), 0, 40);
        }
    }

    /** Screens a person at the ages of the programme, when living in the region then. */
    public void during(Family family, Person person, ScreeningLog log, Dice dice) {
        Child child = Child.of(person, dice);
        for (int i = 0; i < ages.length; i++) {
            FigureTable.Row row = programme.get(i);
            int birthday = person.birth() + (int) (365.25 * ages[i]);
            int day = Days.workday(birthday + 30 + dice.below(300));
            if (day >= Days.START && day < Days.END && dice.percent(row.number("seen"))) {
                person.on(day).ifPresent(stay -> {
                    boolean lacks = FoodInsecurity.of(family, stay, Days.year(day));
                    screen(child, stay, lacks, row, day, log, dice);
                });
            }
        }
    }

    private static void screen(
            Child child, Stay stay, boolean lacks, FigureTable.Row row, int day, ScreeningLog log, Dice dice) {
        boolean measured = dice.chance(MEASURED);
        int sdq = dice.percent(row.number("sdq")) ? child.sdq(dice) : -1;
        boolean answered = !dice.chance(UNANSWERED);
        boolean worried = dice.chance(WORRIED);
        log.screening(
                day,
                row.text("place"),
                school(stay, row.text("place")),
                measured ? child.centimetres(row) : 0,
                measured ? child.kilograms(row) : 0,
                sdq,
                answered ? answer(lacks && worried, dice) : "",
                answered ? answer(lacks && (!worried || dice.chance(ALSO_SHORT)), dice) : "");
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
