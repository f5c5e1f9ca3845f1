package nl.hofvijver.synth.area;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.synth.chance.Dice;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** Makes a straight line look drawn by nature: halves it again and again and pushes each middle aside. */
final class Wiggle {
    /** Shorter pieces stay straight, in degrees: about 200 metres. */
    private static final double SHORTEST = 0.0025;

    /** Six decimals of a degree: about ten centimetres. */
    private static final double GRID = 1e6;

    private final Dice dice;
    private final double strength;

    /** @param strength the largest push as a part of the length of the piece */
    Wiggle(Dice dice, double strength) {
        this.dice = dice;
        this.strength = strength;
    }

    /** The line through the same vertices, with new ones between them, all on the grid of six decimals. */
    LineString apply(LineString line) {
        Coordinate[] vertices = line.getCoordinates();
        List<Coordinate> drawn = new ArrayList<>();
        drawn.add(onGrid(vertices[0].x, vertices[0].y));
        for (int i = 1; i < vertices.length; i++) {
            add(drawn, vertices[i - 1], vertices[i]);
        }
        return line.getFactory().createLineString(drawn.toArray(Coordinate[]::new));
    }

    private void add(List<Coordinate> drawn, Coordinate from, Coordinate to) {
        double length = from.distance(to);
        if (length < SHORTEST) {
            drawn.add(onGrid(to.x, to.y));
            return;
        }
        double push = strength * (2 * dice.uniform() - 1);
        Coordinate middle = new Coordinate(
                (from.x + to.x) / 2 - push * (to.y - from.y), (from.y + to.y) / 2 + push * (to.x - from.x));
        add(drawn, from, middle);
        add(drawn, middle, to);
    }

    private static Coordinate onGrid(double x, double y) {
        return new Coordinate(Math.round(x * GRID) / GRID, Math.round(y * GRID) / GRID);
    }
}
