package nl.hofvijver.pond.delivery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.contract.Contract;
import nl.hofvijver.pond.contract.Contracts;
import nl.hofvijver.pond.region.Partner;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.SealHeader;
import nl.hofvijver.pond.seal.SealProblem;

/**
 * Whether a package may come in at all: its note is readable, and its partner may deliver this, now, from this place.
 *
 * @param note what stands on the package
 */
record Admission(DeliveryNote note) {

    /**
     * Looks at the note of a package.
     *
     * @throws DeliveryRefused with every reason why it may not come in
     */
    static Admission of(Region region, Path given, Opened opened, Function<String, List<Receipt>> receipts) {
        Path folder = opened.folder();
        if (!Files.isDirectory(folder)) {
            throw new DeliveryRefused(new Problem(
                    DeliveryProblem.PACKAGE_MISSING,
                    "There is no such package.",
                    folder.toString(),
                    "Name a folder with " + DeliveryNote.FILE + " in it."));
        }
        DeliveryNote note = note(folder);
        List<Problem> problems = new ArrayList<>();
        Optional<Partner> partner = region.partner(note.partner());
        partner.ifPresentOrElse(
                p -> checkPartner(p, note, folder, problems), () -> problems.add(unknown(region, note, folder)));
        if (note.date().isAfter(region.clock())) {
            problems.add(new Problem(
                    DeliveryProblem.DATE_IN_FUTURE,
                    "The package is dated " + note.date() + ", but in the region it is " + region.clock() + ".",
                    place(folder),
                    "Correct the date of extraction; or 'clock' in region.yaml, when the region's day has moved on."));
        }
        checkPlace(region, note, given, problems);
        checkSeal(region, note, given, opened, problems);
        checkReplaced(note, folder, receipts.apply(note.partner()), problems);
        if (!problems.isEmpty()) {
            throw new DeliveryRefused(problems);
        }
        return new Admission(note);
    }

    private static DeliveryNote note(Path folder) {
        try {
            return DeliveryNote.read(folder);
        } catch (ProblemException e) {
            throw new DeliveryRefused(e.problems());
        }
    }

    private static String place(Path folder) {
        return folder.resolve(DeliveryNote.FILE).toString();
    }

    private static Problem unknown(Region region, DeliveryNote note, Path folder) {
        List<String> ids = region.partners().stream().map(Partner::id).toList();
        return new Problem(
                DeliveryProblem.PARTNER_UNKNOWN,
                "The partner '" + note.partner() + "' is not in region.yaml.",
                place(folder),
                "Add it with 'hofvijver partner add', or correct the name."
                        + NearestName.suggestion(note.partner(), ids));
    }

    private static void checkPartner(Partner partner, DeliveryNote note, Path folder, List<Problem> problems) {
        if (!partner.delivers()) {
            problems.add(new Problem(
                    DeliveryProblem.PARTNER_SILENT,
                    "The partner '" + partner.id() + "' is listed with 'delivers: false'.",
                    place(folder),
                    "When it delivers from now on, remove that from region.yaml and name its contract."));
        } else if (partner.contract().filter(note.contract()::equals).isEmpty()) {
            problems.add(new Problem(
                    DeliveryProblem.CONTRACT_NOT_ALLOWED,
                    "The partner '" + partner.id() + "' may not deliver under contract '" + note.contract() + "'.",
                    place(folder),
                    "Its contract in region.yaml is '" + partner.contract().orElse("") + "'."));
        }
    }

    /** A package in the inbox of one partner that speaks for another is more often a mistake than meant. */
    private static void checkPlace(Region region, DeliveryNote note, Path folder, List<Problem> problems) {
        Path place = folder.toAbsolutePath().normalize();
        if (place.startsWith(region.inbox())) {
            String owner = region.inbox().relativize(place).getName(0).toString();
            if (!owner.equals(note.partner())) {
                problems.add(new Problem(
                        DeliveryProblem.PLACE_WRONG,
                        "The package lies in the inbox of '" + owner + "' but comes from '" + note.partner() + "'.",
                        place(folder),
                        "Move it to the inbox of its partner, or correct 'partner'."));
            }
        }
    }

    /** What stands on the seal was signed together with what is inside; here the two must say the same. */
    private static void checkSeal(Region region, DeliveryNote note, Path given, Opened opened, List<Problem> problems) {
        if (opened.seal().isPresent()) {
            SealHeader seal = opened.seal().get();
            boolean same = seal.partner().equals(note.partner())
                    && seal.contract().equals(note.contract())
                    && seal.delivery().equals(note.id())
                    && seal.date().equals(note.date());
            if (!same) {
                problems.add(new Problem(
                        SealProblem.CONTENT_MISMATCH,
                        "The package of '" + seal.partner() + "' holds a note that says something else.",
                        given.toString(),
                        "Pack it again with 'hofvijver pack'."));
            }
        } else if (region.door() == Region.Door.SEALED && aboutPersons(region, note)) {
            problems.add(new Problem(
                    SealProblem.NOT_SEALED,
                    "The package is about persons and has no seal.",
                    given.toString(),
                    "Make it with 'hofvijver pack' at the partner. When somebody else made the pseudonyms and protects"
                            + " the way to here: 'door: open' in region.yaml."));
        }
    }

    private static boolean aboutPersons(Region region, DeliveryNote note) {
        return Contracts.of(region)
                .find(note.contract())
                .flatMap(Contract::persons)
                .isPresent();
    }

    private static void checkReplaced(DeliveryNote note, Path folder, List<Receipt> receipts, List<Problem> problems) {
        note.replaces().ifPresent(replaced -> {
            List<String> known = receipts.stream()
                    .filter(r ->
                            r.partner().equals(note.partner()) && r.contract().equals(note.contract()))
                    .map(Receipt::delivery)
                    .toList();
            if (!known.contains(replaced)) {
                problems.add(new Problem(
                        DeliveryProblem.REPLACES_UNKNOWN,
                        "The correction replaces '" + replaced + "', which was never taken in.",
                        place(folder),
                        "Deliveries of " + note.partner() + ": " + String.join(", ", known) + "."
                                + NearestName.suggestion(replaced, known)));
            }
        });
    }
}
