package nl.hofvijver.server;

import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** A server that answers. */
public final class Running implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Running(ConfigurableApplicationContext context) {
        this.context = context;
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> stopped.countDown());
    }

    /** The port on which it listens. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The address for a browser on this machine. */
    public String url() {
        return "http://localhost:" + port();
    }

    /** Waits until the server stops, because of {@link #close} or because the process is asked to end. */
    public void awaitShutdown() throws InterruptedException {
        stopped.await();
    }

    /** Something that ends when the server stops. */
    void stopWith(Warming warming) {
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> warming.close());
    }

    @Override
    public void close() {
        context.close();
    }
}
