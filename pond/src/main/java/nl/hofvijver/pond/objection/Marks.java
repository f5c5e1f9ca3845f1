package nl.hofvijver.pond.objection;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.hofvijver.pond.seal.Keyed;
import nl.hofvijver.pond.seal.Secret;

/** The marks by which a person is known in the list of objections. One object serves one thread. */
public final class Marks {
    private final Keyed keyed;

    public Marks(Secret region) {
        keyed = new Keyed(region.derive("objection/marks"));
    }

    /** Of a partner's number, as it is stored. */
    public String number(String partner, String number) {
        return keyed.hex("number|" + partner + "|" + number);
    }

    /** Of a pseudonym of the pond. */
    public String person(String pseudonym) {
        return keyed.hex("person|" + pseudonym);
    }

    /** Of somebody whom a partner knows by a number, and perhaps by a pseudonym. */
    public Set<String> of(String partner, String number, Optional<String> pseudonym) {
        Set<String> marks = new TreeSet<>();
        marks.add(number(partner, number));
        pseudonym.ifPresent(p -> marks.add(person(p)));
        return marks;
    }
}
