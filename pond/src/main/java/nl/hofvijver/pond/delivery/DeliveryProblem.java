package nl.hofvijver.pond.delivery;

import nl.hofvijver.engine.problem.ProblemCode;

/** Why a package as a whole is refused. Numbers 1100 to 1199. */
public enum DeliveryProblem implements ProblemCode {
    NOTE_MISSING(1101, "a package has no delivery.yaml"),
    NOTE_INVALID(1102, "a value in delivery.yaml is not allowed"),
    PARTNER_UNKNOWN(1103, "a package comes from a partner that the region does not know"),
    CONTRACT_NOT_ALLOWED(1104, "a partner may not deliver under this contract"),
    PARTNER_SILENT(1105, "a partner is listed as not delivering"),
    DATE_IN_FUTURE(1106, "a package is dated after the region's clock"),
    ID_TAKEN(1107, "the id of a delivery was used before with other content"),
    REPLACES_UNKNOWN(1108, "a correction replaces a delivery that does not exist"),
    TABLE_UNKNOWN(1109, "a package has a file that is no table of the contract"),
    TABLE_MISSING(1110, "a required table is missing"),
    FILE_EMPTY(1111, "a file is empty"),
    HEADER_ONLY(1112, "a file has a header and no rows"),
    DELIMITER_WRONG(1113, "the columns of a file are divided by another sign"),
    COLUMN_MISSING(1114, "a required column is missing"),
    COLUMN_TWICE(1115, "a column stands twice in a file"),
    ENCODING_WRONG(1116, "a file is not written in UTF-8"),
    QUOTE_OPEN(1117, "a quoted value is not closed"),
    GZIP_BROKEN(1118, "a compressed file is damaged or cut off"),
    PARQUET_BROKEN(1119, "a Parquet file is damaged or cut off"),
    SYSTEM_WRONG(1120, "a column holds codes of another code system"),
    FILE_MISSING(1121, "a file named in delivery.yaml is not there"),
    PLACE_WRONG(1122, "a package lies in the inbox of another partner"),
    FILE_TWICE(1123, "two files hold the same table"),
    RECEIPT_UNREADABLE(1124, "the receipt of a delivery cannot be read"),
    FILE_UNREADABLE(1125, "a file cannot be read as a table"),
    PACKAGE_MISSING(1126, "there is no such package");

    private final int number;
    private final String title;

    DeliveryProblem(int number, String title) {
        this.number = number;
        this.title = title;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String title() {
        return title;
    }
}
