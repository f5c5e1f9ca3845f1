package nl.hofvijver.spark.workplace;

import java.util.Locale;

/** What went between the region and its workplace in one run. Told from one thread. */
public final class Traffic {
    private static final double MB = 1 << 20;

    private long filesSent;
    private long bytesSent;
    private long filesFetched;
    private long bytesFetched;
    private long filesRemoved;

    void sent(long bytes) {
        filesSent++;
        bytesSent += bytes;
    }

    void fetched(long bytes) {
        filesFetched++;
        bytesFetched += bytes;
    }

    void removed() {
        filesRemoved++;
    }

    public long bytesSent() {
        return bytesSent;
    }

    public long bytesFetched() {
        return bytesFetched;
    }

    String sentSoFar() {
        return amount(filesSent, bytesSent);
    }

    String fetchedSoFar() {
        return amount(filesFetched, bytesFetched);
    }

    /** One line for a terminal. */
    public String line() {
        return "workplace: " + sentSoFar() + " sent, " + fetchedSoFar() + " fetched, "
                + String.format(Locale.UK, "%,d removed", filesRemoved);
    }

    private static String amount(long files, long bytes) {
        return String.format(Locale.UK, "%,d files (%,.1f MB)", files, bytes / MB);
    }
}
