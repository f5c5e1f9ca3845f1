package nl.hofvijver.server.site;

import java.io.IOException;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.server.ServerProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Finds a file of the website; an address that is not a file belongs to the application and gets its page. */
final class SitePage extends PathResourceResolver {
    private static final String PAGE = "index.html";

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        Resource file = super.getResource(path, location);
        if (file != null || !belongsToApplication(path)) {
            return file;
        }
        Resource page = super.getResource(PAGE, location);
        if (page == null) {
            throw new ProblemException(new Problem(
                    ServerProblem.WEBSITE_MISSING,
                    "The website is not part of this build; the API works.",
                    "",
                    "Build with Node 20 or newer present, or use /openapi.json."));
        }
        return page;
    }

    private static boolean belongsToApplication(String path) {
        boolean api = path.equals("api") || path.startsWith("api/");
        String last = path.substring(path.lastIndexOf('/') + 1);
        return path.equals(PAGE) || (!api && !last.contains("."));
    }
}
