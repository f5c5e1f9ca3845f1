package nl.hofvijver.pond.contract;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.document.YamlDocument;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.pond.region.Title;

/** The code systems that contracts can name. */
public final class CodeSystems {
    private static final Map<String, CodeSystem> ALL = read();

    private CodeSystems() {}

    /** All code systems, in the order of the document. */
    public static Collection<CodeSystem> all() {
        return ALL.values();
    }

    static CodeSystem get(YamlValue name) {
        return Optional.ofNullable(ALL.get(name.text()))
                .orElseThrow(() -> name.problem(
                        ContractProblem.SYSTEM_UNKNOWN,
                        "The code system '" + name.text() + "' does not exist.",
                        "Known: " + String.join(", ", ALL.keySet()) + "."
                                + NearestName.suggestion(name.text(), ALL.keySet())));
    }

    private static Map<String, CodeSystem> read() {
        Map<String, CodeSystem> systems = new LinkedHashMap<>();
        YamlDocument.resource(CodeSystems.class, "code-systems.yaml")
                .entries()
                .forEach((id, value) -> systems.put(id, read(id, value)));
        return systems;
    }

    private static CodeSystem read(String id, YamlValue value) {
        value.only("title", "pattern", "values", "area", "example", "form");
        Optional<CodeSystem.Rule> pattern = value.find("pattern").map(p -> new CodeSystem.Rule.Form(p.text()));
        Optional<CodeSystem.Rule> values = value.find("values").map(v -> new CodeSystem.Rule.Listed(v.texts()));
        CodeSystem.Rule rule = pattern.or(() -> values)
                .orElseGet(() -> new CodeSystem.Rule.Area(value.get("area").text()));
        return new CodeSystem(
                id, Title.read(value.get("title")), rule, value.get("example").text(), Title.read(value.get("form")));
    }
}
