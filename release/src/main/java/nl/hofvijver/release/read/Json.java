package nl.hofvijver.release.read;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it stands in a release: indented, in the order of the record, with the same bytes on every system. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = MAPPER.writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

    private Json() {}

    /** A record, map or tree as text, with a line end at the end. */
    public static String text(Object value) {
        return WRITER.writeValueAsString(value) + "\n";
    }

    /** The mapper for reading. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
