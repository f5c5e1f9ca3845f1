package nl.hofvijver.linkage.spec;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.linkage.field.Role;

/** Guesses what a column means from its name. Case, spaces and separators do not matter. */
public final class ColumnNames {
    private static final Map<String, Role> KNOWN = new HashMap<>();

    static {
        known(
                Role.RECORD,
                "recid",
                "id",
                "uniqueid",
                "record",
                "recordid",
                "patientid",
                "patientnr",
                "patientnummer",
                "pseudopatientid",
                "persoonid",
                "kindid",
                "clientid",
                "clientnummer",
                "dossiernummer",
                "rid",
                "nr");
        known(
                Role.SURNAME,
                "surname",
                "lastname",
                "familyname",
                "achternaam",
                "geslachtsnaam",
                "geboortenaam",
                "familienaam",
                "last",
                "birthname",
                "meisjesnaam",
                "geslachtsnaamgeboorte",
                "sname",
                "naam");
        known(
                Role.PARTNER_SURNAME,
                "partnernaam",
                "naampartner",
                "partnername",
                "marriedname",
                "achternaampartner",
                "geslachtsnaampartner",
                "partnersurname",
                "partnerachternaam");
        known(Role.PREFIX, "tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels", "prefix", "surnameprefix");
        known(
                Role.GIVEN,
                "givenname",
                "givennames",
                "firstname",
                "firstnames",
                "voornaam",
                "voornamen",
                "roepnaam",
                "forename",
                "first",
                "middlename",
                "fname",
                "voorletters",
                "initialen",
                "initials",
                "voorletter");
        known(Role.FULL_NAME, "fullname", "name", "volledigenaam", "naamvolledig");
        known(Role.BIRTH_DATE, "dateofbirth", "dob", "birthdate", "geboortedatum", "gebdatum", "gebdat", "birthday");
        known(Role.BIRTH_YEAR, "geboortejaar", "birthyear", "yearofbirth", "igeboortejaar", "yob");
        known(Role.SEX, "sex", "gender", "geslacht", "dgeslacht", "sekse");
        known(
                Role.POSTCODE,
                "postcode",
                "postalcode",
                "zip",
                "zipcode",
                "pc6",
                "pc4",
                "postcodefake",
                "dpostcodecijfers");
        known(Role.HOUSE_NUMBER, "housenumber", "huisnummer", "huisnr", "streetnumber", "housenr", "houseno");
        known(Role.STREET, "street", "straat", "straatnaam", "address1", "streetname", "adres", "address");
        known(Role.PLACE, "suburb", "city", "town", "woonplaats", "plaats", "place", "plaatsnaam");
        known(Role.REGION, "state", "province", "provincie", "county");
        known(Role.BIRTH_PLACE, "birthplace", "geboorteplaats", "placeofbirth", "pob");
        known(Role.PHONE, "phone", "phonenumber", "telefoon", "telefoonnummer", "mobiel", "mobile", "tel");
        known(Role.EMAIL, "email", "emailadres", "emailaddress", "mail");
        known(Role.DESCRIPTION, "address2", "occupation", "beroep", "profession");
        known(Role.BSN, "bsn", "burgerservicenummer", "sofinummer");
        known(
                Role.IDENTIFIER,
                "socsecid",
                "ssn",
                "nationalid",
                "nhsnumber",
                "verzekerdennummer",
                "polisnummer",
                "persoonspseudoniem",
                "pseudoniem",
                "pseudonym",
                "ipatientchecksum",
                "socialsecuritynumber");
        // Truth of test sets, and names that another column has better.
        known(
                Role.IGNORE,
                "cluster",
                "clusterid",
                "entityid",
                "trueid",
                "truth",
                "label",
                "person",
                "probability",
                "firstandsurname",
                "source");
    }

    private ColumnNames() {}

    private static void known(Role role, String... names) {
        for (String name : names) {
            KNOWN.put(name, role);
        }
    }

    /** The role that the name suggests; empty when it suggests nothing. */
    public static Optional<Role> guess(String column) {
        return Optional.ofNullable(KNOWN.get(column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")));
    }

    /** True for a column of initials, which stand behind a column of names in the same file. */
    public static boolean isInitials(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        return name.contains("voorletter") || name.contains("initial");
    }
}
