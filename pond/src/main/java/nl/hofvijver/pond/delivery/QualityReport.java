package nl.hofvijver.pond.delivery;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hofvijver.pond.contract.Contract;
import nl.hofvijver.pond.contract.Table;
import nl.hofvijver.pond.region.Title;

/** The receipt as people of the partner read it: in Dutch, and in English below it. Markdown. */
final class QualityReport {
    /** The name of the file beside the receipt. */
    static final String FILE = "quality.md";

    private final Receipt receipt;
    private final Contract contract;
    private final Locale locale;
    private final boolean dutch;

    private QualityReport(Receipt receipt, Contract contract, boolean dutch) {
        this.receipt = receipt;
        this.contract = contract;
        this.dutch = dutch;
        this.locale = Locale.of(dutch ? "nl" : "en", dutch ? "NL" : "GB");
    }

    static String of(Receipt receipt, Contract contract) {
        return new QualityReport(receipt, contract, true).text()
                + "\n---\n\n"
                + new QualityReport(receipt, contract, false).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        text.append(say("# Levering ", "# Delivery "))
                .append(receipt.delivery())
                .append("\n\n");
        text.append(say("Van %s, contract %s, uittreksel van %s.", "From %s, contract %s, extract of %s.")
                        .formatted(receipt.partner(), pick(contract.title()), receipt.date()))
                .append("\n\n");
        text.append(say("%s rijen gelezen, %s overgenomen, %s opzijgezet.", "%s rows read, %s taken in, %s set aside.")
                .formatted(number(receipt.rows()), number(receipt.accepted()), number(receipt.setAside())));
        text.append("\n\n").append(tables());
        section(text, say("Opzijgezet", "Set aside"), reasons());
        section(text, say("Niet te beoordelen", "Could not be judged"), notJudged());
        section(text, say("Andere datumvormen", "Other forms of dates"), dateForms());
        section(text, say("Weinig gevuld", "Hardly filled"), hardlyFilled());
        return text.toString();
    }

    private String tables() {
        String head = say(
                "| Tabel | Rijen | Overgenomen | In quarantaine | Dubbel |",
                "| Table | Rows | Taken in | Quarantined | Duplicate |");
        return head + "\n|---|---:|---:|---:|---:|\n"
                + receipt.tables().stream()
                        .map(t -> "| %s (%s) | %s | %s | %s | %s |%n"
                                .formatted(
                                        t.table(),
                                        title(t.table()),
                                        number(t.rows()),
                                        number(t.accepted()),
                                        number(t.quarantined()),
                                        number(t.duplicates())))
                        .collect(Collectors.joining());
    }

    private String title(String table) {
        return contract.table(table).map(Table::title).map(this::pick).orElse(table);
    }

    private List<String> reasons() {
        return perTable(table -> table.reasons().stream()
                .map(r -> "%s %s%s: %s %s. %s %s %s"
                        .formatted(
                                r.code(),
                                table.table(),
                                r.column().isEmpty() ? "" : "." + r.column(),
                                number(r.rows()),
                                r.rows() == 1 ? say("rij", "row") : say("rijen", "rows"),
                                pick(r.what()),
                                say("Eerste rijen:", "First rows:"),
                                r.first().stream().map(this::example).collect(Collectors.joining(", "))))
                .toList());
    }

    private String example(Receipt.Example example) {
        return number(example.row()) + example.value().map(v -> " (" + v + ")").orElse("");
    }

    private List<String> notJudged() {
        List<String> absent = receipt.notDelivered().stream()
                .map(a -> say(
                                "%s is niet geleverd; zonder kan niet: %s.",
                                "%s was not delivered; impossible without it: %s.")
                        .formatted(a.table(), pick(a.serves())))
                .toList();
        List<String> notes = perTable(
                t -> t.notJudged().stream().map(n -> t.table() + ": " + pick(n)).toList());
        List<String> ignored = perTable(t -> t.ignored().stream()
                .map(c -> t.table() + ": "
                        + say(
                                        "de kolom %s staat niet in het contract en is niet gebruikt.",
                                        "the column %s is not in the contract and was not used.")
                                .formatted(c))
                .toList());
        return List.of(absent, notes, ignored).stream().flatMap(List::stream).toList();
    }

    private List<String> dateForms() {
        return perTable(t -> t.columns().stream()
                .flatMap(c -> c.otherDateForms().stream()
                        .map(f -> "%s.%s: %s %s"
                                .formatted(t.table(), c.column(), number(f.rows()), say("keer ", "times ") + f.form())))
                .toList());
    }

    private List<String> hardlyFilled() {
        return perTable(t -> t.columns().stream()
                .filter(c -> c.delivered() && t.accepted() > 0 && c.percentFilled() < 50)
                .map(c -> "%s.%s: %s%%".formatted(t.table(), c.column(), decimal(c.percentFilled())))
                .toList());
    }

    private List<String> perTable(Function<Receipt.TableReceipt, List<String>> lines) {
        return receipt.tables().stream().flatMap(t -> lines.apply(t).stream()).toList();
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n## ").append(title).append("\n\n");
            lines.forEach(line -> text.append("- ").append(line).append('\n'));
        }
    }

    private String say(String nl, String en) {
        return dutch ? nl : en;
    }

    private String pick(Title title) {
        return say(title.nl(), title.en());
    }

    private String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private String decimal(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }
}
