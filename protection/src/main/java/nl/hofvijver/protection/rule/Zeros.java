package nl.hofvijver.protection.rule;

/** What a true zero means. */
public enum Zeros {
    /** Shown: that nobody has it says nothing about anyone. */
    SAFE,
    /** Hidden as a small cell: "nobody here earns more" says something about everybody. */
    DISCLOSIVE
}
