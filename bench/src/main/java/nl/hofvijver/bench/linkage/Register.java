package nl.hofvijver.bench.linkage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An invented Dutch population in households, and what four partners know of it: 8% of the records without a usable BSN,
 * typing errors, married names, movers with an old address, twins, sons named after their fathers, initials only at one
 * partner and PC4 only at another. Everything follows from the seed.
 *
 * @param persons number of people
 * @param seed of the random numbers
 */
record Register(int persons, long seed) {
    private static final String HEADER =
            "nr,voornamen,tussenvoegsel,achternaam,partnernaam,geboortedatum,geslacht,postcode,huisnummer,pseudoniem";
    private static final String[] GIVEN_MALE =
            ("Johannes Jan Pieter Willem Hendrik Cornelis Kees Thomas Daan Sem Lucas Levi Finn Bram Mohammed Ahmed Ali"
                            + " Youssef Ibrahim Mehmet Mustafa Ruben Lars Sven Niels Jeroen Martijn Dennis Rob Hans Wim Gerard"
                            + " Frank Peter Paul Erik Marcel Rene Theo Arie Jaap Dirk Klaas Sander Bas Tim Stefan Kevin Rick")
                    .split(" ");
    private static final String[] GIVEN_FEMALE =
            ("Maria Anna Johanna Elisabeth Cornelia Petra Monique Ingrid Saskia Emma Sophie Julia Mila Tess Zoe Sara"
                            + " Fatima Aicha Khadija Fatma Emine Naima Lotte Sanne Lisa Anouk Femke Marloes Esther Miranda"
                            + " Ria Truus Wil Corrie Annie Els Ineke Marja Hanneke Jolanda Wendy Kim Linda Nicole Chantal Eva")
                    .split(" ");
    private static final String[] PREFIXES = {"van", "van de", "van der", "de", "van den", "ter", "'t"};
    private static final String[] FREQUENT =
            ("Jong Jansen Vries Berg Bakker Dijk Visser Janssen Smit Meijer Boer Mulder Groot Bos Vos Peters Hendriks"
                            + " Leeuwen Dekker Brouwer Wit Dijkstra Smits Graaf Meer Linden Kok Jacobs Haan Vermeulen Heuvel"
                            + " Veen Broek Bruijn Bruin Heijden Schouten Beek Willems Vliet Hoekstra Maas Verhoeven Koster Dam"
                            + " Prins Blom Huisman Peeters Kuipers Yilmaz Kaya Demir Celik Ouali Amrani Bouzid Singh Nguyen")
                    .split(" ");
    private static final String[] FIRST =
            ("Bak Vis Mol Haan Berk Dam Veld Bos Kuip Steen Zand Hof Wal Brug Meer Eik Olm Lin Wolf Beer Hoog Laag Nieuw Oud"
                            + " Groen Wit Zwart Roo Blauw Kort Lang Snel Zee Duin Heide Kamp Molen Kerk Schans Vaart")
                    .split(" ");
    private static final String[] LAST =
            ("ker ser ema stra man huis kamp berg horst laar veen wijk dijk oort inga sma mans boom water stede borg hout"
                            + " land meer voort schot hage donk rode broek")
                    .split(" ");

    private record Person(
            int id,
            String given,
            String prefix,
            String surname,
            String partner,
            String date,
            char sex,
            String postcode,
            int house,
            String oldPostcode,
            int oldHouse,
            String number) {}

    /** Writes the four files into {@code folder}. */
    List<Path> write(Path folder) throws IOException {
        List<Person> people = people();
        List<Path> files = new ArrayList<>();
        double[] shares = {.98, .70, .45, .35};
        String[] names = {"gemeente", "huisarts", "ziekenhuis", "ggd"};
        for (int p = 0; p < names.length; p++) {
            files.add(partner(people, folder.resolve(names[p] + ".csv"), p, shares[p]));
        }
        return files;
    }

    private List<Person> people() {
        Random random = new Random(seed);
        List<Person> people = new ArrayList<>(persons);
        while (people.size() < persons) {
            household(people, random);
        }
        return people.subList(0, persons);
    }

