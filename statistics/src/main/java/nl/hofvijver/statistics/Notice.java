package nl.hofvijver.statistics;

/**
 * What a reader must know about a figure that could be computed. A figure that could not is missing with a
 * {@link Reason}. The names are stable, like those of the reasons.
 */
public enum Notice {
    OVER_DISPERSED("the counts vary more than a Poisson model allows: its standard errors are too small"),
    NO_OVER_DISPERSION("the counts do not vary more than a Poisson model allows: this is the Poisson fit"),
    FEW_CLUSTERS("fewer than 30 clusters: the standard errors are probably too small"),
    EXTREME_WEIGHTS("a few weights dominate: see the effective sample size"),
    NOT_BALANCED("a covariate still differs by 0.1 standard deviation or more between the groups"),
    LITTLE_EQUIPOISE("fewer than half of the persons could have been in either group"),
    NOT_UNIQUE("other weights fit equally well; the most even ones are given"),
    FEW_POINTS("fewer than eight points before or after the change"),
    SPARSE_TABLE("an expected count is below one: the model is unstable"),
    SUPPLY_WITHOUT_DEMAND("supply that nobody can reach contributes nothing"),
    GROUP_WITHOUT_CONTROL("a group and period without anybody to compare with is left out"),
    CELL_NOT_ESTIMABLE("a group and period in which the covariates leave nothing to compare is left out"),
    STAGGERED_START("units start at different times: a two-way fixed effect mixes comparisons that are not valid");

    private final String description;

    Notice(String description) {
        this.description = description;
    }

    /** Returns one plain English clause without a capital or a full stop. */
    public String description() {
        return description;
    }
}
