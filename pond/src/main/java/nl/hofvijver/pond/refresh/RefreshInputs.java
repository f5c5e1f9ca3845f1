package nl.hofvijver.pond.refresh;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.pond.area.Areas;
import nl.hofvijver.pond.contract.Contract;
import nl.hofvijver.pond.contract.Contracts;
import nl.hofvijver.pond.contract.Table;
import nl.hofvijver.pond.delivery.DeliveredTable;
import nl.hofvijver.pond.delivery.Period;
import nl.hofvijver.pond.objection.ObjectedUse;
import nl.hofvijver.pond.region.Region;

/** What the steps of a refresh start from: the delivered tables, and small tables about the region itself. */
final class RefreshInputs {
    /** Room for the rows of one table of one delivery in the numbers of events. */
    private static final long ROWS_PER_DELIVERY = 10_000_000_000L;

    private final Region region;
    private final Contracts contracts;
    private final List<DeliveredTable> received;
    private final List<ObjectedUse> objected;

    /**
     * @param received the delivered tables that count; of one partner the oldest delivery first
     * @param objected who objects to one use of the data
     */
    RefreshInputs(Region region, Contracts contracts, List<DeliveredTable> received, List<ObjectedUse> objected) {
        this.objected = List.copyOf(objected);
        this.region = region;
        this.contracts = contracts;
        this.received = List.copyOf(received);
    }

    /** All inputs, each table once. */
    List<RefreshInput> all() {
        List<RefreshInput> inputs = new ArrayList<>(delivered());
        inputs.add(run());
        inputs.add(regionRow());
        inputs.add(years());
        inputs.add(partners());
        inputs.add(areas());
        inputs.add(successors());
        inputs.add(contractTables());
        inputs.add(deliveries());
        inputs.add(deliveryNumbers());
        inputs.add(leftOut());
        inputs.add(objectedUse());
        return inputs;
    }

    /** What was delivered, for the manifest. */
    List<Manifest.Used> used() {
        return received.stream()
                .map(r -> new Manifest.Used(r.partner(), r.delivery(), r.input(), r.rows(), r.sha256()))
                .toList();
    }

    /** Every table of every contract; without rows when nobody delivers it. */
    private List<RefreshInput> delivered() {
        Map<String, List<DeliveredTable>> byTable = received.stream()
                .collect(Collectors.groupingBy(DeliveredTable::input, TreeMap::new, Collectors.toList()));
        List<RefreshInput> inputs = new ArrayList<>();
        for (Map.Entry<String, Table> table : contracts.inputs().entrySet()) {
            List<DeliveredTable> parts = byTable.getOrDefault(table.getKey(), List.of());
            List<Path> files = parts.stream().flatMap(p -> p.parquet().stream()).toList();
            Sha256 hash = new Sha256();
            parts.forEach(p -> hash.add(p.partner()).add(p.delivery()).add(p.sha256()));
            Source source = files.isEmpty() ? Source.Rows.none(table.getValue().schema()) : new Source.Parquet(files);
            inputs.add(new RefreshInput(table.getKey(), source, hash.hex()));
        }
        return inputs;
    }

    private RefreshInput run() {
        return new Rows()
                .column("reference_date", Schema.Type.DATE)
                .column("first_year", Schema.Type.INTEGER)
                .column("last_year", Schema.Type.INTEGER)
                .add(region.clock(), region.years().from(), region.years().to())
                .as("run");
    }

    private RefreshInput regionRow() {
        return new Rows()
                .column("code", Schema.Type.TEXT)
                .column("name", Schema.Type.TEXT)
                .add(region.code(), region.name().nl())
                .as("region");
    }

