package nl.hofvijver.linkage.encode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.hofvijver.linkage.field.BirthDate;
import nl.hofvijver.linkage.field.GivenName;
import nl.hofvijver.linkage.field.Normal;
import nl.hofvijver.linkage.field.Role;
import nl.hofvijver.linkage.field.Sound;
import nl.hofvijver.linkage.field.Surname;

/**
 * Encodes records under one key. The same values give the same columns on every machine. Not for several threads.
 *
 * <pre>{@code
 * var encoder = new Encoder(LinkKey.of(secret, "haaglanden/1"));
 * Map<EncodedColumn, String> columns = encoder.encode(Map.of(
 *         Role.SURNAME, "van der Berg", Role.GIVEN, "Anna", Role.BIRTH_DATE, "1956-04-09", Role.SEX, "V"));
 * }</pre>
 *
 * <p>No token stands for a name alone. A name is encoded within the year of birth and within the other name, so that a
 * frequent surname is not a frequent token; a near form of a date is encoded within the sound of a name, so that the
 * calendar cannot be rebuilt from which dates lie next to each other.
 */
public final class Encoder {
    private final Tokens name;
    private final Tokens birth;
    private final Tokens place;
    private final Tokens contact;
    private final Tokens person;
    private Optional<Encoded> last = Optional.empty();

    /** Somebody, apart from where. */
    private record Who(Surname surname, GivenName given, BirthDate birth, String sex) {}

    private record Encoded(Who who, Map<EncodedColumn, String> columns) {}

    /** How the two names sound, found once per record. */
    private record Sounds(String surname, String given) {
        static Sounds of(Normal record) {
            return new Sounds(
                    Sound.of(record.surname().whole()), Sound.of(record.given().first()));
        }
    }

    public Encoder(LinkKey key) {
        name = new Tokens(key.field("name"));
        birth = new Tokens(key.field("birth"));
        place = new Tokens(key.field("place"));
        contact = new Tokens(key.field("contact"));
        person = new Tokens(key.field("person"));
    }

    /**
     * The encoded columns of a record; every column is there, empty when its value is unknown.
     *
     * @param values what the source says, as it wrote it; roles without a column of their own are not used
     */
    public Map<EncodedColumn, String> encode(Map<Role, String> values) {
        Normal record = Normal.of(values);
        Sounds sounds = Sounds.of(record);
        Map<EncodedColumn, String> columns = new EnumMap<>(who(record, sounds));
        place(record, sounds, columns);
        return columns;
    }

    /** What does not depend on an address; people with several addresses come one after another. */
    private Map<EncodedColumn, String> who(Normal record, Sounds sounds) {
        Who who = new Who(record.surname(), record.given(), record.birth(), record.sex());
        if (last.filter(l -> l.who().equals(who)).isEmpty()) {
            Map<EncodedColumn, String> columns = new EnumMap<>(EncodedColumn.class);
            names(record, sounds, columns);
            birth(record, sounds, columns);
            last = Optional.of(new Encoded(who, columns));
        }
        return last.orElseThrow().columns();
    }

    /** The token of a number that belongs to one person; empty when it is not known. */
    public String pseudonym(String number) {
        return person.of(List.of("n"), number);
    }

    private void names(Normal record, Sounds sounds, Map<EncodedColumn, String> columns) {
        String surname = record.surname().whole();
        String given = record.given().first();
        String year = context("y", record.birth().year());
        // The pair is sorted: swapped names then share the token of the whole.
        String both = surname.isEmpty() || given.isEmpty()
                ? ""
                : String.join("+", Stream.of(surname, given).sorted().toList());
        columns.put(EncodedColumn.SURNAME, join(name.of(List.of(year), surname), name.of(List.of("b"), both)));
        columns.put(EncodedColumn.GIVEN, join(name.of(List.of(year), given), name.of(List.of("b"), both)));
        List<String> aroundSurname = List.of(year, context("g", given));
        List<String> aroundGiven = List.of(year, context("s", surname));
        columns.put(
                EncodedColumn.SURNAME_PART,
                name.of(aroundSurname, record.surname().parts()));
        columns.put(EncodedColumn.SURNAME_NEAR, name.near(near(aroundSurname), surname));
        columns.put(EncodedColumn.SURNAME_SOUND, name.of(sound(aroundSurname), sounds.surname()));
        columns.put(EncodedColumn.GIVEN_NEAR, name.near(near(aroundGiven), given));
        columns.put(EncodedColumn.GIVEN_SOUND, name.of(sound(aroundGiven), sounds.given()));
        columns.put(
                EncodedColumn.GIVEN_INITIAL,
                name.of(List.of(context("i", year)), record.given().initial()));
    }

