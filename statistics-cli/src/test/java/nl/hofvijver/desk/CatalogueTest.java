package nl.hofvijver.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The statistics library offers nothing that cannot be used on a table. */
class CatalogueTest {
    private static final String LIBRARY = "nl.hofvijver.statistics.";

    /** Packages that serve the methods: distributions and linear algebra are no methods. */
    private static final Set<String> TOOLS = Set.of(LIBRARY + "distribution", LIBRARY + "numeric");

    @Test
    void everyPublicClassOfTheLibraryCanBeReachedFromATable() {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.hofvijver.statistics", "nl.hofvijver.desk");
        Set<String> used = all.stream()
                .filter(c -> c.getPackageName().equals("nl.hofvijver.desk.family"))
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .map(d -> d.getTargetClass().getName())
                .collect(Collectors.toSet());
        Set<String> methods = all.stream()
                .filter(c -> c.getPackageName().startsWith(LIBRARY) && !TOOLS.contains(c.getPackageName()))
                .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(methods).hasSizeGreaterThan(50);
        methods.removeAll(used);
        assertThat(methods).as("cannot be reached from a table").isEmpty();
    }
}
