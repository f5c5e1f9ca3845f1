package nl.hofvijver.e2e;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the {@link Stage}, which is closed after the last test; without Chromium its tests are skipped. A region
 * that has a release can be named by {@code -Dhofvijver.region}, to spare the minutes that a demo takes.
 */
final class OnStage implements ExecutionCondition, ParameterResolver {
    private static final String REGION = "hofvijver.region";
    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(OnStage.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.find().isPresent()
                ? ConditionEvaluationResult.enabled("Chromium is there")
                : ConditionEvaluationResult.disabled("The browser tests need Chromium: install it, or point -D"
                        + Chromium.PROPERTY + " to it. They are skipped.");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Optional<Path> chromium = Chromium.find();
        return context.getRoot()
                .getStore(SHARED)
                .computeIfAbsent(Stage.class, key -> stage(chromium.orElseThrow()), Stage.class);
    }

    private static Stage stage(Path chromium) {
        String region = System.getProperty(REGION, "");
        return region.isBlank() ? Stage.ofDemo(chromium) : Stage.of(chromium, Path.of(region));
    }
}
