package nl.hofvijver.engine;

import java.nio.file.Path;

/**
 * Runs steps over named tables. One engine serves one run; it is not shared between threads.
 *
 * <p>Every engine gives the same cells for the same step and inputs. It reads and writes only below the folders that
 * its settings allow, and never opens a network connection of its own accord.
 */
public interface Engine extends AutoCloseable {
    /** Name and version, part of every content hash: another engine version makes its own tables. */
    String identity();

    /** Makes {@code table} stand for {@code source}, replacing what it stood for. */
    void bind(String table, Source source);

    /**
     * Writes the table of {@code step} as Parquet files into {@code folder}, which exists and is empty.
     *
     * @return the number of rows written
     * @throws nl.hofvijver.engine.problem.ProblemException {@code HV-2020} when the SQL fails, {@code HV-2022} when
     *     memory runs out, {@code HV-2010} when the disk is full
     */
    long run(Step step, Path folder);

    @Override
    void close();
}