    /** One row per year of the region: half-open, with the day on which its population is counted. */
    private RefreshInput years() {
        Rows rows = new Rows()
                .column("year", Schema.Type.INTEGER)
                .column("from_date", Schema.Type.DATE)
                .column("to_date", Schema.Type.DATE)
                .column("count_date", Schema.Type.DATE);
        for (int year = region.years().from(); year <= region.years().to(); year++) {
            LocalDate middle = LocalDate.of(year, 7, 1);
            LocalDate counted = region.clock().isBefore(middle) ? region.clock() : middle;
            rows.add(year, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), counted);
        }
        return rows.as("year");
    }

    private RefreshInput partners() {
        Rows rows = new Rows()
                .column("id", Schema.Type.TEXT)
                .column("kind", Schema.Type.TEXT)
                .column("name", Schema.Type.TEXT)
                .column("gemeente", Schema.Type.TEXT)
                .column("contract", Schema.Type.TEXT)
                .column("delivers", Schema.Type.BOOLEAN)
                .column("system", Schema.Type.TEXT);
        region.partners()
                .forEach(p -> rows.add(
                        p.id(),
                        p.kind().word(),
                        p.name(),
                        p.gemeente().orElse(null),
                        p.contract().orElse(null),
                        p.delivers(),
                        p.system().orElse(null)));
        return rows.as("partner");
    }

    private RefreshInput areas() {
        Rows rows = new Rows()
                .column("code", Schema.Type.TEXT)
                .column("name", Schema.Type.TEXT)
                .column("level", Schema.Type.TEXT)
                .column("vintage", Schema.Type.INTEGER)
                .column("parent", Schema.Type.TEXT);
        Areas.read(region.areaFiles())
                .all()
                .forEach(a -> rows.add(a.code(), a.name(), a.level(), a.vintage(), a.parent()));
        return rows.as("area");
    }

    /** Buurten of older divisions and what they are certainly called in the current one. */
    private RefreshInput successors() {
        Rows rows = new Rows()
                .column("from_code", Schema.Type.TEXT)
                .column("from_vintage", Schema.Type.INTEGER)
                .column("to_code", Schema.Type.TEXT)
                .column("to_vintage", Schema.Type.INTEGER);
        Optional.ofNullable(region.areas().get("buurt"))
                .ifPresent(current -> Successors.read(region.areaFiles())
                        .in(current)
                        .forEach((from, to) -> rows.add(from.code(), from.vintage(), to.code(), to.vintage())));
        return rows.as("successor");
    }

    /** One row per table of a contract and kind of partner that may deliver under it. */
    private RefreshInput contractTables() {
        Rows rows = new Rows()
                .column("contract", Schema.Type.TEXT)
                .column("kind", Schema.Type.TEXT)
                .column("tbl", Schema.Type.TEXT);
        for (Contract contract : contracts.all()) {
            contract.partners().stream()
                    .sorted()
                    .forEach(kind -> contract.data().forEach(t -> rows.add(contract.id(), kind.word(), t.name())));
        }
        return rows.as("contract_table");
    }

    private RefreshInput deliveries() {
        Rows rows = new Rows()
                .column("partner", Schema.Type.TEXT)
                .column("delivery", Schema.Type.TEXT)
                .column("contract", Schema.Type.TEXT)
                .column("tbl", Schema.Type.TEXT)
                .column("date", Schema.Type.DATE)
                .column("period_from", Schema.Type.DATE)
                .column("period_to", Schema.Type.DATE)
                .column("row_count", Schema.Type.BIGINT);
        // Who states no period is taken to tell about all years up to the day of extraction.
        received.forEach(r -> rows.add(
                r.partner(),
                r.delivery(),
                r.contract(),
                r.table(),
                r.date(),
                r.period().map(Period::from).orElse(LocalDate.of(region.years().from(), 1, 1)),
                r.period().map(Period::to).orElse(r.date()),
                r.rows()));
        return rows.as("delivery");
    }

    /**
     * A place in the numbering of events for each delivery about persons: {@code first_row + hv_row} is different for
     * every row of a table, and higher for what was delivered later.
     */
    private RefreshInput deliveryNumbers() {
        Rows rows = new Rows()
                .column("partner", Schema.Type.TEXT)
                .column("delivery", Schema.Type.TEXT)
                .column("first_row", Schema.Type.BIGINT);
        Set<String> aboutPersons = contracts.all().stream()
                .filter(c -> c.persons().isPresent())
                .map(Contract::id)
                .collect(Collectors.toSet());
        Set<List<String>> numbered = new LinkedHashSet<>();
        received.stream()
                .filter(r -> aboutPersons.contains(r.contract()))
                .forEach(r -> numbered.add(List.of(r.partner(), r.delivery())));
        long number = 0;
        for (List<String> delivery : numbered) {
            number++;
            rows.add(delivery.get(0), delivery.get(1), number * ROWS_PER_DELIVERY);
        }
        return rows.as("delivery_number");
    }

    /** Per partner how many people its table of persons tells about, and how many are left out because they object. */
    private RefreshInput leftOut() {
        Rows rows = new Rows()
                .column("partner", Schema.Type.TEXT)
                .column("persons", Schema.Type.BIGINT)
                .column("objecting", Schema.Type.BIGINT);
        Set<String> personTables = contracts.all().stream()
                .flatMap(c -> c.persons().map(p -> c.id() + "." + p.table()).stream())
                .collect(Collectors.toSet());
        received.stream()
                .filter(r -> personTables.contains(r.contract() + "." + r.table()))
                .collect(Collectors.groupingBy(DeliveredTable::partner, TreeMap::new, Collectors.toList()))
                .forEach((partner, tables) -> rows.add(
                        partner,
                        tables.stream().mapToLong(DeliveredTable::rows).sum(),
                        tables.stream().mapToLong(DeliveredTable::removed).sum()));
        return rows.as("left_out");
    }

    private RefreshInput objectedUse() {
        Rows rows = new Rows()
                .column("partner", Schema.Type.TEXT)
                .column("local_id", Schema.Type.TEXT)
                .column("purpose", Schema.Type.TEXT);
        objected.forEach(o -> rows.add(o.partner(), o.number(), o.purpose().word()));
        return rows.as("objected_use");
    }
}
