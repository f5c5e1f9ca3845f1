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

    private final List<Moment> programme = FigureTable.read(ChildScreening.class, "screening.csv").rows().stream()
            .map(Moment::of)
            .toList();

    /** Height in centimetres and body mass index of boys or girls of an age, with their standard deviations. */
    private record Growth(double height, double heightSd, double massIndex, double massIndexSd) {
        static Growth of(FigureTable.Row row, String sex) {
            return new Growth(
                    row.number("height-" + sex),
                    row.number("height-sd"),
                    row.number("bmi-" + sex),
                    row.number("bmi-sd"));
        }
    }

    /** An age at which children are seen; {@code seen} and {@code sdq} are per cent. */
    private record Moment(double age, String place, double seen, double sdq, Growth boys, Growth girls) {
        static Moment of(FigureTable.Row row) {
            return new Moment(
                    row.number("age"),
                    row.text("place"),
                    row.number("seen"),
                    row.number("sdq"),
                    Growth.of(row, "boys"),
                    Growth.of(row, "girls"));
        }
    }

    /** What is lasting about a child: place among children of the age in height, weight for height and difficulties. */
    private record Child(boolean girl, double tall, double heavy, double difficult) {
        static Child of(Person person, Dice dice) {
            return new Child(
                    person.female(),
                    dice.normal(),
                    dice.normal() + 0.35 * person.deprivation(),
                    dice.normal() + 0.3 * person.deprivation());
        }

        private Growth growth(Moment moment) {
            return girl ? moment.girls() : moment.boys();
        }

        double centimetres(Moment moment) {
            Growth growth = growth(moment);
            return growth.height() + growth.heightSd() * tall;
        }

        /** The distribution of weight for height has a long upper tail. */
        double kilograms(Moment moment) {
            Growth growth = growth(moment);
            double excess = growth.massIndexSd() / growth.massIndex() * (heavy + 0.12 * heavy * heavy);
            return growth.massIndex() * Math.exp(excess) * Math.pow(centimetres(moment) / 100, 2);
        }

        int sdq(Dice dice) {
            return Math.clamp(Math.round(6.8 + 4.2 * difficult + 2 * dice.normal()), 0, 40);
        }
    }

    /** Screens a person at the ages of the programme, when living in the region then. */
    public void during(Family family, Person person, ScreeningLog log, Dice dice) {
        Child child = Child.of(person, dice);
        for (Moment moment : programme) {
            int birthday = person.birth() + (int) (365.25 * moment.age());
            int day = Days.workday(birthday + 30 + dice.below(300));
            if (day >= Days.START && day < Days.END && dice.percent(moment.seen())) {
                person.on(day).ifPresent(stay -> {
                    boolean lacks = FoodInsecurity.of(family, stay, Days.year(day));
                    screen(child, stay, lacks, moment, day, log, dice);
                });
            }
        }
    }

    private static void screen(
            Child child, Stay stay, boolean lacks, Moment moment, int day, ScreeningLog log, Dice dice) {
        boolean measured = dice.chance(MEASURED);
        int sdq = dice.percent(moment.sdq()) ? child.sdq(dice) : -1;
        boolean answered = !dice.chance(UNANSWERED);
        boolean worried = dice.chance(WORRIED);
        log.screening(
                day,
                moment.place(),
                school(stay, moment.place()),
                measured ? child.centimetres(moment) : 0,
                measured ? child.kilograms(moment) : 0,
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
