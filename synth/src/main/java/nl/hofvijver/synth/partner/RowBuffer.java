package nl.hofvijver.synth.partner;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.hofvijver.synth.Days;

/**
 * Rows of one file as bytes, cell by cell. Cells hold no semicolon, quote or line end, so that nothing needs quoting.
 *
 * <p>A hundred million rows pass through here; that is why there are no strings per row.
 */
public final class RowBuffer {
    private static final int ROOM = 96;
    private static final long[] TENS = {1, 10, 100, 1000};

    private byte[] bytes = new byte[1 << 12];
    private int size;
    private int rowStart;
    private long rows;

    /** Cells that were encoded before, with their semicolons. */
    RowBuffer cells(byte[] encoded) {
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
        return this;
    }

    RowBuffer text(String cell) {
        int length = cell.length();
        room(length);
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if (c >= 0x80) {
                return cells((cell.substring(i) + ";").getBytes(StandardCharsets.UTF_8));
            }
            bytes[size++] = (byte) c;
        }
        bytes[size++] = ';';
        return this;
    }

    RowBuffer empty() {
        room(0);
        bytes[size++] = ';';
        return this;
    }

    RowBuffer number(long value) {
        return scaled(value, 0, '.');
    }

    /** A day as 2025-12-31; nothing for a day that never comes. */
    RowBuffer day(int day) {
        room(10);
        if (day != Days.NEVER) {
            Days.write(day, bytes, size);
            size += 10;
        }
        bytes[size++] = ';';
        return this;
    }

    /** A day as 31-12-2025, the way in which some systems write it. */
    RowBuffer dayFirst(int day) {
        int at = size;
        day(day);
        byte[] iso = Arrays.copyOfRange(bytes, at, at + 10);
        System.arraycopy(iso, 8, bytes, at, 2);
        bytes[at + 2] = '-';
        System.arraycopy(iso, 5, bytes, at + 3, 2);
        bytes[at + 5] = '-';
        System.arraycopy(iso, 0, bytes, at + 6, 4);
        return this;
    }

    /** A day with a minute of that day as 2025-12-31T13:05:00. */
    RowBuffer moment(int day, int minute) {
        day(day);
        size--;
        room(10);
        bytes[size++] = 'T';
        twoDigits(minute / 60);
        bytes[size++] = ':';
        twoDigits(minute % 60);
        bytes[size++] = ':';
        twoDigits(0);
        bytes[size++] = ';';
        return this;
    }

    /** A minute of the day as 13:05. */
    RowBuffer time(int minute) {
        room(6);
        twoDigits(minute / 60);
        bytes[size++] = ':';
        twoDigits(minute % 60);
        bytes[size++] = ';';
        return this;
    }

    /** A number that is not below zero, rounded to at most three decimals. */
    RowBuffer decimal(double value, int decimals, char point) {
        return scaled(Math.round(value * TENS[decimals]), decimals, point);
    }

    private RowBuffer scaled(long scaled, int decimals, char point) {
        room(24);
        long whole = scaled / TENS[decimals];
        int start = size;
        do {
            bytes[size++] = (byte) ('0' + whole % 10);
            whole /= 10;
        } while (whole > 0);
        for (int i = start, j = size - 1; i < j; i++, j--) {
            byte swap = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = swap;
        }
        if (decimals > 0) {
            bytes[size++] = (byte) point;
            for (int d = decimals - 1; d >= 0; d--) {
                bytes[size++] = (byte) ('0' + scaled / TENS[d] % 10);
            }
        }
        bytes[size++] = ';';
        return this;
    }

    /** Ends the row: its last semicolon becomes the line end. */
    void end() {
        bytes[size - 1] = '\n';
        rows++;
        rowStart = size;
    }

    /** Writes the row that just ended once more. */
    void again() {
        // The row that ended stops at rowStart with its line end; it starts after the line end before that.
        int start = rowStart - 1;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        byte[] row = Arrays.copyOfRange(bytes, start, rowStart);
        cells(row);
        rows++;
        rowStart = size;
    }

    long rows() {
        return rows;
    }

    /** Hands the rows to a file and forgets them. */
    void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
        rowStart = 0;
        rows = 0;
    }

    private void twoDigits(int value) {
        bytes[size++] = (byte) ('0' + value / 10);
        bytes[size++] = (byte) ('0' + value % 10);
    }

    private void room(int needed) {
        if (size + needed + ROOM > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + needed + ROOM));
        }
    }
}
