package nl.hofvijver.synth.partner;

import nl.hofvijver.synth.care.Hospital;

/**
 * The tables of one hospital.
 *
 * @param id of the partner
 */
record HospitalSheets(String id, RowBuffer patient, RowBuffer emergency, RowBuffer trajectory, RowBuffer admission) {
    static HospitalSheets of(Hospital hospital, Sheets sheets) {
        String id = hospital.id();
        return new HospitalSheets(
                id, sheets.of(id, "PATIENT"), sheets.of(id, "SEH"), sheets.of(id, "DBC"), sheets.of(id, "OPNAME"));
    }
}
