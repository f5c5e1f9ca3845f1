package nl.hofvijver.server.site.plain;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.server.ServerProblem;
import nl.hofvijver.server.shelf.ReleaseShelf;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sends the page of the application with the plain page of the same address in it. */
@Hidden
@RestController
public class PlainController {
    private static final String SHELL = "static/index.html";

    private final ReleaseShelf shelf;
    private final Template template;

    public PlainController(ReleaseShelf shelf) {
        this.shelf = shelf;
        String text = resource(PlainController.class.getResourceAsStream("page.mustache"));
        this.template = Mustache.compiler().escapeHTML(true).compile(text);
    }

    @GetMapping("/")
    ResponseEntity<String> home(@RequestParam Map<String, String> asked) {
        return page("", asked, pages -> Optional.of(pages.home()));
    }

    @GetMapping("/kaart")
    ResponseEntity<String> map(@RequestParam Map<String, String> asked) {
        return page("kaart", asked, pages -> Optional.of(pages.map(asked, false)));
    }

    @GetMapping("/dekking")
    ResponseEntity<String> coverage(@RequestParam Map<String, String> asked) {
        return page(asked, pages -> Optional.of(pages.map(asked, true)));
    }

    @GetMapping("/gebieden")
    ResponseEntity<String> areas(@RequestParam Map<String, String> asked) {
        return page(asked, pages -> Optional.of(pages.areas()));
    }

    @GetMapping({"/gebied/{code}", "/rapport/{code}"})
    ResponseEntity<String> area(@PathVariable String code, @RequestParam Map<String, String> asked) {
        return page(asked, pages -> pages.area(code));
    }

    @GetMapping({"/handboek", "/handboek/{entry}"})
    ResponseEntity<String> handbook(@RequestParam Map<String, String> asked) {
        return page(asked, pages -> Optional.of(pages.handbook()));
    }

    @GetMapping("/gegevens")
    ResponseEntity<String> data(@RequestParam Map<String, String> asked) {
        return page(asked, pages -> Optional.of(pages.data()));
    }

    @GetMapping("/bewoners")
    ResponseEntity<String> residents(@RequestParam Map<String, String> asked) {
        return page(asked, pages -> Optional.of(pages.residents()));
    }

    @GetMapping("/vergelijk")
    ResponseEntity<String> compare(@RequestParam Map<String, String> asked) {
        return together(asked, pages -> Optional.of(pages.compare(asked)));
    }

    @GetMapping("/buurttypen")
    ResponseEntity<String> clusters(@RequestParam Map<String, String> asked) {
        return together(asked, pages -> Optional.of(pages.clusters(asked)));
    }

    @GetMapping("/vooruitblik")
    ResponseEntity<String> outlook(@RequestParam Map<String, String> asked) {
        return together(asked, pages -> Optional.of(pages.outlook(asked)));
    }

    @GetMapping("/vraag-en-aanbod")
    ResponseEntity<String> supply(@RequestParam Map<String, String> asked) {
        return together(asked, pages -> Optional.of(pages.supply(asked)));
    }

    @GetMapping("/verdieping")
    ResponseEntity<String> dives(@RequestParam Map<String, String> asked) {
        return together(
                asked,
                pages -> pages.choices().dives().keySet().stream().findFirst().flatMap(pages::dive));
    }

    @GetMapping("/verdieping/{topic}")
    ResponseEntity<String> dive(@PathVariable String topic, @RequestParam Map<String, String> asked) {
        return together(asked, pages -> pages.dive(topic));
    }

    private ResponseEntity<String> together(
            Map<String, String> asked, Function<PlainTogether, Optional<PlainPage>> make) {
        return page(asked, pages -> make.apply(new PlainTogether(new PlainFigures(pages), PlainChoices.built())));
    }

    private ResponseEntity<String> page(Map<String, String> asked, Function<PlainPages, Optional<PlainPage>> make) {
        return page("of text", asked, make);
    }

    private ResponseEntity<String> page(
            String name, Map<String, String> asked, Function<PlainPages, Optional<PlainPage>> make) {
        // First: without a website there is nothing to put the page into, nor words for residents.
        String shell = shell();
        PlainWords words = PlainWords.in(asked.getOrDefault("lang", "nl"));
        Optional<PlainPage> page;
        String head = "";
        try {
            PlainPages pages = new PlainPages(shelf.current(), words);
            // An address that names a release asks for another one than this.
            head = asked.containsKey("release") ? "" : Early.built().head(name, pages.release());
            page = pages.release().measures().isEmpty() ? Optional.of(empty(words)) : make.apply(pages);
        } catch (ProblemException e) {
            // The application says the same in its own way; this is for who has no JavaScript.
            page = Optional.of(problem(words, e));
        }
        String plain = template.execute(page.orElseGet(() -> unknown(words)));
        String html = shell.replaceFirst("(?s)<noscript>.*?</noscript>", "")
                .replaceFirst("<html lang=\"nl\"", "<html lang=\"" + words.language() + "\"");
        html = html.replace("</head>", head + "</head>");
        int end = html.lastIndexOf("</body>");
        return ResponseEntity.status(page.isPresent() ? 200 : 404)
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(html.substring(0, end) + plain + html.substring(end));
    }

    private static PlainPage problem(PlainWords words, ProblemException problem) {
        Problem first = problem.problems().getFirst();
        return new PlainPage.Builder(words.language(), words.text("problem"))
                .line(words.text("problem.text"))
                .line(words.text("problem.number", first.code().label()))
                .page();
    }

    private static PlainPage empty(PlainWords words) {
        return new PlainPage.Builder(words.language(), words.text("empty"))
                .line(words.text("empty.text"))
                .page();
    }

    private static PlainPage unknown(PlainWords words) {
        return new PlainPage.Builder(words.language(), words.text("unknown"))
                .line(words.text("unknown.text"))
                .page();
    }

    private static String shell() {
        try {
            ClassPathResource shell = new ClassPathResource(SHELL);
            return shell.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            ServerProblem.WEBSITE_MISSING,
                            "The website is not part of this build; the API works.",
                            "",
                            "Build with Node 20 or newer present, or use /openapi.json."),
                    e);
        }
    }

    private static String resource(InputStream stream) {
        try (InputStream in = Objects.requireNonNull(stream)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("a resource of this jar cannot be read", e);
        }
    }
}
