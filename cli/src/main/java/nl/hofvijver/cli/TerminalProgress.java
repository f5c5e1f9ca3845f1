package nl.hofvijver.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.hofvijver.engine.progress.Progress;

/**
 * Progress for a person: on a terminal a bar with step x of y and the time left, elsewhere one line per stage. Either
 * way a stage ends with its name, what it made, and how long it took.
 */
final class TerminalProgress implements Progress, AutoCloseable {
    private final PrintWriter out;
    private final boolean terminal;
    private final InstantSource clock;
    private Optional<ProgressBar> bar = Optional.empty();
    private String stage = "";
    private java.time.Instant started;

    TerminalProgress(PrintWriter out, boolean terminal, InstantSource clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.started = clock.instant();
    }

    static TerminalProgress on(PrintWriter out) {
        return new TerminalProgress(
                out,
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false),
                InstantSource.system());
    }

    @Override
    public void stage(String name, int steps) {
        close();
        stage = name;
        started = clock.instant();
        if (terminal) {
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName("%-9s".formatted(name))
                    .setInitialMax(steps > 0 ? steps : -1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .clearDisplayOnFinish()
                    .build());
        }
    }

    @Override
    public void step(String name, long rows) {
        bar.ifPresent(b -> {
            b.step();
            b.setExtraMessage(" " + name + (rows < 0 ? "" : String.format(Locale.UK, " %,d rows", rows)));
        });
    }

    @Override
    public void note(String word) {
        bar.ifPresent(b -> b.setExtraMessage(" " + word));
    }

    @Override
    public void done(String summary) {
        close();
        Duration took = Duration.between(started, clock.instant());
        out.printf(Locale.UK, "%-9s %-72s %7.1f s%n", stage, summary, took.toMillis() / 1000.0);
        out.flush();
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
