package nl.hofvijver.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.hofvijver.server.HofvijverServer;
import nl.hofvijver.server.Running;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hofvijver serve}. */
@Command(
        name = "serve",
        description = "Serves the website and the API of a region. Reads its releases and nothing else.",
        footer = {"", "Example", "  hofvijver serve --region demo-region --port 8080"})
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private RegionOption region = new RegionOption();

    @Option(names = "--port", defaultValue = "8080", description = "Port of the website (default: ${DEFAULT-VALUE}).")
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        return serve(region.read().folder(), port, spec.commandLine().getOut());
    }

    /** Serves until the process is stopped. */
    static int serve(Path folder, int port, PrintWriter out) throws InterruptedException {
        try (Running running = HofvijverServer.start(folder, port)) {
            out.println();
            out.println("Serving on " + running.url() + "   (stop with Ctrl+C)");
            out.flush();
            running.awaitShutdown();
        }
        return 0;
    }
}
