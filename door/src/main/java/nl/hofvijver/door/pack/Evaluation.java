package nl.hofvijver.door.pack;

import java.util.List;

/** Turns citizen service numbers into pseudonyms of one generation. */
interface Evaluation {
    /** How many numbers to hand in at a time. */
    int batch();

    /** The pseudonyms of usable numbers of nine digits, in their order: 32 hexadecimal digits each. */
    List<String> pseudonyms(List<String> numbers);
}
