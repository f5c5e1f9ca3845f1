package nl.hofvijver.statistics.workforce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.StableSum;

/**
 * A profession as a stock with flows: stock' = (stock − exits) one year older + entrants, exits = stock · rate. Leavers
 * leave in the course of the year, entrants have entered at its end. In every year the heads change by entrants minus
 * leavers, exactly.
 */
public final class StockFlow {
    private static final double SHARES = 1e-9;

    private final List<Stock> stocks;
    private final int[] older;
    private final Inflow inflow;

    /**
     * @param stocks at most one per age and sex, without gaps between the ages of a sex
     * @param inflow who enters each year
     */
    public StockFlow(List<Stock> stocks, Inflow inflow) {
        this.stocks = stocks.stream()
                .sorted(Comparator.comparing(Stock::sex).thenComparingInt(Stock::age))
                .toList();
        this.inflow = inflow;
        this.older = older(this.stocks);
        double shares =
                StableSum.of(stocks.stream().mapToDouble(Stock::entryShare).toArray());
        if (inflow.perYear() > 0 && Math.abs(shares - 1) > SHARES) {
            throw new IllegalArgumentException("the shares of the entrants add up to " + shares + " instead of 1");
        }
    }

    private static int[] older(List<Stock> sorted) {
        var older = new int[sorted.size()];
        for (int i = 0; i < older.length; i++) {
            older[i] = i;
            if (i + 1 < older.length
                    && sorted.get(i + 1).sex().equals(sorted.get(i).sex())) {
                if (sorted.get(i + 1).age() != sorted.get(i).age() + 1) {
                    throw new IllegalArgumentException("after age "
                            + sorted.get(i).age() + " of " + sorted.get(i).sex() + " comes age "
                            + sorted.get(i + 1).age() + ": each age stands once, without gaps");
                }
                older[i] = i + 1;
            }
        }
        return older;
    }

    /**
     * A year.
     *
     * @param year 0 for the beginning
     * @param heads persons at its end
     * @param fulltime full-time equivalents at its end
     * @param leavers persons who left in it; 0 in year 0
     * @param entrants persons who entered in it; 0 in year 0
     */
    public record Year(int year, double heads, double fulltime, double leavers, double entrants) {}

    /** Returns how projections are made. */
    public Method method() {
        return Method.of("workforce", "stock and flow").with("entrants per year", inflow.perYear());
    }

    /** Returns year 0 to {@code years}. */
    public List<Year> project(int years) {
        return project(years, 1, 1);
    }

    private List<Year> project(int years, double exitFactor, double intakeFactor) {
        double[] heads = stocks.stream().mapToDouble(Stock::heads).toArray();
        double entering = inflow.times(intakeFactor).perYear();
        var found = new ArrayList<Year>();
        found.add(year(0, heads, 0, 0));
        for (int t = 1; t <= years; t++) {
            var next = new double[heads.length];
            var leavers = new StableSum();
            for (int i = 0; i < heads.length; i++) {
                double leaving = heads[i] * Math.min(1, stocks.get(i).exitRate() * exitFactor);
                leavers.add(leaving);
                next[older[i]] += heads[i] - leaving;
            }
            for (int i = 0; i < heads.length; i++) {
                next[i] += entering * stocks.get(i).entryShare();
            }
            heads = next;
            found.add(year(t, heads, leavers.value(), entering));
        }
        return List.copyOf(found);
    }

    private Year year(int t, double[] heads, double leavers, double entrants) {
        var fulltime = new double[heads.length];
        Arrays.setAll(fulltime, i -> heads[i] * stocks.get(i).fulltime());
        return new Year(t, StableSum.of(heads), StableSum.of(fulltime), leavers, entrants);
    }

    /**
     * Returns by what factor the intake has to change for supply to equal demand in a year. Supply is a straight line in
     * the intake, so two projections are enough. A factor below zero says that there would be too many without any.
     *
     * @return missing when the intake of now reaches no one by then
     */
    public Estimate intakeFor(Demand demand, int year) {
        Method method = Method.of("workforce", "intake without a gap").with("year", year);
        double without = project(year, 1, 0).getLast().fulltime();
        double with = project(year, 1, 1).getLast().fulltime();
        return with > without
                ? new Estimate.Value((demand.after(year) - without) / (with - without), method)
                : new Estimate.Missing(Reason.NO_SOLUTION, "the intake adds nothing by year " + year, method);
    }

    /**
     * How sure the parameters are. Leaving and intake are multiplied by log-normal factors with median 1, and demand grows
     * by a normal amount more or less, the same in all years of one replicate.
     *
     * @param exit standard deviation of the logarithm of the factor on all exit rates, for example 0.1 for 10%
     * @param intake the same of the factor on the intake
     * @param growth standard deviation of the yearly growth of demand
     * @param replicates number of draws
     * @param seed replicate {@code r} uses stream {@code r} of it
     */
    public record Doubt(double exit, double intake, double growth, int replicates, long seed) {
        public Doubt {
            if (!(exit >= 0 && intake >= 0 && growth >= 0) || replicates < 100) {
                throw new IllegalArgumentException("deviations of zero or above and 100 replicates or more expected");
            }
        }
    }

    /** Returns the gap, demand minus supply in full-time equivalents, in year 0 to {@code years}, with its interval. */
    public List<Estimate> gaps(Demand demand, int years, Optional<Doubt> doubt, double level) {
        List<Year> plain = project(years);
        double[][] draws = doubt.map(d -> draws(demand, years, d)).orElseGet(() -> new double[0][]);
        Method method = doubt.map(d -> Method.of("workforce", "gap, Monte Carlo over parameters")
                        .with("exit", d.exit)
                        .with("intake", d.intake)
                        .with("growth", d.growth)
                        .with("replicates", d.replicates)
                        .with("seed", Long.toString(d.seed))
                        .with("level", level))
                .orElseGet(() -> Method.of("workforce", "gap"));
        var gaps = new ArrayList<Estimate>();
        for (int t = 0; t <= years; t++) {
            double gap = demand.after(t) - plain.get(t).fulltime();
            gaps.add(
                    draws.length == 0
                            ? new Estimate.Value(gap, method)
                            : new Estimate.Value(gap, interval(column(draws, t), level), method));
        }
        return List.copyOf(gaps);
    }

    private double[][] draws(Demand demand, int years, Doubt doubt) {
        var draws = new double[doubt.replicates][];
        for (int r = 0; r < draws.length; r++) {
            var random = RandomStream.of(doubt.seed, r);
            double exits = Math.exp(doubt.exit * random.nextGaussian());
            double intake = Math.exp(doubt.intake * random.nextGaussian());
            double growth = demand.growth() + doubt.growth * random.nextGaussian();
            List<Year> path = project(years, exits, intake);
            draws[r] = new double[years + 1];
            for (int t = 0; t <= years; t++) {
                draws[r][t] = demand.now() * Math.pow(Math.max(0, growth), t)
                        - path.get(t).fulltime();
            }
        }
        return draws;
    }

    private static double[] column(double[][] draws, int t) {
        return Arrays.stream(draws).mapToDouble(draw -> draw[t]).sorted().toArray();
    }

    /** Quantiles between order statistics (type 7 of Hyndman & Fan 1996). */
    private static Interval interval(double[] sorted, double level) {
        return new Interval(quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2), level);
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
