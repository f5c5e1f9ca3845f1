package nl.hofvijver.pond.area;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** All areas of a region, read from the files {@code <level>-<vintage>.geojson} in its folder {@code areas/}. */
public final class Areas {
    private static final Pattern FILE = Pattern.compile("(gemeente|wijk|buurt)-([0-9]{4})\\.geojson");
    private final List<Area> all;

    /** No division at all: area codes cannot be judged. */
    public static Areas none() {
        return new Areas(List.of());
    }

    private Areas(List<Area> all) {
        this.all = List.copyOf(all);
    }

    /**
     * The areas in {@code folder}; none when it does not exist.
     *
     * @throws ProblemException {@code HV-1301} when a file is not what area import writes
     */
    public static Areas read(Path folder) {
        List<Area> areas = new ArrayList<>();
        for (Path file : files(folder)) {
            Matcher name = FILE.matcher(file.getFileName().toString());
            if (name.matches()) {
                areas.addAll(readProperties(file, name.group(1), Integer.parseInt(name.group(2))));
            }
        }
        return new Areas(areas);
    }

    /** Every area of every level and vintage, by level, vintage and code. */
    public List<Area> all() {
        return all;
    }

    /** The areas of one level in one vintage, by code. */
    public List<Area> of(String level, int vintage) {
        return all.stream()
                .filter(a -> a.level().equals(level) && a.vintage() == vintage)
                .toList();
    }

    /** The codes of a level per vintage. */
    public Map<Integer, Set<String>> codes(String level) {
        return all.stream()
                .filter(a -> a.level().equals(level))
                .collect(Collectors.groupingBy(
                        Area::vintage, TreeMap::new, Collectors.mapping(Area::code, Collectors.toSet())));
    }

    /** The boundary files in {@code folder}, by name. */
    public static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.filter(f -> FILE.matcher(f.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }

    /** The name of the boundary file of a level in a vintage. */
    public static String fileName(String level, int vintage) {
        return level + "-" + vintage + ".geojson";
    }

    /** Reads the properties of each feature and skips the coordinates, which are most of the file. */
    private static List<Area> readProperties(Path file, String level, int vintage) {
        List<Area> areas = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), file)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.PROPERTY_NAME
                        && json.currentName().equals("geometry")) {
                    json.nextToken();
                    json.skipChildren();
                } else if (json.currentToken() == JsonToken.PROPERTY_NAME
                        && json.currentName().equals("properties")) {
                    areas.add(area(json, level, vintage));
                }
            }
        } catch (JacksonException e) {
            throw new ProblemException(
                    new Problem(
                            AreaProblem.GEOJSON_UNREADABLE,
                            "This is not a GeoJSON feature collection.",
                            file.getFileName().toString(),
                            "Import the boundaries again with `hofvijver area import`."),
                    e);
        }
        areas.sort(java.util.Comparator.comparing(Area::code));
        return areas;
    }

    private static Area area(JsonParser json, String level, int vintage) {
        Map<String, String> properties = new TreeMap<>();
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            properties.put(name, json.getString());
        }
        return new Area(
                properties.getOrDefault("code", ""),
                properties.getOrDefault("name", ""),
                level,
                vintage,
                properties.getOrDefault("parent", ""));
    }
}
