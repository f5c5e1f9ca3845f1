package nl.hofvijver.synth.partner;

import java.nio.file.Path;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.synth.area.Buurt;
import nl.hofvijver.synth.area.Geography;
import nl.hofvijver.synth.area.OldCodes;

/** Writes the region's table from which partners learn the buurt of a postcode, per year of the division. */
public final class PostcodeTable {
    private final Geography geography;

    public PostcodeTable(Geography geography) {
        this.geography = geography;
    }

    /** Writes {@code postcodes.csv} into {@code folder}. */
    public void write(Path folder) {
        StringBuilder text = new StringBuilder("year;postcode;buurt\n");
        for (Buurt buurt : geography.buurten()) {
            for (char street = 'A'; street <= 'Z'; street++) {
                String postcode = Address.digits(buurt) + Address.letter(buurt) + street;
                line(text, Geography.VINTAGE, postcode, buurt.code());
                line(text, OldCodes.VINTAGE, postcode, OldCodes.recoded(buurt) ? OldCodes.of(buurt) : buurt.code());
            }
        }
        Aside.text(folder.resolve("postcodes.csv"), text.toString());
    }

    private static void line(StringBuilder text, int year, String postcode, String buurt) {
        text.append(year).append(';').append(postcode).append(';').append(buurt).append('\n');
    }
}