    private static void household(List<Person> people, Random random) {
        String postcode = postcode(random);
        int house = 1 + random.nextInt(180);
        String oldPostcode = postcode(random);
        int oldHouse = 1 + random.nextInt(180);
        String[] name = surname(random);
        String[] other = surname(random);
        int born = 1930 + random.nextInt(75);
        int adults = random.nextDouble() < .4 ? 1 : 2;
        String fathersName = pick(GIVEN_MALE, random);
        for (int a = 0; a < adults; a++) {
            boolean male = a == 0 ? random.nextBoolean() || adults == 2 : random.nextDouble() < .03;
            String[] own = a == 0 ? name : other;
            String partner = a == 1 && random.nextDouble() < .5 ? name[1] : "";
            people.add(person(
                    people.size(),
                    a == 0 && male ? fathersName : given(male, random),
                    own,
                    partner,
                    date(born + random.nextInt(5), random),
                    male,
                    postcode,
                    house,
                    oldPostcode,
                    oldHouse));
        }
        int children = adults == 2 ? random.nextInt(4) : 0;
        String twinDate = "";
        for (int c = 0; c < children; c++) {
            boolean male = random.nextBoolean();
            boolean twin = !twinDate.isEmpty() && random.nextDouble() < .03;
            String date = twin ? twinDate : date(Math.min(2025, born + 25 + 2 * c), random);
            twinDate = date;
            String first = male && random.nextDouble() < .02 ? fathersName : given(male, random);
            people.add(person(people.size(), first, name, "", date, male, postcode, house, oldPostcode, oldHouse));
        }
    }

    private static Person person(
            int id,
            String given,
            String[] name,
            String partner,
            String date,
            boolean male,
            String postcode,
            int house,
            String oldPostcode,
            int oldHouse) {
        return new Person(
                id,
                given,
                name[0],
                name[1],
                partner,
                date,
                male ? 'M' : 'V',
                postcode,
                house,
                oldPostcode,
                oldHouse,
                number(id));
    }

    /** Stands for a BSN, which is not made up here; those of a family are not alike. */
    private static String number(int id) {
        return "N" + (id * 2_654_435_761L & Integer.MAX_VALUE);
    }

    private Path partner(List<Person> people, Path file, int partner, double share) throws IOException {
        Random random = new Random(seed * 31 + partner);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            out.newLine();
            for (Person person : people) {
                if (random.nextDouble() < share) {
                    out.write(line(person, partner, random));
                    out.newLine();
                }
            }
        }
        return file;
    }

    private static String line(Person p, int partner, Random random) {
        String given = random.nextDouble() < .02 ? typo(p.given(), random) : p.given();
        if (partner == 2 && random.nextDouble() < .3) {
            given = given.substring(0, 1) + ".";
        }
        String surname = random.nextDouble() < .02 ? typo(p.surname(), random) : p.surname();
        boolean married = !p.partner().isEmpty() && partner > 0 && random.nextDouble() < .6;
        String written = married ? p.partner() + "-" + surname : surname;
        String date = p.date();
        double dice = random.nextDouble();
        if (dice < .005) {
            date = date.substring(0, 5) + date.substring(8) + "-" + date.substring(5, 7);
        } else if (dice < .015) {
            date = date.substring(0, 9) + random.nextInt(10);
        }
        boolean old = partner > 0 && random.nextDouble() < .08;
        String postcode = old ? p.oldPostcode() : p.postcode();
        if (partner == 3 && random.nextDouble() < .3) {
            postcode = postcode.substring(0, 4);
        }
        int house = old ? p.oldHouse() : p.house();
        String number = random.nextDouble() < .08 ? (random.nextDouble() < .1 ? "999999999" : "") : p.number();
        String prefix =
                random.nextDouble() < .1 ? p.prefix().replace("van der", "v.d.").replace("van den", "vd") : p.prefix();
        return String.join(
                ",",
                p.id() + "-" + partner,
                given,
                prefix,
                written,
                partner == 0 ? p.partner() : "",
                date,
                String.valueOf(p.sex()),
                postcode,
                String.valueOf(house),
                number);
    }

    private static String[] surname(Random random) {
        if (random.nextDouble() < .25) {
            int rank = (int) (FREQUENT.length * Math.pow(random.nextDouble(), 1.6));
            return new String[] {random.nextDouble() < .35 ? pick(PREFIXES, random) : "", FREQUENT[rank]};
        }
        String middle = random.nextDouble() < .5 ? "" : pick(LAST, random);
        return new String[] {
            random.nextDouble() < .3 ? pick(PREFIXES, random) : "", pick(FIRST, random) + middle + pick(LAST, random)
        };
    }

    private static String given(boolean male, Random random) {
        String[] names = male ? GIVEN_MALE : GIVEN_FEMALE;
        String first = names[(int) (names.length * Math.pow(random.nextDouble(), 1.4))];
        return random.nextDouble() < .3 ? first + " " + pick(names, random) : first;
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }

    private static String date(int year, Random random) {
        return random.nextDouble() < .005
                ? year + "-01-01"
                : "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static String postcode(Random random) {
        return "%d%c%c".formatted(2200 + random.nextInt(500), 'A' + random.nextInt(20), 'A' + random.nextInt(24));
    }

    private static String typo(String name, Random random) {
        if (name.length() < 3) {
            return name;
        }
        int at = 1 + random.nextInt(name.length() - 2);
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + letter + name.substring(at);
            case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
            default -> name.substring(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + name.substring(at + 1);
        };
    }
}
