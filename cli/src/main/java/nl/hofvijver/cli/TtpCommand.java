package nl.hofvijver.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import nl.hofvijver.door.keys.Generation;
import nl.hofvijver.door.keys.Numbers;
import nl.hofvijver.door.keys.TtpKeys;
import nl.hofvijver.door.ttp.TtpServer;
import nl.hofvijver.engine.files.Aside;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hofvijver ttp}: the trusted third party. */
@Command(
        name = "ttp",
        description = {
            "The trusted third party: makes and issues the keys under which partners make pseudonyms.",
            "It never sees a number or a record, and the region never sees its keys."
        },
        subcommands = {
            TtpCommand.Init.class,
            TtpCommand.Issue.class,
            TtpCommand.Rotate.class,
            TtpCommand.Retire.class,
            TtpCommand.Revoke.class,
            TtpCommand.Serve.class
        })
final class TtpCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "init, issue, rotate, retire, revoke or serve?");
    }

    /** The folder with the keys of the trusted third party. */
    static final class Folder {
        @Option(
                names = "--keys",
                paramLabel = "DIR",
                defaultValue = "ttp",
                description = "The keys of the trusted third party (default: ${DEFAULT-VALUE}).")
        private Path folder = Path.of("ttp");
    }

    @Command(
            name = "init",
            description = "Makes the keys for one region.",
            footer = {
                "",
                "Example",
                "  hofvijver ttp init --for haaglanden --region-public region-public.json --way oprf"
            })
    static final class Init implements Callable<Integer> {
        @Mixin
        private Folder keys = new Folder();

        @Option(names = "--for", required = true, paramLabel = "CODE", description = "The code of the region.")
        private String region = "";

        @Option(
                names = "--region-public",
                required = true,
                paramLabel = "FILE",
                description = "The region's public key.")
        private Path regionPublic = Path.of(".");

        @Option(
                names = "--way",
                defaultValue = "hmac",
                description = "hmac: partners hold a key; oprf: partners ask here (default: ${DEFAULT-VALUE}).")
        private Generation.Way way = Generation.Way.HMAC;

        @Option(names = "--fictional", description = "The region is invented: only invented numbers are usable.")
        private boolean fictional;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            TtpKeys.create(keys.folder, region, fictional ? Numbers.FICTIONAL : Numbers.REAL, way, regionPublic);
            spec.commandLine()
                    .getOut()
                    .println("  keys for " + region + "   " + keys.folder + "   next: hofvijver ttp issue");
            return 0;
        }
    }

    @Command(
            name = "issue",
            description = "Issues the keys of a partner; hand the file over in a safe way.",
            footer = {
                "",
                "Example",
                "  hofvijver ttp issue gp-012 --out gp-012.issued.json --address https://ttp.example"
            })
    static final class Issue implements Callable<Integer> {
        @Mixin
        private Folder keys = new Folder();

        @Parameters(paramLabel = "PARTNER", description = "Id of the partner.")
        private String partner = "";

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file for the partner.")
        private Path out = Path.of(".");

        @Option(names = "--address", defaultValue = "", description = "Where partners reach 'ttp serve'.")
        private String address = "";

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            TtpKeys.in(keys.folder).issue(partner, address, out);
            spec.commandLine()
                    .getOut()
                    .println("  for " + partner + "   " + out + "   a secret: hand it over in person or encrypted");
            return 0;
        }
    }

    @Command(
            name = "rotate",
            description = "Begins the change to a new generation of keys: issue both to every partner next.",
            footer = {"", "Example", "  hofvijver ttp rotate --way oprf"})
    static final class Rotate implements Callable<Integer> {
        @Mixin
        private Folder keys = new Folder();

        @Option(names = "--way", defaultValue = "hmac", description = "hmac or oprf (default: ${DEFAULT-VALUE}).")
        private Generation.Way way = Generation.Way.HMAC;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            TtpKeys.in(keys.folder).rotate(way);
            spec.commandLine()
                    .getOut()
                    .println("  a new generation of keys   next: hofvijver ttp issue, for every partner");
            return 0;
        }
    }

    @Command(
            name = "retire",
            description = {
                "Ends the change: the older generation is not issued any more.",
                "Wait until every partner packed once with both generations; until then links are lost."
            },
            footer = {"", "Example", "  hofvijver ttp retire"})
    static final class Retire implements Callable<Integer> {
        @Mixin
        private Folder keys = new Folder();

        @Option(
                names = "--force",
                description = "Also when partners were not issued the new keys: their people lose their links.")
        private boolean force;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            TtpKeys.in(keys.folder).retire(force);
            spec.commandLine()
                    .getOut()
                    .println(
                            "  the older generation is not issued any more   next: hofvijver ttp issue, for every partner");
            return 0;
        }
    }

    @Command(
            name = "revoke",
            description = "Stops answering a partner, for instance when its token was stolen.",
            footer = {"", "Example", "  hofvijver ttp revoke gp-012"})
    static final class Revoke implements Callable<Integer> {
        @Mixin
        private Folder keys = new Folder();

        @Parameters(paramLabel = "PARTNER", description = "Id of the partner.")
        private String partner = "";

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            TtpKeys.in(keys.folder).revoke(partner);
            spec.commandLine().getOut().println("  " + partner + " gets no answer any more");
            return 0;
        }
    }

    @Command(
            name = "serve",
            description = "Answers partners. Beyond this machine only with TLS.",
            footer = {"", "Example", "  hofvijver ttp serve --port 8443 --listen 0.0.0.0 --keystore ttp.p12"})
    static final class Serve implements Callable<Integer> {
        @Mixin
        private Folder keys = new Folder();

        @Option(names = "--port", defaultValue = "8765", description = "Port (default: ${DEFAULT-VALUE}).")
        private int port;

        @Option(names = "--listen", defaultValue = "127.0.0.1", description = "Address (default: ${DEFAULT-VALUE}).")
        private String listen = "127.0.0.1";

        @Option(
                names = "--keystore",
                paramLabel = "FILE",
                description = "PKCS12 with certificate and key; its password stands in HOFVIJVER_KEYSTORE_PASSWORD.")
        private Optional<Path> keystore = Optional.empty();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws InterruptedException {
            TtpServer server = TtpServer.start(
                    TtpKeys.in(keys.folder), new InetSocketAddress(listen, port), keystore.map(Serve::tls));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            spec.commandLine().getOut().println("Listening on " + listen + ":" + server.port() + "; end with Ctrl-C.");
            spec.commandLine().getOut().flush();
            new CountDownLatch(1).await();
            return 0;
        }

        private static SSLContext tls(Path keystore) {
            char[] password = Optional.ofNullable(System.getenv("HOFVIJVER_KEYSTORE_PASSWORD"))
                    .orElse("")
                    .toCharArray();
            try (InputStream in = Files.newInputStream(keystore)) {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(in, password);
                KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                managers.init(store, password);
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(managers.getKeyManagers(), null, null);
                return context;
            } catch (IOException | GeneralSecurityException e) {
                throw Aside.failed(keystore, e);
            }
        }
    }
}
