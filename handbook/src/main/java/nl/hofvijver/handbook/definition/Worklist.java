package nl.hofvijver.handbook.definition;

import java.util.List;
import nl.hofvijver.pond.region.Title;

/**
 * The patients to do something for, within one practice and under pseudonyms that only the practice can turn back.
 *
 * @param name unique in its entry
 * @param title the name to show
 * @param patients the group of people who are on it
 * @param reasons groups that are named when they hold, as the reason why somebody is on it
 * @param show values that are shown per patient; {@code age} and {@code sex} stand for themselves
 * @param action what to do
 */
public record Worklist(
        String name, Title title, String patients, List<String> reasons, List<String> show, Title action) {
    public Worklist {
        reasons = List.copyOf(reasons);
        show = List.copyOf(show);
    }
}
