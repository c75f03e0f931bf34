package org.shangwen.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher beside a jar of its own, with JDKs that only tell how they were called. */
final class LauncherTest {

    @TempDir
    Path folder;

    private Path launcher;

    @BeforeEach
    void install() throws IOException {
        Path home = Files.createDirectories(folder.resolve("with space/shangwen home"));
        launcher = home.resolve("shangwen");
        Files.copy(Path.of("../shangwen"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(home.resolve("shangwen.jar"), "no real jar");
    }

    @Test
    void jdk21InJavaHome_argumentsWithSpacesAndChinese_arriveAsGiven() throws Exception {
        Outcome outcome = run(Map.of("JAVA_HOME", jdk("21.0.4").toString()), "import", "a b", "速卖通", "*");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .contains("[-jar]")
                .contains("[" + launcher.resolveSibling("shangwen.jar").toRealPath() + "]")
                .endsWith("[import]\n[a b]\n[速卖通]\n[*]\n");
    }

    @Test
    void javaHomeTooOld_namedJdkIsNewer_takesTheNamedOne() throws Exception {
        Path old = jdk("17.0.1");
        Path fresh = jdk("25");

        Outcome outcome = run(Map.of("JAVA_HOME", old.toString(), "SHANGWEN_JAVA_HOME", fresh.toString()), "serve");

        assertThat(outcome.out()).contains("JDK 25 ").doesNotContain("JDK 17");
    }

    @Test
    void namedJdkTooOld_anyCommand_saysSoAndFails() throws Exception {
        Path old = jdk("17.0.1");

        Outcome outcome = run(Map.of("SHANGWEN_JAVA_HOME", old.toString()), "serve");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("SHANGWEN_JAVA_HOME=" + old).contains("no JDK 21 or newer");
    }

    @Test
    void oldVersionNumbering_java8_isReadAs8() throws Exception {
        Outcome outcome = run(Map.of("SHANGWEN_JAVA_HOME", jdk("1.8.0_402").toString()), "serve");

        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void programEndsWithAnError_anyCommand_passesItsExitCode() throws Exception {
        Outcome outcome = run(Map.of("JAVA_HOME", jdk("21").toString()), "exit2");

        assertThat(outcome.exit()).isEqualTo(2);
    }

    @Test
    void shortCommand_writableCache_usesAClassArchive() throws Exception {
        Path cache = folder.resolve("my cache");

        Outcome outcome =
                run(Map.of("JAVA_HOME", jdk("21").toString(), "XDG_CACHE_HOME", cache.toString()), "search", "字节");

        assertThat(outcome.out()).contains("[-XX:SharedArchiveFile=" + cache.resolve("shangwen/cds-search.jsa") + "]");
    }

    @Test
    void optionsForTheJavaMachine_inTheEnvironment_comeFirst() throws Exception {
        Outcome outcome =
                run(Map.of("JAVA_HOME", jdk("21").toString(), "SHANGWEN_JAVA_OPTS", "-Xmx256m -Dx=y"), "serve");

        assertThat(outcome.out()).contains("[-Xmx256m]\n[-Dx=y]\n");
    }

    /** A folder that looks like a JDK, whose java prints its version and one argument a line. */
    private Path jdk(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk-" + version));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                echo "JDK %s "
                for last; do printf '[%%s]\\n' "$last"; done
                [ "$last" = exit2 ] && exit 2
                exit 0
                """.formatted(version));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home;
    }

    private Outcome run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "SHANGWEN_JAVA_HOME", "SHANGWEN_JAVA_OPTS"));
        builder.environment().putAll(Map.of("HOME", folder.toString(), "LC_ALL", "C.UTF-8"));
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Outcome(exit, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private record Outcome(int exit, String out, String err) {}
}
