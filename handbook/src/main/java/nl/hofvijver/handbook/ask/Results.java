package nl.hofvijver.handbook.ask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.pond.region.Region;

/**
 * What one run of the handbook left.
 *
 * @param id twelve hexadecimal digits that follow from snapshot, handbook, division and SQL
 * @param folder the folder with the files
 */
public record Results(String id, Path folder) {
    private static final String CURRENT = "current";
    private static final String CELLS = "cells.parquet";
    private static final String MEASURES = "measures.json";

    /** Every cell, sorted by measure, area level, period, sex, age and area. */
    public Path cells() {
        return folder.resolve(CELLS);
    }

    /** Counts per practice: for the practice itself, never published. */
    public Path practiceCells() {
        return folder.resolve("practice-cells.parquet");
    }

    /** The patients on every worklist, by practice, under the numbers of the pond. */
    public Path worklists() {
        return folder.resolve("worklists.parquet");
    }

    /** Which buurten make up areas that their codes do not tell, such as the fifths of deprivation. */
    public Path areaParts() {
        return folder.resolve("area-parts.parquet");
    }

    /** What each measure means: a JSON array. */
    public Path measures() {
        return folder.resolve(MEASURES);
    }

    /** The results of the last run in the region; empty before the first. */
    public static Optional<Results> current(Region region) {
        Path pointer = region.results().resolve(CURRENT);
        if (!Files.isRegularFile(pointer)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(region, Files.readString(pointer).strip())).filter(Results::complete);
        } catch (IOException e) {
            throw Aside.failed(pointer, e);
        }
    }

    static Results of(Region region, String id) {
        return new Results(id, region.results().resolve(id));
    }

    boolean complete() {
        return Files.isRegularFile(cells()) && Files.isRegularFile(measures()) && Files.isRegularFile(areaParts());
    }

    /** Removes what is left of results that are not complete: somebody took a file away. */
    void remove() {
        try {
            Aside.delete(folder);
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }

    void makeCurrent(Region region) {
        Aside.text(region.results().resolve(CURRENT), id + "\n");
    }
}
