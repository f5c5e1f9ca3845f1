package nl.hofvijver.release.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hofvijver.release.Release;
import nl.hofvijver.release.SampleRegion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The entry for a data catalogue, read as a catalogue reads it: by a JSON-LD processor that fetches nothing. What must be
 * there follows DCAT-AP 3.0 and, for public data, HealthDCAT-AP.
 */
class CatalogueTest {
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String WHERE = "https://region.example/api/releases/1/files/metadata.json";

    private static final Map<String, String> PREFIXES = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dcatap", "http://data.europa.eu/r5r/",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "healthdcatap", "http://healthdataportal.eu/ns/health#",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "spdx", "http://spdx.org/rdf/terms#",
            "vcard", "http://www.w3.org/2006/vcard/ns#");

    /** One statement; {@code datatype} is empty for something with an address. */
    private record Statement(String subject, String property, String object, String datatype, String language) {}

    @TempDir
    Path folder;

    private final List<Statement> statements = new ArrayList<>();

    private void read(String publisher) throws Exception {
        SampleRegion region = new SampleRegion(folder).usual();
        Path yaml = folder.resolve("region.yaml");
        Files.writeString(yaml, Files.readString(yaml) + publisher);
        Release release = region.release();
        RdfQuadConsumer keep = new RdfQuadConsumer() {
            @Override
            public RdfQuadConsumer quad(
                    String subject,
                    String predicate,
                    String object,
                    @Nullable String datatype,
                    @Nullable String language,
                    @Nullable String direction,
                    @Nullable String graph) {
                statements.add(new Statement(
                        subject,
                        predicate,
                        object,
                        datatype == null ? "" : datatype,
                        language == null ? "" : language));
                return this;
            }
        };
        try (Reader json = Files.newBufferedReader(release.folder().resolve(Catalogue.FILE))) {
            JsonLd.toRdf(JsonDocument.of(json))
                    .base(WHERE)
                    .loader((address, options) -> {
                        throw new AssertionError("fetches " + address);
                    })
                    .provide(keep);
        }
    }

    private static String full(String name) {
        String[] parts = name.split(":", 2);
        return PREFIXES.get(parts[0]) + parts[1];
    }

    private List<String> ofType(String type) {
        return statements.stream()
                .filter(s -> s.property().equals(TYPE) && s.object().equals(full(type)))
                .map(Statement::subject)
                .distinct()
                .toList();
    }

    private List<Statement> of(String subject, String property) {
        return statements.stream()
                .filter(s -> s.subject().equals(subject) && s.property().equals(full(property)))
                .toList();
    }

    private void has(String subject, String... properties) {
        for (String property : properties) {
            assertThat(of(subject, property)).as(property).isNotEmpty();
        }
    }

    private String one(String subject, String property) {
        assertThat(of(subject, property)).as(property).hasSize(1);
        return of(subject, property).getFirst().object();
    }

    @Test
    void theDatasetSaysWhatACatalogueMustKnow() throws Exception {
        read(
                "publisher: {name: GGD, email: data@region.example, licence: https://creativecommons.org/licenses/by/4.0/}\n");

        String dataset = ofType("dcat:Dataset").getFirst();
        has(dataset, "dct:title", "dct:description", "dct:identifier", "dct:creator", "dcat:keyword", "dct:provenance");
        has(dataset, "dcat:distribution", "dct:language", "dct:issued", "healthdcatap:populationCoverage");
        assertThat(one(dataset, "dct:accessRights")).endsWith("/access-right/PUBLIC");
        assertThat(one(dataset, "dcat:theme")).endsWith("/data-theme/HEAL");
        assertThat(one(dataset, "dct:type")).endsWith("/dataset-type/STATISTICAL");
        assertThat(one(dataset, "dcatap:applicableLegislation")).isEqualTo("http://data.europa.eu/eli/reg/2025/327/oj");
        assertThat(Long.parseLong(one(dataset, "healthdcatap:numberOfRecords"))).isPositive();
        assertThat(ofType("skos:Concept")).contains(one(dataset, "healthdcatap:healthCategory"));
        assertThat(ofType("foaf:Agent")).contains(one(dataset, "dct:publisher"));
        assertThat(one(one(dataset, "dct:publisher"), "foaf:name")).isEqualTo("GGD");
        assertThat(one(one(dataset, "dcat:contactPoint"), "vcard:hasEmail")).isEqualTo("mailto:data@region.example");
        assertThat(ofType("dct:Location")).contains(one(dataset, "dct:spatial"));
        assertThat(one(one(dataset, "dct:temporal"), "dcat:startDate")).isEqualTo("2024-01-01");
        assertThat(one(one(dataset, "dct:temporal"), "dcat:endDate")).isEqualTo("2025-12-31");
        assertThat(of(dataset, "dct:title")).extracting(Statement::language).containsExactlyInAnyOrder("nl", "en");
    }

    @Test
    void everyDistributionIsWithinReachAndHasALicence() throws Exception {
        read("publisher: {licence: https://creativecommons.org/licenses/by/4.0/}\n");

        assertThat(ofType("dcat:Distribution")).hasSize(4).allSatisfy(distribution -> {
            assertThat(one(distribution, "dcat:accessURL")).startsWith("https://region.example/api/releases/1/files/");
            assertThat(one(distribution, "dct:license")).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
            has(distribution, "dcat:downloadURL", "dct:format", "dcat:mediaType", "dcat:byteSize");
            has(distribution, "dcatap:applicableLegislation", "spdx:checksum");
        });
    }

    @Test
    void theCatalogueHasTheDatasetAndAPublisher() throws Exception {
        read("");

        String catalogue = ofType("dcat:Catalog").getFirst();
        has(catalogue, "dct:title", "dct:description");
        assertThat(one(catalogue, "dcat:dataset"))
                .isEqualTo(ofType("dcat:Dataset").getFirst());
        assertThat(one(one(catalogue, "dct:publisher"), "foaf:name")).isEqualTo("Vijverland (fictief)");
    }

    @Test
    void whatTheRegionDoesNotSayIsNotMadeUp() throws Exception {
        read("");

        String dataset = ofType("dcat:Dataset").getFirst();
        assertThat(of(dataset, "dcat:contactPoint")).isEmpty();
        assertThat(statements).noneMatch(s -> s.property().equals(full("dct:license")));
    }
}
