package nl.hofvijver.release.read;

import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** The features of a GeoJSON file, one in memory at a time: the boundaries of a country are hundreds of megabytes. */
public final class Features {
    private Features() {}

    /** What is done with a feature. */
    @FunctionalInterface
    public interface Use {
        /** Takes the next feature. */
        void take(JsonNode feature) throws IOException;
    }

    /**
     * Hands over the features of a file in their order, whatever stands before them.
     *
     * @throws tools.jackson.core.JacksonException when the file is no JSON
     */
    public static void each(Path file, Use use) throws IOException {
        try (JsonParser json = Json.mapper().createParser(file)) {
            JsonToken token = json.nextToken();
            while (token != null
                    && !(token == JsonToken.PROPERTY_NAME && json.currentName().equals("features"))) {
                if (token == JsonToken.START_OBJECT && json.streamReadContext().getNestingDepth() > 1) {
                    json.skipChildren();
                }
                token = json.nextToken();
            }
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                use.take(json.readValueAsTree());
            }
        }
    }
}
