package nl.hofvijver.release.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.pond.region.Publisher;
import nl.hofvijver.release.read.Manifest;
import nl.hofvijver.release.read.ProtectionText;

/**
 * The entry of a release in a data catalogue: DCAT-AP 3 with terms of HealthDCAT-AP as JSON-LD, with the terms that a
 * dataset and its distributions must and should have. Addresses are relative to the file itself, so that a mirror needs no other copy.
 */
public final class Catalogue {
    /** The name of the file. */
    public static final String FILE = "metadata.json";

    private static final String EUROPE = "http://publications.europa.eu/resource/authority/";
    private static final String MEDIA = "https://www.iana.org/assignments/media-types/";
    private static final Map<String, String> LANGUAGE = Map.of("nl", "NLD", "en", "ENG");

    /** The European Health Data Space: Regulation (EU) 2025/327. */
    private static final String HEALTH_DATA_SPACE = "http://data.europa.eu/eli/reg/2025/327/oj";

    private record Form(String file, String title, String media, String type) {}

    private static final List<Form> FORMS = List.of(
            new Form(FigureFile.CSV, "Figures (CSV)", "text/csv", "CSV"),
            new Form(FigureFile.PARQUET, "Figures (Parquet)", "application/vnd.apache.parquet", "PARQUET"),
            new Form("measures.json", "Definitions of the measures (JSON)", "application/json", "JSON"),
            new Form(AreaFile.FILE, "Boundaries (GeoJSON)", "application/geo+json", "GEOJSON"));

    private Catalogue() {}

