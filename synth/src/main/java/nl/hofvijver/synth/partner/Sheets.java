package nl.hofvijver.synth.partner;

import java.util.Optional;

/** The rows that one group of families adds to each file. */
public final class Sheets {
    private final Outputs outputs;
    private final RowBuffer[] buffers;

    Sheets(Outputs outputs) {
        this.outputs = outputs;
        buffers = new RowBuffer[outputs.all().size()];
        for (int i = 0; i < buffers.length; i++) {
            buffers[i] = new RowBuffer();
        }
    }

    /** The buffer of a table that the partner delivers. */
    RowBuffer of(String partner, String table) {
        return find(partner, table)
                .orElseThrow(() -> new IllegalArgumentException(partner + " does not deliver " + table));
    }

    /** The buffer of a table; empty when the partner does not deliver it. */
    Optional<RowBuffer> find(String partner, String table) {
        return outputs.find(partner, table).map(o -> buffers[o.index()]);
    }

    RowBuffer at(int index) {
        return buffers[index];
    }
}
