package nl.hofvijver.engine.progress;

import java.io.PrintWriter;

/**
 * Progress between two processes: one writes each thing it tells as a line of fields separated by tabs, the other reads
 * the lines and tells them on. Lines of another form are not progress.
 */
public final class ProgressLines implements Progress {
    private static final String MARK = "hofvijver";
    private final PrintWriter out;

    /** @param out where the lines go; flushed after each */
    public ProgressLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void stage(String name, int steps) {
        line("stage", name, Integer.toString(steps));
    }

    @Override
    public void step(String name, long rows) {
        line("step", name, Long.toString(rows));
    }

    @Override
    public void note(String word) {
        line("note", word, "0");
    }

    @Override
    public void done(String summary) {
        line("done", summary, "0");
    }

    private void line(String what, String text, String number) {
        out.print(String.join("\t", MARK, what, text.replace('\t', ' '), number) + "\n");
        out.flush();
    }

    /**
     * Tells {@code progress} what {@code line} says.
     *
     * @return false when the line is not progress; nothing has been told then
     */
    public static boolean tell(String line, Progress progress) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 4 || !fields[0].equals(MARK) || !fields[3].matches("-?[0-9]{1,18}")) {
            return false;
        }
        long number = Long.parseLong(fields[3]);
        switch (fields[1]) {
            case "stage" -> progress.stage(fields[2], (int) number);
            case "step" -> progress.step(fields[2], number);
            case "note" -> progress.note(fields[2]);
            case "done" -> progress.done(fields[2]);
            default -> {
                return false;
            }
        }
        return true;
    }
}
