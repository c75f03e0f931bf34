package org.shangwen.searchapi.cli;

import java.nio.file.Path;
import org.shangwen.searchapi.settings.Settings;
import org.shangwen.searchapi.settings.SettingsFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command has. */
final class CommonOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:SHANGWEN_DATA:-data}",
            description = "数据目录，默认 ./data 或环境变量 SHANGWEN_DATA · The data folder.")
    private Path data = Path.of("data");

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "在标准错误输出上显示日志 · Show the log on standard error.")
    private boolean verbose;

    Path data() {
        return data;
    }

    boolean verbose() {
        return verbose;
    }

    /** The settings of the data folder. */
    Settings settings() {
        return SettingsFile.load(data);
    }
}
