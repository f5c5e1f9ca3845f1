package nl.hofvijver.cli;

/** Who sits at the keyboard, when nobody says otherwise. */
final class ReleasePersons {
    private ReleasePersons() {}

    /** The name of the user account. */
    static String user() {
        return System.getProperty("user.name", "unknown");
    }
}
