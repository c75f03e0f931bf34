package org.shangwen.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Prints how right the extraction is: over our own fixture pages, or over the pages of a manifest ({@code -Dpages}) with
 * a gold file ({@code -Dgold}); files are relative to {@code -Dfolder}, by default the manifest's own parent.
 */
public final class ExtractionQuality {

    private static final int WORST = 10;

    private ExtractionQuality() {}

    public static void main(String[] args) throws IOException {
        ExtractionScore score = new ExtractionScore();
        for (KnownPage page : pages()) {
            score.add(page);
        }
        System.out.print(score.report());
        for (ExtractionScore.PageScore page : score.worst(WORST)) {
            System.out.printf(Locale.ROOT, "  %.3f  %s  %s%n", page.f1(), page.id(), page.found());
        }
    }

    private static List<KnownPage> pages() throws IOException {
        String manifest = System.getProperty("pages", "");
        if (manifest.isBlank()) {
            return KnownPages.fixtures(Path.of(System.getProperty("fixtures", "")));
        }
        Path file = Path.of(manifest).toAbsolutePath();
        String folder = System.getProperty("folder", "");
        return KnownPages.manifest(
                file,
                Path.of(System.getProperty("gold", "")),
                folder.isBlank() ? file.resolveSibling("") : Path.of(folder));
    }
}