    private void birth(Normal record, Sounds sounds, Map<EncodedColumn, String> columns) {
        String date = record.birth().digits();
        List<String> around = List.of(context("g", sounds.given()), context("s", sounds.surname()));
        columns.put(EncodedColumn.BIRTH, birth.of(List.of("d"), date));
        columns.put(EncodedColumn.BIRTH_NEAR, birth.of(around, date.isEmpty() ? List.of() : nearDates(date)));
        columns.put(EncodedColumn.BIRTH_PART, birth.of(around, date.isEmpty() ? List.of() : partDates(date)));
        columns.put(EncodedColumn.SEX, record.sex());
        columns.put(EncodedColumn.BIRTH_YEAR, record.birth().year());
    }

    private void place(Normal record, Sounds sounds, Map<EncodedColumn, String> columns) {
        String year = context("y", record.birth().year());
        List<String> around = List.of(year, context("n", sounds.surname()), context("g", sounds.given()));
        String street = record.postcodeStreet();
        columns.put(EncodedColumn.ADDRESS, address(record));
        columns.put(EncodedColumn.POSTCODE, place.of(List.of("p"), street));
        columns.put(EncodedColumn.POSTCODE_AREA, place.of(List.of("q"), record.postcodeArea()));
        columns.put(EncodedColumn.POSTCODE_NEAR, place.near(near(around), record.postcode()));
        columns.put(EncodedColumn.HOUSE, place.of(prefixed("h", around), record.house()));
        columns.put(EncodedColumn.STREET, place.of(prefixed("t", around), record.other(Role.STREET)));
        columns.put(EncodedColumn.STREET_NEAR, place.near(prefixed("t", around), record.other(Role.STREET)));
        columns.put(EncodedColumn.PLACE, place.of(prefixed("w", around), record.other(Role.PLACE)));
        columns.put(EncodedColumn.PLACE_NEAR, place.near(prefixed("w", around), record.other(Role.PLACE)));
        columns.put(EncodedColumn.REGION, place.of(prefixed("r", around), record.other(Role.REGION)));
        columns.put(EncodedColumn.PHONE, contact.of(List.of("f"), record.other(Role.PHONE)));
        columns.put(EncodedColumn.PHONE_NEAR, contact.near(prefixed("f", around), record.other(Role.PHONE)));
        columns.put(EncodedColumn.EMAIL, contact.of(List.of("e"), record.other(Role.EMAIL)));
    }

    /** The house: by postcode and number, and by street and number. */
    private String address(Normal record) {
        String house = record.house();
        if (house.isEmpty()) {
            return "";
        }
        String street = record.other(Role.STREET);
        return join(
                place.of(List.of("a"), record.postcode().isEmpty() ? "" : record.postcode() + " " + house),
                place.of(List.of("b"), street.isEmpty() ? "" : street + " " + house));
    }

    /** The date with each digit masked in turn, itself, and with day and month swapped. */
    private static List<String> nearDates(String date) {
        List<String> forms = new ArrayList<>(IntStream.range(0, date.length())
                .mapToObj(i -> date.substring(0, i) + "." + date.substring(i + 1))
                .toList());
        forms.add(date);
        forms.add(date.substring(0, 4) + date.substring(6) + date.substring(4, 6));
        return forms;
    }

    private static List<String> partDates(String date) {
        return List.of(
                date.substring(0, 6) + "..",
                date.substring(0, 4) + ".." + date.substring(6),
                "...." + date.substring(4));
    }

    private static String context(String kind, String value) {
        return value.isEmpty() ? "" : kind + value;
    }

    private static List<String> near(List<String> contexts) {
        return prefixed("~", contexts);
    }

    private static List<String> sound(List<String> contexts) {
        return prefixed("%", contexts);
    }

    private static List<String> prefixed(String prefix, List<String> contexts) {
        List<String> prefixed = new ArrayList<>(contexts.size());
        for (String context : contexts) {
            prefixed.add(context(prefix, context));
        }
        return prefixed;
    }

    private static String join(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + " " + second;
    }
}
