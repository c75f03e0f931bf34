package org.shangwen.searchapi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shangwen.press.SamplePress;
import org.shangwen.searchapi.workspace.DataFolderLock;

/**
 * Keeps the ports of the sample press from one demonstration to the next. Ports are part of the addresses, and so of the
 * identity, of its articles: with other ports every article would be there twice.
 */
final class PressPorts {

    private static final String FILE = "press.ports";
    private static final int SITES = 3;

    private final Path folder;
    private final Path file;
    private final int serverPort;

    PressPorts(Path folder, int serverPort) {
        this.folder = folder;
        this.file = folder.resolve(FILE);
        this.serverPort = serverPort;
    }

    /** Starts the press at the ports it had, or at new ones in an emptied folder if they are taken. */
    SamplePress start() {
        try {
            if (Files.exists(folder) && DataFolderLock.taken(folder)) {
                throw new IllegalStateException(
                        "数据目录 " + folder + " 正被另一个演示使用；请先结束它，或用 --data 指定另一个 (another demonstration is running)");
            }
            boolean before = Files.exists(file);
            SamplePress press = at(before ? read() : fresh());
            String ports = ports(press);
            if (before && !Files.readString(file).equals(ports)) {
                empty();
            }
            Files.createDirectories(folder);
            Files.writeString(file, ports);
            return press;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the folder of the demonstration, " + folder, e);
        }
    }

    private IntStream fresh() {
        return serverPort == 0 ? IntStream.empty() : IntStream.rangeClosed(serverPort + 1, serverPort + SITES);
    }

    private static SamplePress at(IntStream wanted) {
        try {
            return SamplePress.start(wanted.toArray());
        } catch (UncheckedIOException | IllegalArgumentException e) {
            // Taken, or no ports at all: any free ones will do.
            return SamplePress.start();
        }
    }

    private IntStream read() throws IOException {
        String text = Files.readString(file);
        return text.matches("\\d{1,5}( \\d{1,5}){2}")
                ? Arrays.stream(text.split(" ", -1)).mapToInt(Integer::parseInt)
                : IntStream.empty();
    }

    private static String ports(SamplePress press) {
        return press.sites().stream()
                .map(site -> Integer.toString(site.base().getPort()))
                .collect(Collectors.joining(" "));
    }

    // Only ever a folder that holds this class's own file.
    private void empty() throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
