package nl.hofvijver.synth.care;

/** Where a hospital writes down what happens to one patient. */
public interface HospitalLog {
    /**
     * A visit to the emergency department.
     *
     * @param minute minute of the day of arrival
     */
    void emergency(int day, int minute, String arrival, String urgency, String icd10, String destination);

    /** A DBC sub-trajectory. */
    void trajectory(int from, int to, String specialism, String diagnosis, String referral);

    /** An admission; the days may be the same. */
    void admission(int from, int minute, int to, boolean acute, String icd10);
}
