package nl.hofvijver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One reader with a screen of their own. Keeps what the browser complained of and everything it asked for. */
final class Visit implements AutoCloseable {
    /** The map that greets, in the codes that the map shows once it is painted. */
    static final String GREETING = "diabetes-type-2.prevalence wijk 2025 all all";

    private static final double PATIENCE_MILLIS = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final String site;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    Visit(Stage stage, Browser.NewContextOptions screen) {
        this(stage, stage.url(), screen);
    }

    /** A visit to another site, with the browser of the stage. */
    Visit(Stage stage, String site, Browser.NewContextOptions screen) {
        this.site = site.replaceAll("/$", "");
        context = stage.browser().newContext(screen);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
    }

    /** A screen on a desk. */
    static Browser.NewContextOptions desk() {
        return new Browser.NewContextOptions()
                .setViewportSize(1280, 860)
                .setDeviceScaleFactor(1)
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam");
    }

    /** A page of 1280 pixels zoomed to 400%: the narrowest on which nothing may be lost (WCAG 1.4.10). */
    static Browser.NewContextOptions narrow() {
        return desk().setViewportSize(320, 640);
    }

    /** A phone held upright. */
    static Browser.NewContextOptions phone() {
        return desk().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true);
    }

    Page page() {
        return page;
    }

    Visit open(String path) {
        page.navigate(site + path);
        return this;
    }

    /** Opens a page and waits until nothing more is asked for. */
    Visit openWhole(String path) {
        open(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        heading().first().waitFor();
        return this;
    }

    /** Opens a map and waits until it is painted. */
    Visit openMap(String path, String shown) {
        open(path);
        return painted(shown);
    }

    /** Waits until the map shows these codes: measure, level, period, sex, age. */
    Visit painted(String shown) {
        page.locator("[data-drawn='" + shown + "']").waitFor();
        return this;
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator topic() {
        return page.locator("form select").first();
    }

    /** The choice of men, women or both. */
    Locator who() {
        return page.locator("label")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*(Wie|Who)\\b")))
                .locator("select");
    }

    Locator map() {
        return page.locator(".maplibregl-canvas");
    }

    /** What the address says about this, or nothing. */
    String parameter(String name) {
        var found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(page.url());
        return found.find() ? found.group(1) : "";
    }

    /** Milliseconds between the last choice and the painted map, as the page itself measured. */
    double repaintMillis() {
        Object duration = page.evaluate("() => performance.getEntriesByName('repaint').at(-1)?.duration ?? -1");
        return ((Number) duration).doubleValue();
    }

    /** Milliseconds between following a link to this page and the painted map, as the page itself measured. */
    double paintedAfterMillis() {
        Object end = page.evaluate(
                "() => { const one = performance.getEntriesByName('repaint').at(-1); return one.startTime + one.duration; }");
        return ((Number) end).doubleValue();
    }

    /** What the browser complained of so far. */
    List<String> complaints() {
        return complaints;
    }

    /** Forgets what the browser complained of: for tests that break something on purpose. */
    void forgiveComplaints() {
        complaints.clear();
    }

    /** Ends the visit; the page must have been quiet and must have stayed within the site. */
    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("errors in the browser's console").isEmpty();
        assertThat(requests)
                .as("requests outside the site")
                .allMatch(
                        url -> url.startsWith(site + "/") || url.startsWith("data:") || url.startsWith("blob:" + site));
    }
}
