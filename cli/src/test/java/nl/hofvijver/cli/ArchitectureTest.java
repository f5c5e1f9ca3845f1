package nl.hofvijver.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows of ARCHITECTURE.md. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.hofvijver");

    @Test
    void arrowsGoOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("nl.hofvijver..")
                .withOptionalLayers(true)
                .layer("statistics")
                .definedBy("nl.hofvijver.statistics..")
                .layer("protection")
                .definedBy("nl.hofvijver.protection..")
                .layer("engine")
                .definedBy("nl.hofvijver.engine..")
                .layer("linkage")
                .definedBy("nl.hofvijver.linkage..")
                .layer("pond")
                .definedBy("nl.hofvijver.pond..")
                .layer("door")
                .definedBy("nl.hofvijver.door..")
                .layer("handbook")
                .definedBy("nl.hofvijver.handbook..")
                .layer("release")
                .definedBy("nl.hofvijver.release..")
                .layer("server")
                .definedBy("nl.hofvijver.server..")
                .layer("synth")
                .definedBy("nl.hofvijver.synth..")
                .layer("statistics-cli")
                .definedBy("nl.hofvijver.desk..")
                .layer("cli")
                .definedBy("nl.hofvijver.cli..")
                .layer("bench")
                .definedBy("nl.hofvijver.bench..")
                .whereLayer("cli")
                .mayOnlyBeAccessedByLayers("bench")
                .whereLayer("server")
                .mayOnlyBeAccessedByLayers("cli", "bench")
                .whereLayer("synth")
                .mayOnlyBeAccessedByLayers("cli", "bench")
                .whereLayer("release")
                .mayOnlyBeAccessedByLayers("server", "cli", "bench")
                .whereLayer("handbook")
                .mayOnlyBeAccessedByLayers("release", "cli", "bench")
                .whereLayer("door")
                .mayOnlyBeAccessedByLayers("cli", "bench")
                .whereLayer("door")
                .mayOnlyAccessLayers("pond", "linkage", "engine")
                .whereLayer("pond")
                .mayOnlyBeAccessedByLayers("door", "handbook", "release", "cli", "bench")
                .whereLayer("linkage")
                .mayOnlyBeAccessedByLayers("pond", "door", "cli", "bench")
                .whereLayer("linkage")
                .mayOnlyAccessLayers("engine")
                .whereLayer("statistics-cli")
                .mayOnlyBeAccessedByLayers("cli", "bench")
                .whereLayer("statistics-cli")
                .mayOnlyAccessLayers("statistics", "engine")
                .whereLayer("statistics")
                .mayOnlyBeAccessedByLayers("handbook", "release", "statistics-cli", "cli", "bench")
                .whereLayer("protection")
                .mayOnlyBeAccessedByLayers("release", "server", "cli", "bench")
                .whereLayer("statistics")
                .mayNotAccessAnyLayer()
                .whereLayer("protection")
                .mayNotAccessAnyLayer()
                .whereLayer("engine")
                .mayNotAccessAnyLayer()
                .whereLayer("synth")
                .mayOnlyAccessLayers("engine")
                .check(HOUSE);
    }

    @Test
    void theServerReadsReleasesOnly() {
        noClasses()
                .that()
                .resideInAPackage("nl.hofvijver.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.hofvijver.pond..", "nl.hofvijver.handbook..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("nl.hofvijver.release.read..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.hofvijver.pond..", "nl.hofvijver.handbook..")
                .check(HOUSE);
    }

    @Test
    void pureLibrariesDoNoInputOrOutput() {
        noClasses()
                .that()
                .resideInAnyPackage("nl.hofvijver.statistics..", "nl.hofvijver.protection..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")
                .because("they are useful on their own: figures in, figures out")
                .check(HOUSE);
    }

    @Test
    void theAttackerSharesNoCodeWithTheSuppression() {
        noClasses()
                .that()
                .resideInAPackage("nl.hofvijver.protection.audit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.hofvijver.protection.suppress..", "nl.hofvijver.protection.rule..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("nl.hofvijver.protection.suppress..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.hofvijver.protection.audit..", "org.ojalgo..")
                .check(HOUSE);
    }

    @Test
    void onlyTheServerKnowsTheWebFramework() {
        ArchRule rule = classes()
                .that()
                .resideOutsideOfPackage("nl.hofvijver.server..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("org.springframework..");
        rule.check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatItIsAndRefusesNull() {
        Set<String> silent = HOUSE.stream()
                .map(JavaClass::getPackage)
                .filter(p -> p.tryGetAnnotationOfType(NullMarked.class).isEmpty())
                .map(p -> p.getName())
                .collect(Collectors.toSet());
        assertThat(silent)
                .as("packages without package-info.java and @NullMarked")
                .isEmpty();
    }
}
