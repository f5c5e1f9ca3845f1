package nl.hofvijver.handbook.definition;

import java.util.List;
import java.util.Set;

/**
 * What must be true of a visit beside its kind; an empty set stands for anything.
 *
 * @param hours parts of the week: {@link #HOURS}; a visit of which the hour is not known never matches
 * @param arrivals how the patient came to the emergency department: {@link #ARRIVALS}
 * @param urgencies urgency in triage: {@link #URGENCIES}; for an admission acute or planned
 * @param destinations where the patient went: {@link #DESTINATIONS}
 */
public record VisitDetail(Set<String> hours, Set<String> arrivals, Set<String> urgencies, Set<String> destinations) {
    /** Nothing more is asked. */
    public static final VisitDetail NONE = new VisitDetail(Set.of(), Set.of(), Set.of(), Set.of());

    /** Monday to Friday 8:00 to 17:00 is office; the rest of those days evening (to 23:00) and night; then the weekend. */
    public static final List<String> HOURS = List.of("office", "evening", "night", "weekend");

    /** In the words of the hospitals. */
    public static final List<String> ARRIVALS = List.of("zelf", "huisarts", "huisartsenpost", "ambulance", "anders");

    /** U0 resuscitation to U5 next working day; J acute and N planned for an admission. */
    public static final List<String> URGENCIES = List.of("U0", "U1", "U2", "U3", "U4", "U5", "J", "N");

    /** In the words of the hospitals. */
    public static final List<String> DESTINATIONS =
            List.of("naar huis", "opname", "huisarts", "overplaatsing", "overleden");

    public VisitDetail {
        hours = Set.copyOf(hours);
        arrivals = Set.copyOf(arrivals);
        urgencies = Set.copyOf(urgencies);
        destinations = Set.copyOf(destinations);
    }

    /** True when the kind of visit is all that matters. */
    public boolean isNone() {
        return equals(NONE);
    }
}
