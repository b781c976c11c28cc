package org.tributary.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The file system of this machine. */
public final class LocalDisk implements Disk {
  /**
   * What this process claimed. A POSIX lock belongs to the process and is lost when the process
   * closes any handle of the locked file: so the lock is on a file beside, which is opened only
   * when no one in this process holds it.
   */
  private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

  @Override
  public void createDirectories(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  @Override
  public boolean createDirectory(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  @Override
  public void place(Path target, Writing writing) throws IOException {
    // Not a temporary file of Java's: that one is its user's alone, whatever the umask says.
    Path temporary =
        target
            .toAbsolutePath()
            .resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    Files.createFile(temporary);
    try {
      writing.to(temporary);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  @Override
  public Optional<AppendFile> claim(Path file) throws IOException {
    Path claimed = file.toAbsolutePath().normalize();
    if (!CLAIMED.add(claimed)) {
      return Optional.empty();
    }
    RandomAccessFile lock = null;
    try {
      lock = new RandomAccessFile(claimed + ".lock", "rw");
      if (lock.getChannel().tryLock() != null) {
        RandomAccessFile opened = new RandomAccessFile(claimed.toFile(), "rw");
        opened.seek(opened.length());
        return Optional.of(new Claimed(opened, lock, claimed));
      }
    } catch (IOException | RuntimeException e) {
      release(lock, claimed);
      throw e;
    }
    release(lock, claimed);
    return Optional.empty();
  }

  private static void release(@Nullable RandomAccessFile lock, Path claimed) throws IOException {
    CLAIMED.remove(claimed);
    if (lock != null) {
      lock.close();
    }
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  /**
   * Writes through the file and not its channel: an interrupted thread closes a channel, and with
   * it the journal of every other worker.
   */
  private record Claimed(RandomAccessFile file, RandomAccessFile lock, Path path)
      implements AppendFile {
    @Override
    public long length() throws IOException {
      return file.length();
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      file.write(bytes, offset, count);
    }

    @Override
    public void cut(long length) throws IOException {
      file.setLength(length);
      file.seek(length);
    }

    @Override
    public void force() throws IOException {
      file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
      try (file) {
        release(lock, path);
      }
    }
  }
}
