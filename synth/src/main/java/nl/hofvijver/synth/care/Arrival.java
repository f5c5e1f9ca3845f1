package nl.hofvijver.synth.care;

import nl.hofvijver.synth.chance.Dice;

/**
 * How patients come to the emergency department: ambulance 16.0%, GP or out-of-hours post 50.3%, self-referral 17.4%,
 * otherwise the rest (Gaakeer et al., NTvG). Who has no practice comes without one far more often.
 */
final class Arrival {
    private static final double OUT_OF_HOURS = 0.6;

    private Arrival() {}

    static String draw(boolean registered, Dice dice) {
        double ambulance = registered ? 0.158 : 0.22;
        double practice = registered ? 0.52 : 0.12;
        double self = registered ? 0.16 : 0.51;
        double draw = dice.uniform();
        if (draw < ambulance) {
            return "ambulance";
        }
        if (draw < ambulance + practice) {
            return dice.chance(OUT_OF_HOURS) ? "huisartsenpost" : "huisarts";
        }
        return draw < ambulance + practice + self ? "zelf" : "anders";
    }
}
