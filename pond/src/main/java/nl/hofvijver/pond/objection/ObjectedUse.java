package nl.hofvijver.pond.objection;

/**
 * Somebody whose data are used for figures, but not for this.
 *
 * @param partner whose data about the person are meant
 * @param number the partner's number of the person
 */
public record ObjectedUse(String partner, String number, Purpose purpose) {}
