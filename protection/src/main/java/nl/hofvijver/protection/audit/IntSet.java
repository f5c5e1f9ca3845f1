package nl.hofvijver.protection.audit;

import java.util.Arrays;

/** A small set out of the numbers below a limit: quick to change, to ask, to empty and to draw from. */
final class IntSet {
    private static final int NONE = -1;

    private final int[] members;
    private final int[] places;
    private int size;

    IntSet(int limit) {
        members = new int[limit];
        places = new int[limit];
        Arrays.fill(places, NONE);
    }

    boolean has(int number) {
        return places[number] != NONE;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** One of the members; which one stands where follows from the changes so far. */
    int at(int place) {
        return members[place];
    }

    /** Puts a number in or takes it out. */
    void set(int number, boolean in) {
        if (in && !has(number)) {
            places[number] = size;
            members[size++] = number;
        } else if (!in && has(number)) {
            int last = members[--size];
            members[places[number]] = last;
            places[last] = places[number];
            places[number] = NONE;
        }
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            places[members[i]] = NONE;
        }
        size = 0;
    }
}
