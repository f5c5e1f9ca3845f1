package nl.hofvijver.pond.objection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.KeyFiles;
import nl.hofvijver.pond.seal.Keyed;
import nl.hofvijver.pond.seal.RegionKeys;
import nl.hofvijver.pond.seal.Secret;

/**
 * The list of what people said, as events that are only added to. Each event carries a keyed hash over itself and the one
 * before it; the last one is also written down beside the region's keys. A list from which something was taken, or that was
 * put back to an older state, is therefore recognised and refused: it would bring back the data of people who object.
 *
 * <p>Safe for several threads.
 */
public final class ObjectionList {
    private static final String ANCHOR = "objections.json";

    private final Control control;
    private final Path anchor;
    private final Keyed chain;
    private final LocalDate today;
    private final Map<String, Statement> statements = new LinkedHashMap<>();
    private final Map<String, Set<String>> byMark = new HashMap<>();
    private Head head = new Head(0, "");

    /**
     * How far the list reaches.
     *
     * @param sequence number of its last event, 0 for none
     * @param hash of that event
     */
    public record Head(long sequence, String hash) {}

    private ObjectionList(Control control, Path anchor, Secret secret, LocalDate today) {
        this.control = control;
        this.anchor = anchor;
        this.chain = new Keyed(secret.derive("objection/chain"));
        this.today = today;
    }

    /**
     * Reads the list; empty for a region that has no keys, in which nobody can have objected.
     *
     * @throws ProblemException {@code HV-2752} when it is older than it was, {@code HV-2753} when it was changed
     */
    public static Optional<ObjectionList> open(Region region, Control control) {
        RegionKeys keys = RegionKeys.in(region.keys());
        if (!keys.exist()) {
            return Optional.empty();
        }
        ObjectionList list = new ObjectionList(control, region.keys().resolve(ANCHOR), keys.secret(), region.clock());
        list.read();
        return Optional.of(list);
    }

    private void read() {
        Head known = Files.isRegularFile(anchor) ? KeyFiles.readJson(anchor, Head.class) : head;
        boolean passed = known.sequence() == 0;
        for (Control.ObjectionEvent event : control.objectionEvents()) {
            if (event.sequence() != head.sequence() + 1
                    || !hash(event.sequence(), event.body()).equals(event.hash())) {
                throw refused(
                        ObjectionProblem.CHAIN_BROKEN,
                        "Event " + (head.sequence() + 1) + " of the list of objections is not as it was written.");
            }
            head = new Head(event.sequence(), event.hash());
            passed |= head.equals(known);
            apply(KeyFiles.json(anchor, event.body(), Said.class));
        }
        if (!passed) {
            throw refused(
                    ObjectionProblem.ROLLED_BACK,
                    "The list of objections ends at event " + head.sequence() + " and went on to " + known.sequence()
                            + " before.");
        }
    }

    private static ProblemException refused(ObjectionProblem code, String what) {
        return new ProblemException(new Problem(
                code, what, "control", "Restore the control database from the newest backup; nothing was changed."));
    }

    private String hash(long sequence, String body) {
        return chain.hex(sequence + "|" + head.hash() + "|" + body);
    }

    /**
     * An event as it is written.
     *
     * @param kind {@code added}, {@code withdrawn} or {@code extended}
     */
    private record Said(
            String kind,
            String id,
            List<String> marks,
            String partner,
            String purpose,
            boolean objects,
            boolean representative,
            int birthYear,
            String since,
            String source) {}

