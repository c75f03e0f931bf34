package org.shangwen.searchapi.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.shangwen.searchapi.http.ApiError;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a line or two why a command did not do what was asked. */
final class Failures {

    private Failures() {}

    static int wrongUsage(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("用法错误 · wrong usage: " + failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("帮助 · help: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    static int failed(Exception failure, CommandLine command, CommonOptions common) {
        PrintWriter err = command.getErr();
        if (failure instanceof ApiError refused) {
            return wrongUsage(new ParameterException(command, refused.words()), new String[0]);
        }
        err.println("错误 · error: " + words(failure));
        if (common.verbose()) {
            failure.printStackTrace(err);
        } else if (isSurprise(failure)) {
            err.println("加 --verbose 可查看详情 · add --verbose for the details");
        }
        return ExitCode.SOFTWARE;
    }

    private static String words(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                : message;
    }

    private static boolean isSurprise(Exception failure) {
        return !(failure instanceof IllegalArgumentException || failure instanceof IllegalStateException);
    }
}
