package org.shangwen.searchapi.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The right to write to a data folder, which one process has at a time. The system ends it with the process. */
public final class DataFolderLock implements AutoCloseable {

    private static final String FILE = "shangwen.lock";

    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the right.
     *
     * @throws DataFolderInUse if another process has it
     */
    public static DataFolderLock take(Path data) {
        try {
            FileChannel channel = FileChannel.open(
                    data.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                String owner = read(channel);
                channel.close();
                throw new DataFolderInUse(data, owner);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataFolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the data folder " + data + ": " + e.getMessage(), e);
        }
    }

    /** Whether a process has the right now, and which. */
    public static boolean taken(Path data) {
        if (!Files.isWritable(data.resolve(FILE))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(data.resolve(FILE), StandardOpenOption.WRITE)) {
            return lock(channel) == null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at the lock of the data folder " + data, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give up the data folder", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another workspace of this very process has it.
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    }

    /** The data folder is being used by another process. */
    public static final class DataFolderInUse extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        DataFolderInUse(Path data, String owner) {
            super("数据目录 " + data + " 正被进程 " + owner + " 使用；请先结束它，或用 --data 指定另一个目录"
                    + " (the data folder is in use by process " + owner + ")");
        }
    }
}
