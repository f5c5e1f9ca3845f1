package nl.hofvijver.linkage.source;

import java.util.Locale;
import java.util.function.Function;
import nl.hofvijver.linkage.field.Normal;
import nl.hofvijver.linkage.field.Role;
import nl.hofvijver.linkage.field.Sound;

/** The text columns of the table {@code record}, behind {@code rid, source, record, birth_year}, in order. */
enum RecordColumn {
    SURNAME(r -> r.surname().whole()),
    SURNAME_PARTS(r -> String.join(" ", r.surname().parts())),
    SURNAME_SOUND(r -> Sound.of(r.surname().whole())),
    GIVEN(r -> r.given().first()),
    GIVEN_ALL(r -> String.join(" ", r.given().all())),
    GIVEN_SOUND(r -> Sound.of(r.given().first())),
    INITIAL(r -> r.given().initial()),
    BIRTH(r -> r.birth().digits()),
    MONTH_DAY(r -> r.birth().digits().isEmpty() ? "" : r.birth().digits().substring(4)),
    SEX(Normal::sex),
    POSTCODE(Normal::postcode),
    POSTCODE_AREA(Normal::postcodeArea),
    POSTCODE_STREET(Normal::postcodeStreet),
    HOUSE(Normal::house),
    STREET(r -> r.other(Role.STREET)),
    PLACE(r -> r.other(Role.PLACE)),
    REGION(r -> r.other(Role.REGION)),
    BIRTH_PLACE(r -> r.other(Role.BIRTH_PLACE)),
    PHONE(r -> r.other(Role.PHONE)),
    EMAIL(r -> r.other(Role.EMAIL)),
    DESCRIPTION(r -> r.other(Role.DESCRIPTION)),
    IDENTIFIER(r -> r.other(Role.BSN).isEmpty() ? r.other(Role.IDENTIFIER) : r.other(Role.BSN));

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Function<Normal, String> value;

    RecordColumn(Function<Normal, String> value) {
        this.value = value;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(Normal record) {
        return value.apply(record);
    }
}
