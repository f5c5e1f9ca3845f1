package nl.hofvijver.synth;

import nl.hofvijver.synth.area.Geography;
import nl.hofvijver.synth.care.CarePlan;
import nl.hofvijver.synth.care.ChildScreening;
import nl.hofvijver.synth.care.HospitalCare;
import nl.hofvijver.synth.care.Hospitals;
import nl.hofvijver.synth.care.Practices;
import nl.hofvijver.synth.care.Registrations;
import nl.hofvijver.synth.care.SocialSupport;
import nl.hofvijver.synth.health.Diseases;
import nl.hofvijver.synth.health.Morbidity;
import nl.hofvijver.synth.partner.Layouts;
import nl.hofvijver.synth.partner.Outputs;
import nl.hofvijver.synth.partner.Partners;
import nl.hofvijver.synth.people.Population;

/**
 * Everything about the region that is known before its people are made, shared by all threads and never changed.
 *
 * @param seed the seed of the region
 */
public record World(
        long seed,
        Geography geography,
        Population population,
        Diseases diseases,
        Morbidity morbidity,
        Practices practices,
        Registrations registrations,
        CarePlan carePlan,
        HospitalCare hospitalCare,
        ChildScreening screening,
        SocialSupport socialSupport,
        Partners partners,
        Layouts layouts,
        Outputs outputs) {
    static World of(Settings settings) {
        Geography geography = Geography.build();
        Diseases diseases = new Diseases();
        Practices practices = new Practices(geography);
        Partners partners = new Partners(geography, practices);
        Layouts layouts = new Layouts();
        return new World(
                settings.seed(),
                geography,
                new Population(geography, settings.persons(), settings.seed()),
                diseases,
                new Morbidity(diseases),
                practices,
                new Registrations(practices, settings.seed()),
                new CarePlan(diseases),
                new HospitalCare(new Hospitals(partners.hospitals(), geography), diseases),
                new ChildScreening(),
                new SocialSupport(),
                partners,
                layouts,
                new Outputs(partners, layouts));
    }
}
