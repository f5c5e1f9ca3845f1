package nl.hofvijver.pond.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.pond.region.Partner;
import nl.hofvijver.pond.region.Title;

/**
 * What partners of a kind deliver.
 *
 * @param id short name, in lower case
 * @param version goes up when the meaning of a column changes
 * @param title the name that people know
 * @param partners kinds of partners that may deliver under it
 * @param persons where the persons are named; empty when the contract is not about persons
 * @param tables in the order of the document
 */
public record Contract(
        String id,
        int version,
        Title title,
        Set<Partner.Kind> partners,
        Optional<Persons> persons,
        List<Table> tables) {

    /**
     * Where the persons of a delivery are named.
     *
     * @param table one row per person
     * @param id column with the partner's own number, which every other table of the contract uses
     * @param pseudonym column with the pseudonym by which partners can be linked; may be empty for a person
     * @param objected when the partner's own system marks who objects: the column and the mark
     */
    public record Persons(String table, String id, String pseudonym, Optional<Flag> objected) {}

    /** A value in a column that says something about the person of the row. */
    public record Flag(String column, String value) {}

    public Contract {
        partners = Set.copyOf(partners);
        tables = List.copyOf(tables);
    }

    /**
     * The contract as the partner's own files keep to it, before {@code pack}: with identifiers, and without what pack
     * makes. Nothing in this form leaves the partner.
     */
    public Contract atPartner() {
        List<Table> own = tables.stream()
                .filter(t -> t.role() != Table.Role.LINK)
                .map(Table::atPartner)
                .toList();
        return new Contract(id, version, title, partners, persons, own);
    }

    /** The tables with what partners tell: those for linkage and objections left out. */
    public List<Table> data() {
        return tables.stream().filter(t -> t.role() == Table.Role.DATA).toList();
    }

    /** The table with this role, when the contract is about persons. */
    public Optional<Table> table(Table.Role role) {
        return tables.stream().filter(t -> t.role() == role).findFirst();
    }

    /** The table with this name; case does not matter. */
    public Optional<Table> table(String written) {
        return tables.stream().filter(t -> t.name().equalsIgnoreCase(written)).findFirst();
    }
}
