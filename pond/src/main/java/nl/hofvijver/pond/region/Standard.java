package nl.hofvijver.pond.region;

/** The population to which figures are standardised. */
public enum Standard {
    /** The European Standard Population of 2013. */
    ESP2013,
    /** The region's own population in its last year. */
    REGION
}
