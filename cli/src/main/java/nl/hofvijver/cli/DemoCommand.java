package nl.hofvijver.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--region")
    private Path folder = Path.of("demo-region");

    @Override
    public Integer call() {
        return folder == null ? 1 : 0;
    }
}
