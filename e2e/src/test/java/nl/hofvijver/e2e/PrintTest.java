package nl.hofvijver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of a printer, read back from the paper. */
@ExtendWith(OnStage.class)
class PrintTest {
    /** Width and height of A4 in points, whole. */
    private static final int WIDTH = 595;

    private static final int HEIGHT = 842;

    private final Stage stage;

    PrintTest(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gebied/GM9901", "/gebied/WK990101"})
    void printsAProfileOnTwoPages(String path) throws IOException {
        try (Visit visit = new Visit(stage, Visit.desk());
                PDDocument paper = print(visit, path)) {
            String name = visit.heading().innerText();
            assertThat(paper.getNumberOfPages()).isEqualTo(2);
            assertThat(text(paper, 1))
                    .as("what paper is from stands on top of it")
                    .matches("(?s)\\s*[^\\n]*uitgave .*");
            assertThat(text(paper, 1))
                    .contains(name)
                    .doesNotContain("Naar de inhoud", "Print of bewaar", "Toon op de kaart");
            assertThat(text(paper, 2)).contains("Alle cijfers");
        }
    }

    @Test
    void printsTheReportOfAGemeenteWithItsParts() throws IOException {
        try (Visit visit = new Visit(stage, Visit.desk());
                PDDocument paper = print(visit, "/rapport/GM9901")) {
            int pages = paper.getNumberOfPages();
            assertThat(pages).isBetween(2, 6);
            assertThat(new PDFTextStripper().getText(paper)).contains("van deze gemeente");
            for (int page = 1; page <= pages; page++) {
                assertThat(text(paper, page)).as("page %d", page).hasSizeGreaterThan(200);
            }
        }
    }

    private static PDDocument print(Visit visit, String path) throws IOException {
        visit.open(path);
        visit.page().locator(".figures table").waitFor();
        PDDocument paper = Loader.loadPDF(visit.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
        paper.getPages().forEach(page -> {
            assertThat(Math.round(page.getMediaBox().getWidth())).isEqualTo(WIDTH);
            assertThat(Math.round(page.getMediaBox().getHeight())).isEqualTo(HEIGHT);
        });
        return paper;
    }

    private static String text(PDDocument paper, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(paper);
    }
}
