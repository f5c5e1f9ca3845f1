package nl.hofvijver.synth.health;

import java.util.ArrayList;
import java.util.List;

/**
 * A reason for contact that is not chronic.
 *
 * @param index its place in {@link Symptoms#all()}
 * @param icpc its ICPC-1 code
 * @param medicines what may be prescribed
 * @param specialism where patients may be referred to (NHG table 12); empty for nowhere
 * @param referred share of the contacts that end in a referral
 */
public record Symptom(int index, String icpc, List<Medicine> medicines, String specialism, double referred) {
    /** A medicine (ATC) and the share of the contacts in which it is prescribed. */
    public record Medicine(String atc, double share) {}

    static List<Medicine> medicines(String cell) {
        List<Medicine> medicines = new ArrayList<>();
        for (String part : cell.isEmpty() ? List.<String>of() : List.of(cell.split(","))) {
            int space = part.indexOf(' ');
            medicines.add(new Medicine(part.substring(0, space), Double.parseDouble(part.substring(space + 1)) / 100));
        }
        return List.copyOf(medicines);
    }
}
