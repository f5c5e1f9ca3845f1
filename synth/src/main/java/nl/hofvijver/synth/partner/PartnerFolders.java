package nl.hofvijver.synth.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import nl.hofvijver.engine.files.Aside;

/** The folders of the partners: their own files are made anew, their keys stay. */
public final class PartnerFolders {
    private PartnerFolders() {}

    /** Makes the files of all partners aside, then puts them in the place of the earlier ones. */
    public static void replace(Path partners, Aside.Filling filling) throws IOException {
        Path made = partners.resolve("made");
        Aside.delete(made);
        Files.createDirectories(partners);
        Aside.folder(made, filling);
        for (Path partner : folders(made)) {
            for (Path delivery : folders(partner)) {
                Path target = partners.resolve(partner.getFileName()).resolve(delivery.getFileName());
                Aside.delete(target);
                Files.createDirectories(target.getParent());
                Files.move(delivery, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Aside.delete(made);
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }
}
