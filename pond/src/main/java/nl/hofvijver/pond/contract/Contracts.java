package nl.hofvijver.pond.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.document.YamlDocument;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.region.Region;

/** The contracts under which partners of a region can deliver, by id. */
public final class Contracts {
    private static final List<String> BUILT_IN =
            List.of("gp", "hospital", "municipality", "ggd", "deaths", "aggregates");

    private final Map<String, Contract> contracts;

    private Contracts(Map<String, Contract> contracts) {
        this.contracts = Collections.unmodifiableMap(contracts);
    }

    /** The contracts that come with the program. */
    public static Contracts builtIn() {
        return new Contracts(readBuiltIn());
    }

    /**
     * The built-in contracts and those in the region's folder {@code contracts/}.
     *
     * @throws ProblemException {@code HV-1030} to {@code HV-1033} when a contract of the region is not in order
     */
    public static Contracts of(Region region) {
        Map<String, Contract> contracts = readBuiltIn();
        for (Path file : yamlFiles(region.contracts())) {
            YamlValue document = YamlDocument.read(file);
            Contract contract = ContractReader.read(document);
            if (contracts.put(contract.id(), contract) != null) {
                throw document.problem(
                        ContractProblem.CONTRACT_TWICE,
                        "The contract '" + contract.id() + "' exists already.",
                        "Give this one another id: the meaning of an existing contract does not change.");
            }
        }
        return new Contracts(contracts);
    }

    /** All contracts, the built-in ones first. */
    public Collection<Contract> all() {
        return contracts.values();
    }

    public Optional<Contract> find(String id) {
        return Optional.ofNullable(contracts.get(id));
    }

    /**
     * The contract with this id.
     *
     * @param where the place that refers to it, for the message
     * @throws ProblemException {@code HV-1031} when it does not exist
     */
    public Contract get(String id, String where) {
        return find(id).orElseThrow(() -> new ProblemException(new Problem(
                ContractProblem.CONTRACT_UNKNOWN,
                "The contract '" + id + "' does not exist.",
                where,
                "Known contracts: " + String.join(", ", contracts.keySet()) + "."
                        + NearestName.suggestion(id, contracts.keySet()))));
    }

    /** Every table of every contract by its name as input of a step, such as {@code gp_pat}. */
    public Map<String, Table> inputs() {
        Map<String, Table> inputs = new LinkedHashMap<>();
        contracts.values().forEach(c -> c.tables().forEach(t -> inputs.put(t.input(), t)));
        return inputs;
    }

    private static Map<String, Contract> readBuiltIn() {
        Map<String, Contract> contracts = new LinkedHashMap<>();
        for (String id : BUILT_IN) {
            contracts.put(id, ContractReader.read(YamlDocument.resource(Contracts.class, id + ".yaml")));
        }
        return contracts;
    }

    private static List<Path> yamlFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }
}
