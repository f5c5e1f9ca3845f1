package nl.hofvijver.handbook.definition;

import java.util.regex.Pattern;

/** The code systems on which a definition selects. The names are those of {@code vocabulary_id} in the pond. */
public enum Vocabulary {
    ICPC("icpc", "[ABDFHKLNPRSTUWXYZ]([0-9]{1,2}|[0-9]{2}\\.[0-9]{1,2})?", "T90 or T90.02"),
    ICD10("icd10", "[A-Z]([0-9]{1,2}|[0-9]{2}\\.?[0-9]{1,2})?", "I21"),
    DBC("dbc", "[0-9]{4}(-[0-9]{0,4})?", "0313-222"),
    ATC("atc", "[A-Z]([0-9]{1,2}([A-Z]{1,2}([0-9]{1,2})?)?)?", "A10B"),
    NHG45("nhg", "[1-9][0-9]{0,4}", "2816"),
    VEKTIS("vektis", "[0-9]{2,5}", "12002"),
    LOCAL("local", "[A-Za-z-]+(:[A-Za-z -]*)?", "VERWIJZING:CAR");

    private final String word;
    private final Pattern form;
    private final String example;

    Vocabulary(String word, String form, String example) {
        this.word = word;
        this.form = Pattern.compile(form);
        this.example = example;
    }

    /** The key by which a definition names it. */
    public String word() {
        return word;
    }

    public String example() {
        return example;
    }

    /** The form of a code of this system, as a regular expression. */
    public String form() {
        return form.pattern();
    }

    /** True when {@code code} can be a code of this system, or the beginning of one where prefixes count. */
    public boolean accepts(String code) {
        return form.matcher(code).matches();
    }

    /**
     * True when a code stands for everything that begins with it: T90 covers T90.02. The numbers of NHG table 45 have
     * no hierarchy: 281 has nothing to do with 2816.
     */
    public boolean prefixes() {
        return this != NHG45;
    }
}
