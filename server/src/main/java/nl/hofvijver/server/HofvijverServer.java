package nl.hofvijver.server;

import java.nio.file.Path;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.release.read.ReleaseStore;
import nl.hofvijver.server.api.ApiConfiguration;
import nl.hofvijver.server.shelf.ReleaseShelf;
import nl.hofvijver.server.site.SiteConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the server of a region. Several can run in one process, each on a port of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ApiConfiguration.class, SiteConfiguration.class})
public class HofvijverServer {
    /** How many releases stay in memory: the current one, one that somebody compares it with, and one more. */
    private static final int KEPT = 3;

    /**
     * Starts serving and returns when the server answers. A release that is made or copied later is found without a
     * restart.
     *
     * @param region the folder of the region; only {@code releases} in it is read
     * @param port the port, 0 for any free one
     * @throws ProblemException {@code HV-5010} when the port is in use, {@code HV-5011} when it fails otherwise
     */
    public static Running start(Path region, int port) {
        ReleaseShelf shelf = new ReleaseShelf(new ReleaseStore(region.resolve("releases")), KEPT);
        SpringApplication application = new SpringApplication(HofvijverServer.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(ReleaseShelf.class, () -> shelf));
        try {
            ConfigurableApplicationContext context = application.run("--server.port=" + port);
            Running running = new Running(context);
            // Read before the server is said to run; asked for, and looked after, beside it.
            shelf.warm();
            running.stopWith(Warming.start(running.url(), shelf));
            return running;
        } catch (RuntimeException e) {
            throw notStarted(e, port);
        }
    }

    private static ProblemException notStarted(RuntimeException failure, int port) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new ProblemException(
                        new Problem(
                                ServerProblem.PORT_IN_USE,
                                "Port " + port + " is in use by another program.",
                                "",
                                "Stop that program, or choose another port with --port."),
                        failure);
            }
        }
        return new ProblemException(
                new Problem(
                        ServerProblem.NOT_STARTED,
                        "The server could not start: " + failure.getClass().getSimpleName() + ".",
                        "",
                        "Look in the log for the cause. Ports below 1024 need special rights: choose one above with --port."),
                failure);
    }
}
