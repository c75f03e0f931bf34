package org.shangwen.searchapi.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from shangwen.yaml. */
final class SettingsFileTest {

    @TempDir
    Path data;

    @Test
    void load_noFile_givesTheDefaults() {
        assertThat(SettingsFile.load(data).port()).isEqualTo(8080);
        assertThat(SettingsFile.load(data).host()).isEqualTo("127.0.0.1");
    }

    @Test
    void load_file_isOverTheDefaults() throws IOException {
        write("port: 9090\nprivateNetworks: [10.0.0.0/8]\n");

        Settings settings = SettingsFile.load(data);

        assertThat(settings.port()).isEqualTo(9090);
        assertThat(settings.privateNetworks()).containsExactly("10.0.0.0/8");
        assertThat(settings.host()).isEqualTo("127.0.0.1");
    }

    @Test
    void load_emptyFile_givesTheDefaults() throws IOException {
        write("# nothing yet\n");

        assertThat(SettingsFile.load(data).port()).isEqualTo(8080);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "port: lots|port",
                "port: 70000|port",
                "threads: 0|threads",
                "host: 7|host",
                "colour: red|colour",
                "privateNetworks: 10.0.0.0/8|privateNetworks",
                "adminTokenSha256: secret|adminTokenSha256",
                "just words|shangwen.yaml",
                "{|YAML",
            })
    void load_mistake_isNamedWithItsFile(String yaml, String named) throws IOException {
        write(yaml);

        assertThatThrownBy(() -> SettingsFile.load(data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shangwen.yaml")
                .hasMessageContaining(named);
    }

    private void write(String yaml) throws IOException {
        Files.writeString(data.resolve(Settings.FILE), yaml);
    }
}
