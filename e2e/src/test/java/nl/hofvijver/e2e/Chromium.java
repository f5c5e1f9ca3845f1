package nl.hofvijver.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the Chromium of this machine; none is downloaded. */
final class Chromium {
    static final String PROPERTY = "hofvijver.chromium";

    private Chromium() {}

    /** The path in the property when it is set, which must then exist, else the first of the usual places. */
    static Optional<Path> find() {
        String asked = System.getProperty(PROPERTY, "");
        Stream<String> places = asked.isBlank()
                ? Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/usr/bin/google-chrome-stable",
                        "/snap/bin/chromium",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "C:/Program Files/Google/Chrome/Application/chrome.exe")
                : Stream.of(asked);
        Optional<Path> found = places.map(Path::of).filter(Files::isExecutable).findFirst();
        if (!asked.isBlank() && found.isEmpty()) {
            throw new IllegalStateException("No program at " + asked + ", where -D" + PROPERTY + " points.");
        }
        return found;
    }
}