    /**
     * The content of the file.
     *
     * @param publisher who publishes it; what it leaves out is left out here
     * @param firstYear first year that the figures are about
     * @param lastYear last year that they are about
     * @param rows how many figures there are
     * @param protection how the figures were protected
     */
    public static Map<String, Object> json(
            String id,
            String issued,
            Manifest.About region,
            Publisher publisher,
            Map<String, Manifest.Content> files,
            int firstYear,
            int lastYear,
            long rows,
            ProtectionText protection) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", context());
        json.put("@id", "urn:hofvijver:" + region.code() + ":" + id);
        json.put("@type", "dcat:Dataset");
        json.put("dct:identifier", id);
        json.put(
                "dct:title",
                texts(
                        "Gezondheid per buurt in " + region.name().nl(),
                        "Health per neighbourhood in " + region.name().en()));
        json.put(
                "dct:description",
                texts(
                        "Cijfers over gezondheid en zorg per buurt, wijk en gemeente. "
                                + protection.text().nl(),
                        "Figures about health and care per neighbourhood, district and municipality. "
                                + protection.text().en()));
        json.put("dct:issued", typed("xsd:date", issued));
        json.put("dcat:version", id);
        Map<String, Object> organisation = organisation(region, publisher);
        json.put("dct:publisher", organisation);
        json.put("dct:creator", organisation);
        contact(region, publisher).ifPresent(contact -> json.put("dcat:contactPoint", contact));
        json.put("dct:spatial", node("dct:Location", "dct:identifier", region.code()));
        json.put("dct:temporal", period(firstYear, lastYear));
        json.put(
                "dct:language",
                region.languages().stream()
                        .map(l -> id(EUROPE + "language/" + LANGUAGE.getOrDefault(l, "UND")))
                        .toList());
        json.put("dcat:theme", id(EUROPE + "data-theme/HEAL"));
        json.put("dct:type", id(EUROPE + "dataset-type/STATISTICAL"));
        json.put(
                "dcat:keyword",
                List.of(
                        text("nl", "gezondheid"),
                        text("nl", "buurt"),
                        text("en", "health"),
                        text("en", "neighbourhood")));
        json.put("dcatap:applicableLegislation", id(HEALTH_DATA_SPACE));
        json.put(
                "healthdcatap:healthCategory",
                node(
                        "skos:Concept",
                        "skos:prefLabel",
                        texts(
                                "Samengevatte gegevens over behoefte aan zorg en gebruik ervan (EHDS, artikel 51, lid 1, onder c)",
                                "Aggregated data on healthcare needs and provision (EHDS, Article 51(1)(c))")));
        json.put(
                "dct:provenance",
                node(
                        "dct:ProvenanceStatement",
                        "rdfs:label",
                        texts(protection.text().nl(), protection.text().en())));
        json.put("hofvijver:protection", protection(protection));
        json.put("dct:accessRights", id(EUROPE + "access-right/PUBLIC"));
        json.put("healthdcatap:numberOfRecords", typed("xsd:nonNegativeInteger", Long.toString(rows)));
        json.put(
                "healthdcatap:populationCoverage",
                texts(
                        "Inwoners van " + region.name().nl() + "; bij elk cijfer staat welk deel van hen meetelt.",
                        "Residents of " + region.name().en() + "; each figure says which part of them is counted."));
        json.put("dcat:distribution", distributions(files, publisher));
        json.put("@reverse", Map.of("dcat:dataset", catalogue(region, organisation)));
        return json;
    }

    private static Map<String, Object> organisation(Manifest.About region, Publisher publisher) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@id", "urn:hofvijver:" + region.code() + ":publisher");
        json.put("@type", List.of("foaf:Agent", "foaf:Organization"));
        json.put("foaf:name", publisher.name().orElse(region.name().nl()));
        return json;
    }

    private static Optional<Map<String, Object>> contact(Manifest.About region, Publisher publisher) {
        if (publisher.email().isEmpty() && publisher.page().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> json = node(
                "vcard:Organization",
                "vcard:fn",
                publisher.name().orElse(region.name().nl()));
        publisher.email().ifPresent(email -> json.put("vcard:hasEmail", id("mailto:" + email)));
        publisher.page().ifPresent(page -> json.put("vcard:hasURL", id(page)));
        return Optional.of(json);
    }

    /** The catalogue in which this and every other release of the region stands. */
    private static Map<String, Object> catalogue(Manifest.About region, Map<String, Object> organisation) {
        Map<String, Object> json = node(
                "dcat:Catalog",
                "dct:title",
                texts(
                        "Cijfers van " + region.name().nl(),
                        "Figures of " + region.name().en()));
        json.put("@id", "urn:hofvijver:" + region.code());
        json.put(
                "dct:description",
                texts(
                        "Alles wat over " + region.name().nl() + " is vrijgegeven.",
                        "Everything that was released about " + region.name().en() + "."));
        json.put("dct:publisher", organisation);
        return json;
    }

    private static Map<String, Object> protection(ProtectionText protection) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", protection.method());
        json.put("threshold", protection.threshold());
        json.put("base", protection.base());
        return json;
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dcatap", "http://data.europa.eu/r5r/");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("healthdcatap", "http://healthdataportal.eu/ns/health#");
        context.put("spdx", "http://spdx.org/rdf/terms#");
        context.put("skos", "http://www.w3.org/2004/02/skos/core#");
        context.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        context.put("hofvijver", "urn:hofvijver:");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }

    private static List<Map<String, Object>> texts(String nl, String en) {
        return List.of(text("nl", nl), text("en", en));
    }

    private static Map<String, Object> text(String language, String value) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("@language", language);
        text.put("@value", value);
        return text;
    }

    private static Map<String, Object> id(String address) {
        return Map.of("@id", address);
    }

    private static Map<String, Object> node(String type, String property, Object value) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", type);
        node.put(property, value);
        return node;
    }

    private static Map<String, Object> period(int firstYear, int lastYear) {
        Map<String, Object> period =
                node("dct:PeriodOfTime", "dcat:startDate", typed("xsd:date", firstYear + "-01-01"));
        period.put("dcat:endDate", typed("xsd:date", lastYear + "-12-31"));
        return period;
    }

    private static Map<String, Object> typed(String type, String value) {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("@type", type);
        typed.put("@value", value);
        return typed;
    }

    private static List<Map<String, Object>> distributions(Map<String, Manifest.Content> files, Publisher publisher) {
        List<Map<String, Object>> distributions = new ArrayList<>();
        for (Form form : FORMS) {
            Manifest.Content content = files.get(form.file());
            if (content != null) {
                distributions.add(distribution(form, content, publisher));
            }
        }
        return distributions;
    }

    private static Map<String, Object> distribution(Form form, Manifest.Content content, Publisher publisher) {
        Map<String, Object> json = node("dcat:Distribution", "dct:title", form.title());
        json.put("dcat:accessURL", id(form.file()));
        json.put("dcat:downloadURL", id(form.file()));
        json.put("dcat:mediaType", id(MEDIA + form.media()));
        json.put("dct:format", id(EUROPE + "file-type/" + form.type()));
        json.put("dcatap:applicableLegislation", id(HEALTH_DATA_SPACE));
        publisher.licence().ifPresent(licence -> json.put("dct:license", id(licence)));
        json.put("dcat:byteSize", typed("xsd:nonNegativeInteger", Long.toString(content.bytes())));
        Map<String, Object> checksum =
                node("spdx:Checksum", "spdx:algorithm", id("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"));
        checksum.put("spdx:checksumValue", typed("xsd:hexBinary", content.sha256()));
        json.put("spdx:checksum", checksum);
        return json;
    }
}
