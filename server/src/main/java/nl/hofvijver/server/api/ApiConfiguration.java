package nl.hofvijver.server.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import nl.hofvijver.server.shelf.ReleaseShelf;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The parts of the API. */
@Configuration(proxyBeanMethods = false)
@Import({
    RegionController.class,
    MeasureController.class,
    AreaController.class,
    FigureController.class,
    FileController.class,
    PlaceController.class,
    DerivedController.class,
    DifferenceController.class,
    ExtractController.class,
    ProblemAnswers.class,
    ErrorPage.class
})
public class ApiConfiguration {
    private static final long MOST_KEPT = 128L << 20;
    private static final int SHARE_KEPT = 8;

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> refusals() {
        // After the container's own valve, so that this one stands nearer to the request and answers first.
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new RefusalValve()));
    }

    @Bean
    FilterRegistrationBean<KeptAnswers> keptAnswers(ReleaseShelf shelf) {
        long most = Math.min(MOST_KEPT, Runtime.getRuntime().maxMemory() / SHARE_KEPT);
        var registration = new FilterRegistrationBean<>(new KeptAnswers(shelf, new KeptBodies(most)));
        registration.addUrlPatterns("/api/releases/*", "/assets/*");
        return registration;
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .addServersItem(new Server().url("/"))
                .info(new Info()
                        .title("Hofvijver")
                        .version("1")
                        .description("Figures of a region's releases. Every figure is protected: counts are rounded and"
                                + " figures about too few people are hidden. No key is needed."));
    }
}
