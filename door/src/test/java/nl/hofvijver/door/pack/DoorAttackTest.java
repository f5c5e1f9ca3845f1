package nl.hofvijver.door.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.hofvijver.door.keys.Generation;
import nl.hofvijver.door.keys.PartnerKeys;
import nl.hofvijver.door.keys.TtpKeys;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.delivery.DeliveryRefused;
import nl.hofvijver.pond.objection.Marks;
import nl.hofvijver.pond.objection.ObjectedUse;
import nl.hofvijver.pond.objection.ObjectionList;
import nl.hofvijver.pond.objection.Proof;
import nl.hofvijver.pond.objection.Purpose;
import nl.hofvijver.pond.objection.Statement;
import nl.hofvijver.pond.seal.Pseudonyms;
import nl.hofvijver.pond.seal.RegionKeys;
import nl.hofvijver.pond.seal.SealHeader;
import nl.hofvijver.pond.seal.SealedPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorAttackTest {
    @TempDir
    private Path folder;

    private List<String> values(String column) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select distinct " + column + " from read_parquet('"
                        + folder.resolve("region/deliveries/*/*/PAT.parquet") + "') where " + column
                        + " is not null")) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Test
    void nothingThatTellsWhoSomebodyIsReachesTheRegionOrStaysBehind() throws Exception {
        Stage stage = new Stage(folder, Generation.Way.HMAC);
        stage.deliver(stage.pack("gp-1", "q1", "N"));
        assertThat(Stage.holding(stage.region.folder(), Stage.PLANTED)).isEmpty();
        assertThat(Stage.holding(stage.door("gp-1"), Stage.PLANTED)).isEmpty();
    }

    @Test
    void bothPracticesGetOnePseudonymAndTwoNumbersForTheSamePerson() throws Exception {
        Stage stage = new Stage(folder, Generation.Way.HMAC);
        stage.deliver(stage.pack("gp-1", "q1", "N"));
        stage.deliver(stage.pack("gp-2", "q1", "N"));
        assertThat(values("Persoonspseudoniem")).hasSize(2);
        assertThat(values("PseudoPatientID")).hasSize(6);
        String sealed = values("PatientnummerVerzegeld").getFirst();
        assertThat(Set.of(
                        stage.keys("gp-1").numbers().open(sealed).isPresent(),
                        stage.keys("gp-2").numbers().open(sealed).isPresent()))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aDictionaryOfNumbersUnderAStolenKeyFindsNobodyInTheRegion() throws Exception {
        Stage stage = new Stage(folder, Generation.Way.HMAC);
        stage.deliver(stage.pack("gp-1", "q1", "N"));
        ByHmac stolen = new ByHmac(stage.keys("gp-1").issued(), 1);
        String guess = stolen.pseudonym(Stage.SHARED);
        assertThat(values("Persoonspseudoniem")).isNotEmpty().doesNotContain(guess);
        assertThat(Stage.holding(stage.region.folder(), List.of(guess))).isEmpty();
        // The same guess with the region's key as well would find the person: the test can fail.
        assertThat(values("Persoonspseudoniem"))
                .contains(Pseudonyms.ofPond(RegionKeys.in(stage.region.keys()).secret())
                        .of(guess));
    }

    @Test
    void twoStudiesCannotBeJoined() throws Exception {
        Stage stage = new Stage(folder, Generation.Way.HMAC);
        stage.deliver(stage.pack("gp-1", "q1", "N"));
        var secret = RegionKeys.in(stage.region.keys()).secret();
        Set<String> one = new TreeSet<>();
        Set<String> other = new TreeSet<>();
        for (String person : values("Persoonspseudoniem")) {
            one.add(Pseudonyms.of(secret, "study-1").of(person));
            other.add(Pseudonyms.of(secret, "study-2").of(person));
        }
        assertThat(one).hasSize(2).doesNotContainAnyElementsOf(other);
    }

    @Test
    void aPackageWithOneBitChangedIsRefusedWhereverTheBitIs() throws Exception {
        Stage stage = new Stage(folder, Generation.Way.HMAC);
        Path pack = stage.pack("gp-1", "q1", "N");
        byte[] whole = Files.readAllBytes(pack);
        for (int at : new int[] {2, 20, 200, 700, whole.length / 2, whole.length - 70, whole.length - 10}) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(pack, changed);
            assertThatThrownBy(() -> stage.deliver(pack)).as("byte " + at).hasMessageContaining("HV-");
            assertThat(stage.region.deliveries().resolve("gp-1/q1")).doesNotExist();
        }
        Files.write(pack, whole);
        stage.deliver(pack);
    }

    @Test
    void aPartnerCannotSendThePackageOfAnother() throws Exception {
        Stage stage = new Stage(folder, Generation.Way.HMAC);
        Path pack = stage.pack("gp-1", "q1", "N");
        Path stolen = stage.region.inbox().resolve("gp-2/q1.hvp");
        Files.createDirectories(stolen.getParent());
        Files.copy(pack, stolen);
        assertThatThrownBy(() -> stage.deliver(stolen))
                .isInstanceOf(DeliveryRefused.class)
                .hasMessageContaining("HV-1122");
        // Sealed again with the thief's own keys in the owner's name:
        Files.delete(stolen);
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("delivery.yaml"), "partner: gp-1\n");
        SealedPackage.write(
                content,
                new SealHeader(1, "testland", "gp-1", "gp", "q2", stage.region.clock(), 1),
                stage.keys("gp-2").region(),
                stage.keys("gp-2").signer(),
                stolen);
        assertThat(catchThrowable(() -> stage.deliver(stolen))).hasMessageContaining("HV-2712");
    }

    @Test
    void whatWasSentBeforeIsRecognised() throws Exception {
        Stage stage = new Stage(folder, Generation.Way.HMAC);
        Path pack = stage.pack("gp-1", "q1", "N");
        stage.deliver(pack);
        assertThat(new Deliveries(stage.region).takeInbox(Progress.silent()).line())
                .contains("0 taken in");
    }

    @Test
    void whomThePracticeMarksIsLeftOutAndComesBackWhenTheMarkGoes() throws Exception {
        Stage stage = new Stage(folder, Generation.Way.HMAC);
        stage.deliver(stage.pack("gp-1", "q1", "N"));
        assertThat(values("PseudoPatientID")).hasSize(3);
        stage.deliver(stage.pack("gp-1", "q2", "J"));
        new Deliveries(stage.region).honourObjections(Progress.silent());
        assertThat(values("PseudoPatientID")).hasSize(2);
        try (Control control = Control.open(stage.region.control())) {
            assertThat(Proof.of(stage.region, control, Progress.silent()).rows())
                    .isEmpty();
            assertThat(ObjectionList.open(stage.region, control).orElseThrow().statements())
                    .hasSize(1);
        }
        stage.deliver(stage.pack("gp-1", "q3", "N"));
        assertThat(values("PseudoPatientID")).hasSize(3);
    }

    @Test
    void anObjectionTakesOutWhatIsStoredAndLaterDeliveriesAreDroppedAtTheDoor() throws Exception {
        Stage stage = new Stage(folder, Generation.Way.HMAC);
        stage.deliver(stage.pack("gp-1", "q1", "N"));
        stage.deliver(stage.pack("gp-2", "q1", "N"));
        String person = values("Persoonspseudoniem").getFirst();
        try (Control control = Control.open(stage.region.control())) {
            ObjectionList list = ObjectionList.open(stage.region, control).orElseThrow();
            Marks marks = new Marks(RegionKeys.in(stage.region.keys()).secret());
            list.add(new Statement(
                    "new",
                    Set.of(marks.person(person)),
                    java.util.Optional.empty(),
                    java.util.Optional.empty(),
                    true,
                    false,
                    java.util.Optional.empty(),
                    stage.region.clock(),
                    Statement.Source.REGION));
            assertThat(Proof.of(stage.region, control, Progress.silent()).rows())
                    .isNotEmpty();
        }
        assertThat(new Deliveries(stage.region).honourObjections(Progress.silent()))
                .containsEntry("gp.PAT", 2L)
                .containsEntry("gp.EPS", 2L);
        assertThat(values("Persoonspseudoniem")).doesNotContain(person).hasSize(1);
        stage.deliver(stage.pack("gp-1", "q2", "N"));
        assertThat(values("Persoonspseudoniem")).doesNotContain(person);
        try (Control control = Control.open(stage.region.control())) {
            assertThat(Proof.of(stage.region, control, Progress.silent()).rows())
                    .isEmpty();
        }
        assertThat(Deliveries.removed(stage.region)).containsEntry("gp.PAT", 3L);
    }

    @Test
    void anObjectionUnderTheNumberOfOnePartnerReachesAllOfThem() throws Exception {
        Stage stage = new Stage(folder, Generation.Way.HMAC);
        stage.deliver(stage.pack("gp-1", "q1", "N"));
        stage.deliver(stage.pack("gp-2", "q1", "N"));
        String number = OwnNumbers.under(stage.keys("gp-1")).person("P-778812");
        assertThat(values("PseudoPatientID")).contains(number);
        assertThat(new Deliveries(stage.region).marksOf("gp-1", Set.of(number, "nobody's")))
                .containsOnlyKeys(number)
                .hasEntrySatisfying(number, marks -> assertThat(marks).hasSize(2));
        try (Control control = Control.open(stage.region.control())) {
            Marks marks = new Marks(RegionKeys.in(stage.region.keys()).secret());
            ObjectionList.open(stage.region, control)
                    .orElseThrow()
                    .add(new Statement(
                            "new",
                            Set.of(marks.number("gp-1", number)),
                            java.util.Optional.empty(),
                            java.util.Optional.empty(),
                            true,
                            false,
                            java.util.Optional.empty(),
                            stage.region.clock(),
                            Statement.Source.REGION));
        }
        assertThat(new Deliveries(stage.region).honourObjections(Progress.silent()))
                .containsEntry("gp.PAT", 2L);
        assertThat(new Deliveries(stage.region).honourObjections(Progress.silent()))
                .isEmpty();
        try (Control control = Control.open(stage.region.control())) {
            assertThat(Proof.of(stage.region, control, Progress.silent()).rows())
                    .isEmpty();
        }
    }

    @Test
    void whoObjectsToOneUseStaysAndIsNamedForThatUse() throws Exception {
        Stage stage = new Stage(folder, Generation.Way.HMAC);
        stage.deliver(stage.pack("gp-1", "q1", "N"));
        String number = OwnNumbers.under(stage.keys("gp-1")).person("P-778812");
        assertThat(new Deliveries(stage.region).objectedUses()).isEmpty();
        try (Control control = Control.open(stage.region.control())) {
            Marks marks = new Marks(RegionKeys.in(stage.region.keys()).secret());
            ObjectionList.open(stage.region, control)
                    .orElseThrow()
                    .add(new Statement(
                            "new",
                            Set.of(marks.number("gp-1", number)),
                            java.util.Optional.of("gp-1"),
                            java.util.Optional.of(Purpose.PRACTICE),
                            true,
                            false,
                            java.util.Optional.empty(),
                            stage.region.clock(),
                            Statement.Source.REGION));
        }
        new Deliveries(stage.region).honourObjections(Progress.silent());
        assertThat(values("PseudoPatientID")).hasSize(3);
        assertThat(new Deliveries(stage.region).objectedUses())
                .containsExactly(new ObjectedUse("gp-1", number, Purpose.PRACTICE));
    }

    @Test
    void aListOfObjectionsThatIsPutBackIsRefused() throws Exception {
        Stage stage = new Stage(folder, Generation.Way.HMAC);
        Path database = stage.region.folder().resolve("control.db");
        Marks marks = new Marks(RegionKeys.in(stage.region.keys()).secret());
        try (Control control = Control.open(stage.region.control())) {
            ObjectionList.open(stage.region, control).orElseThrow().add(said(marks, "a", stage));
        }
        byte[] old = Files.readAllBytes(database);
        try (Control control = Control.open(stage.region.control())) {
            ObjectionList.open(stage.region, control).orElseThrow().add(said(marks, "b", stage));
        }
        Files.write(database, old);
        Files.deleteIfExists(database.resolveSibling("control.db-wal"));
        Files.deleteIfExists(database.resolveSibling("control.db-shm"));
        try (Control control = Control.open(stage.region.control())) {
            assertThatThrownBy(() -> ObjectionList.open(stage.region, control)).hasMessageContaining("HV-2752");
        }
        assertThatThrownBy(() -> stage.deliver(stage.pack("gp-1", "q1", "N"))).hasMessageContaining("HV-2752");
    }

    private static Statement said(Marks marks, String number, Stage stage) {
        return new Statement(
                "new",
                Set.of(marks.number("gp-1", number)),
                java.util.Optional.of("gp-1"),
                java.util.Optional.empty(),
                true,
                false,
                java.util.Optional.empty(),
                stage.region.clock(),
                Statement.Source.REGION);
    }

    @Test
    void keysChangeWithoutLosingALink() throws Exception {
        Stage stage = new Stage(folder, Generation.Way.HMAC);
        stage.deliver(stage.pack("gp-1", "q1", "N"));
        List<String> before = values("Persoonspseudoniem");
        stage.ttp(stage.ttp().rotate(Generation.Way.HMAC), "");
        stage.deliver(stage.pack("gp-1", "q2", "N"));
        stage.ttp(stage.ttp().retire(false), "");
        stage.deliver(stage.pack("gp-2", "q1", "N"));
        assertThat(values("Persoonspseudoniem")).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void keysAreNotRetiredWhileAPartnerHasNoOthers() throws IOException {
        Stage stage = new Stage(folder, Generation.Way.HMAC);
        TtpKeys changing = stage.ttp().rotate(Generation.Way.HMAC);
        assertThatThrownBy(() -> changing.retire(false))
                .hasMessageContaining("HV-2735")
                .hasMessageContaining("gp-1, gp-2");
        TtpKeys half = changing.issue("gp-1", "", stage.door("gp-1").resolve(PartnerKeys.ISSUED));
        assertThatThrownBy(() -> half.again().retire(false)).hasMessageContaining("yet: gp-2.");
        assertThat(half.retire(true).generations()).hasSize(1);
        TtpKeys all = half.issue("gp-2", "", stage.door("gp-2").resolve(PartnerKeys.ISSUED));
        assertThat(all.retire(false).behind()).isEmpty();
        // A partner that left does not hold up the others.
        assertThat(half.revoke("gp-2").behind()).isEmpty();
    }

    @Test
    void theObliviousWayGivesOnePseudonymPerPersonAndAsksOnlyForNewOnes() throws IOException {
        Stage stage = new Stage(folder, Generation.Way.OPRF);
        try (var server = nl.hofvijver.door.ttp.TtpServer.start(
                stage.ttp(),
                new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0),
                java.util.Optional.empty())) {
            // Issued while it serves, and revoked while it serves: both count at once.
            stage.ttp(stage.ttp(), "http://127.0.0.1:" + server.port());
            stage.pack("gp-1", "q1", "N");
            stage.ttp().revoke("gp-2");
            assertThatThrownBy(() -> stage.pack("gp-2", "q1", "N")).hasMessageContaining("HV-2731");
        }
        // Without the server: everybody comes from the cache.
        stage.pack("gp-1", "q2", "N");
        assertThat(Stage.holding(stage.door("gp-1"), Stage.PLANTED)).isEmpty();
    }
}
