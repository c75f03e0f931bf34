package org.shangwen.searchapi.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a command reads and writes. Results go to {@code out}, everything else to {@code err}; both are UTF-8 whatever
 * the locale, because scripts rely on it.
 *
 * @param interactive whether a person looks at it
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {

    private static final int BUFFER = 1 << 16;

    /** The terminal of this process. */
    public static Terminal system() {
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                isTerminal());
    }

    /** Whether nobody reads the results any more, as when {@code | head} has seen enough. */
    boolean unread() {
        return out.checkError();
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER),
                descriptor == FileDescriptor.err,
                StandardCharsets.UTF_8);
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Terminal::isTerminal).orElse(false);
    }

    // Since Java 22 there is a console even without a terminal, and a method that tells.
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
