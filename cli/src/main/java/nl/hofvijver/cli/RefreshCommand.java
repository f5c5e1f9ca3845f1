package nl.hofvijver.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hofvijver refresh}. */
@Command(
        name = "refresh",
        description = {
            "Makes the snapshot that follows from the deliveries: OMOP CDM 5.4 and the region's own tables.",
            "What did not change is not made again; the current snapshot stays until the new one is complete."
        },
        footer = {
            "",
            "Examples",
            "  hofvijver refresh --region haaglanden",
            "  hofvijver refresh --region haaglanden --engine spark --master local[2]",
            "  refresh   snapshot 3f9a01c2d4e5, 51 tables, 1,204,331 rows                              8.2 s"
        })
final class RefreshCommand implements Callable<Integer> {
    @Mixin
    private RegionOption region = new RegionOption();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getOut())) {
            Chain.refresh(region.read(), engine, progress);
        }
        return 0;
    }
}
