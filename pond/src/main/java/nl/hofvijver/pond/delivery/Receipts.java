package nl.hofvijver.pond.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the receipts in the folder of deliveries: {@code <partner>/<delivery>/receipt.json}. */
public final class Receipts {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Receipts() {}

    /** The receipt as JSON. */
    public static String json(Receipt receipt) {
        return JSON.writeValueAsString(receipt) + "\n";
    }

    /**
     * All receipts below {@code deliveries}, by partner and by the order in which they were taken in.
     *
     * @throws ProblemException {@code HV-1124} when one cannot be read
     */
    public static List<Receipt> readAll(Path deliveries) {
        List<Receipt> receipts = new ArrayList<>();
        for (Path partner : folders(deliveries)) {
            for (Path delivery : folders(partner)) {
                receipts.add(read(delivery.resolve(Receipt.FILE)));
            }
        }
        receipts.sort(Comparator.comparing(Receipt::partner).thenComparingInt(Receipt::sequence));
        return receipts;
    }

    static Receipt parse(Path file) throws IOException {
        return JSON.readValue(Files.readString(file), Receipt.class);
    }

    private static Receipt read(Path file) {
        try {
            return parse(file);
        } catch (JacksonException | IOException e) {
            throw new ProblemException(
                    new Problem(
                            DeliveryProblem.RECEIPT_UNREADABLE,
                            "The receipt cannot be read: " + e.getClass().getSimpleName() + ".",
                            file.toString(),
                            "Restore the file, or remove the folder of this delivery and deliver the package again."),
                    e);
        }
    }

    /** The folders directly in {@code folder}, by name, unfinished work left out; none when it does not exist. */
    static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }
}
