package nl.hofvijver.desk.method;

/** The themes under which methods are listed. */
public enum Theme {
    RATES("Proportions, rates and standardisation"),
    LIFE_TABLES("Life expectancy"),
    INEQUALITY("Inequality and ranking"),
    SMALL_AREAS("Funnels and small areas"),
    MAPS("Maps: neighbours, hot spots, clusters"),
    REGRESSION("Regression"),
    SURVIVAL("Survival"),
    TIME("Time series"),
    EVALUATION("Evaluating an intervention"),
    PREDICTION("Prediction models"),
    CARE("Population, access and waiting");

    private final String title;

    Theme(String title) {
        this.title = title;
    }

    /** Returns the heading. */
    public String title() {
        return title;
    }
}
