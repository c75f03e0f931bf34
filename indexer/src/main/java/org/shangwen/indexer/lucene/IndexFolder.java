package org.shangwen.indexer.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.shangwen.indexer.IndexFailure;
import org.shangwen.indexer.IndexFailure.Reason;

/**
 * The folder of an index: whose it is, who writes to it, whether it is whole. Lucene's own lock keeps a second writer
 * out; the file {@value #OWNER} beside it tells whom to ask.
 */
final class IndexFolder {

    /** The form of the index, raised whenever {@link Fields} change. */
    static final int SCHEMA = 1;

    private static final String SCHEMA_KEY = "shangwen.schema";
    private static final String CURSOR_KEY = "shangwen.cursor-key";
    private static final String OWNER = "owner.pid";
    private static final double BUFFER_MEGABYTES = 48;

    private final Path folder;
    private final Directory directory;

    /** The folder with a way to its files. */
    IndexFolder(Path folder, Directory directory) {
        this.folder = folder;
        this.directory = directory;
    }

    static IndexFolder open(Path folder, boolean create) {
        try {
            if (create) {
                Files.createDirectories(folder);
            } else if (!Files.isDirectory(folder)) {
                throw missing(folder, null);
            }
            return new IndexFolder(folder, FSDirectory.open(folder));
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    Directory directory() {
        return directory;
    }

    /**
     * Opens the index for writing, making it if the folder is empty. An index that is there is checked first, every
     * byte of it: Lucene by itself notices only some damage, and late.
     */
    IndexWriter writer() {
        try {
            IndexWriterConfig config = new IndexWriterConfig();
            config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
            // What is not committed was not acknowledged; nobody is to find it after a regular end either.
            config.setCommitOnClose(false);
            boolean there = DirectoryReader.indexExists(directory);
            if (there) {
                cursorKey();
            } else if (Arrays.stream(directory.listAll()).anyMatch(IndexFolder::belongsToIndex)) {
                throw new IndexFailure(
                        Reason.DAMAGED,
                        "the index in " + folder + " has lost its segments file; restore a backup, or move the folder"
                                + " away and run \"shangwen replay\"",
                        null);
            }
            config.setOpenMode(there ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE);
            IndexWriter writer = new IndexWriter(directory, config);
            try {
                Files.writeString(
                        folder.resolve(OWNER),
                        String.valueOf(ProcessHandle.current().pid()));
                if (there) {
                    verify();
                } else {
                    begin(writer);
                }
                return writer;
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } catch (LockObtainFailedException e) {
            throw new IndexFailure(Reason.IN_USE, "the index in " + folder + " is in use by process " + owner(), e);
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    private static boolean belongsToIndex(String file) {
        return file.startsWith("_");
    }

    private static void begin(IndexWriter writer) throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        writer.setLiveCommitData(Map.of(
                        SCHEMA_KEY,
                        String.valueOf(SCHEMA),
                        CURSOR_KEY,
                        HexFormat.of().formatHex(key))
                .entrySet());
        writer.commit();
    }

    private void verify() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    private String owner() {
        try {
            return Files.readString(folder.resolve(OWNER)).strip();
        } catch (IOException e) {
            return "(unknown)";
        }
    }

    /**
     * Checks that this program made the index, and gives the secret that its cursors are signed with.
     *
     * @throws IndexFailure if there is no index, or none that this version reads
     */
    byte[] cursorKey() {
        try {
            Map<String, String> made = SegmentInfos.readLatestCommit(directory).getUserData();
            String schema = made.get(SCHEMA_KEY);
            String key = made.get(CURSOR_KEY);
            if (schema == null || key == null) {
                throw new IndexFailure(
                        Reason.FOREIGN,
                        "the index in " + folder + " was not made by Shangwen; name another folder",
                        null);
            }
            if (!schema.equals(String.valueOf(SCHEMA))) {
                throw new IndexFailure(
                        Reason.FOREIGN,
                        "the index in " + folder + " has form " + schema + ", this version reads form " + SCHEMA
                                + "; use the version that made it, or move the folder away and run \"shangwen replay\"",
                        null);
            }
            return HexFormat.of().parseHex(key);
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    /** Gives the folder back; the writer must be closed. */
    void close() {
        try {
            directory.close();
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    /** Removes the note about who writes. Called before the writer gives up its lock. */
    void disown() {
        try {
            Files.deleteIfExists(folder.resolve(OWNER));
        } catch (IOException e) {
            // The note is for people only; the lock decides.
        }
    }

    /** What an exception of Lucene or the disk means. */
    IndexFailure failure(IOException cause) {
        return failure(folder, cause);
    }

    private static IndexFailure failure(Path folder, IOException cause) {
        return switch (cause) {
            case IndexNotFoundException e -> missing(folder, e);
            case CorruptIndexException e -> damaged(folder, e);
            case NoSuchFileException e -> damaged(folder, e);
            case EOFException e -> damaged(folder, e);
            case IndexFormatTooNewException e ->
                new IndexFailure(
                        Reason.FOREIGN,
                        "the index in " + folder + " was made by a newer version: " + e.getMessage(),
                        e);
            case IndexFormatTooOldException e ->
                new IndexFailure(
                        Reason.FOREIGN,
                        "the index in " + folder
                                + " was made by an old version; move the folder away and run \"shangwen" + " replay\": "
                                + e.getMessage(),
                        e);
            case FileSystemException e ->
                new IndexFailure(Reason.DISK, "the disk refuses the index in " + folder + ": " + e.getMessage(), e);
            default ->
                new IndexFailure(Reason.DISK, "the index in " + folder + " failed: " + cause.getMessage(), cause);
        };
    }

    private static IndexFailure missing(Path folder, @Nullable Throwable cause) {
        return new IndexFailure(Reason.MISSING, "there is no index in " + folder, cause);
    }

    private static IndexFailure damaged(Path folder, IOException cause) {
        return new IndexFailure(
                Reason.DAMAGED,
                "the index in " + folder + " is damaged; restore a backup, or move the folder away and run \"shangwen"
                        + " replay\": " + cause.getMessage(),
                cause);
    }
}
