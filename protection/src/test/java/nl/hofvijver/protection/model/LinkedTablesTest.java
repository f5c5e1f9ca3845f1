package nl.hofvijver.protection.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.protection.model.ModelProblem.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LinkedTablesTest {
    private static final Dimension AREA =
            Dimension.of("area", List.of(Map.of("b1", "w1", "b2", "w1", "b3", "w2", "w1", "all", "w2", "all")));

    @Test
    void aSubtotalThatNoTableGivesIsACellThatNobodyPublishes() {
        LinkedTables tables = new LinkedTables(List.of(AREA), true);
        tables.add(table(new double[] {9, 2, 3, 4}, "all", "b1", "b2", "b3"));

        Relations relations = tables.relations();

        assertThat(tables.internal().cardinality()).isEqualTo(2);
        assertThat(relations.cells()).isEqualTo(6);
        tables.internal().stream()
                .forEach(cell -> assertThat(relations.value(cell)).isIn(5.0, 4.0));
    }

    @Test
    void theSameCellOfTwoTablesIsOneCell() {
        Dimension sex = Dimension.of("sex", List.of(Map.of("m", "all", "f", "all")));
        LinkedTables tables = new LinkedTables(List.of(AREA, sex), true);
        int[] area = tables.add(table(new double[] {9, 5, 4}, "all", "w1", "w2"));
        int[] bySex = tables.add(new Table(
                "sex", List.of("sex"), List.of(List.of("all"), List.of("m"), List.of("f")), new double[] {9, 4, 5}));
        assertThat(bySex[0]).isEqualTo(area[0]);
    }

    @Test
    void badInputIsNamed() {
        Map<String, String> circle = new LinkedHashMap<>();
        circle.put("a", "b");
        circle.put("b", "a");
        expect(Reason.CYCLE, () -> Dimension.of("x", List.of(circle)));
        expect(Reason.NO_TOTAL, () -> Dimension.of("x", List.of(Map.of("a", "b", "c", "d"))));
        expect(Reason.UNKNOWN_CODE, () -> link(new double[] {1, 1}, "all", "b9"));
        expect(Reason.DUPLICATE_ROW, () -> link(new double[] {1, 1}, "all", "all"));
        expect(Reason.NEGATIVE, () -> link(new double[] {-1}, "all"));
        expect(Reason.NEGATIVE, () -> link(new double[] {Double.NaN}, "all"));
        expect(Reason.FRACTION, () -> link(new double[] {1.5}, "all"));
        expect(Reason.NOT_ADDITIVE, () -> link(new double[] {9, 5, 3}, "all", "w1", "w2"));
        expect(Reason.NO_TOTAL, () -> link(new double[] {5, 3}, "w1", "w2"));
    }

    @Test
    void tablesThatContradictEachOtherAreRefused() {
        LinkedTables tables = new LinkedTables(List.of(AREA), true);
        tables.add(table(new double[] {9}, "all"));
        expect(Reason.CONFLICT, () -> tables.add(table(new double[] {8}, "all")));
    }

    private static void link(double[] values, String... codes) {
        LinkedTables tables = new LinkedTables(List.of(AREA), true);
        tables.add(table(values, codes));
        tables.relations();
    }

    private static Table table(double[] values, String... codes) {
        return new Table(
                "t", List.of("area"), List.of(codes).stream().map(List::of).toList(), values);
    }

    private static void expect(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ModelProblem.class, problem -> {
            assertThat(problem.reason()).isEqualTo(reason);
            assertThat(problem.where()).isNotEmpty();
        });
    }
}