    private void apply(Said said) {
        switch (said.kind()) {
            case "added" ->
                index(new Statement(
                        said.id(),
                        Set.copyOf(said.marks()),
                        Optional.of(said.partner()).filter(p -> !p.isEmpty()),
                        Optional.of(said.purpose()).filter(p -> !p.isEmpty()).map(Purpose::valueOf),
                        said.objects(),
                        said.representative(),
                        said.birthYear() == 0 ? Optional.empty() : Optional.of(said.birthYear()),
                        LocalDate.parse(said.since()),
                        Statement.Source.valueOf(said.source())));
            case "extended" ->
                Optional.ofNullable(statements.get(said.id())).ifPresent(s -> index(s.with(Set.copyOf(said.marks()))));
            case "withdrawn" ->
                Optional.ofNullable(statements.remove(said.id()))
                        .ifPresent(s -> s.marks()
                                .forEach(m -> byMark.getOrDefault(m, Set.of()).remove(s.id())));
            default -> throw new IllegalStateException("no such event: " + said.kind());
        }
    }

    private void index(Statement statement) {
        statements.put(statement.id(), statement);
        statement
                .marks()
                .forEach(m ->
                        byMark.computeIfAbsent(m, k -> new LinkedHashSet<>()).add(statement.id()));
    }

    private void write(Said said) {
        String body = KeyFiles.json(said);
        long sequence = head.sequence() + 1;
        Head next = new Head(sequence, hash(sequence, body));
        control.addObjectionEvent(new Control.ObjectionEvent(sequence, body, next.hash()));
        apply(said);
        head = next;
        KeyFiles.writeJson(anchor, head);
    }

    /** How far the list reaches now. */
    public synchronized Head head() {
        return head;
    }

    /** Everything that counts now, oldest first. */
    public synchronized List<Statement> statements() {
        return List.copyOf(statements.values());
    }

    /**
     * Adds a statement; one that repeats an earlier one is left out.
     *
     * @param said its id is chosen here
     * @return its id in the list
     */
    public synchronized String add(Statement said) {
        Optional<Statement> there =
                about(said.marks()).stream().filter(said::repeats).findFirst();
        if (there.isPresent()) {
            return there.get().id();
        }
        String id = "obj-" + (head.sequence() + 1);
        write(new Said(
                "added",
                id,
                said.marks().stream().sorted().toList(),
                said.partner().orElse(""),
                said.purpose().map(Purpose::name).orElse(""),
                said.objects(),
                said.representative(),
                said.birthYear().orElse(0),
                said.since().toString(),
                said.source().name()));
        return id;
    }

    /**
     * Withdraws a statement. The data come back with the next delivery of the partner.
     *
     * @throws ProblemException {@code HV-2750} when there is none with this id
     */
    public synchronized void withdraw(String id) {
        if (!statements.containsKey(id)) {
            throw new ProblemException(new Problem(
                    ObjectionProblem.UNKNOWN,
                    "There is no objection '" + id + "', or it was withdrawn before.",
                    "control",
                    "'hofvijver object list' shows those that count."));
        }
        write(new Said("withdrawn", id, List.of(), "", "", false, false, 0, today.toString(), ""));
    }

    /** Remembers that the person of a statement is also known by other marks. */
    public synchronized void extend(String id, Set<String> marks) {
        Statement statement = Optional.ofNullable(statements.get(id)).orElseThrow();
        if (!statement.marks().containsAll(marks)) {
            write(new Said(
                    "extended", id, marks.stream().sorted().toList(), "", "", false, false, 0, today.toString(), ""));
        }
    }

    /** The statements about whoever has one of these marks. */
    public synchronized List<Statement> about(Collection<String> marks) {
        Set<String> ids = new LinkedHashSet<>();
        marks.forEach(m -> ids.addAll(byMark.getOrDefault(m, Set.of())));
        List<Statement> found = new ArrayList<>();
        ids.forEach(id -> Optional.ofNullable(statements.get(id)).ifPresent(found::add));
        return found;
    }

    /** Whether anybody said something about one purpose only. */
    public synchronized boolean tellsPurposesApart() {
        return statements.values().stream().anyMatch(s -> s.purpose().isPresent());
    }

    /** Whether whoever has these marks objects to a purpose at a partner. */
    public boolean objects(Collection<String> marks, String partner, Purpose purpose) {
        List<Statement> found = about(marks);
        return !found.isEmpty() && Precedence.objects(found, partner, purpose, today);
    }
}
