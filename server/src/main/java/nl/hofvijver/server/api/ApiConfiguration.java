package nl.hofvijver.server.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
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
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> refusals() {
        // After the container's own valve, so that this one stands nearer to the request and answers first.
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new RefusalValve()));
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
