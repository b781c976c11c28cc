package org.tributary.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A disk that is full from its k-th write on: half of that write still gets through. */
final class FailingDisk implements Disk {
  private final Disk disk = new LocalDisk();
  private final int fullAt;
  private int writes;

  FailingDisk(int fullAt) {
    this.fullAt = fullAt;
  }

  int writes() {
    return writes;
  }

  private boolean full() {
    return ++writes >= fullAt;
  }

  private static IOException noSpace() {
    return new IOException("No space left on device");
  }

  @Override
  public void createDirectories(Path folder) throws IOException {
    if (!java.nio.file.Files.exists(folder) && full()) {
      throw noSpace();
    }
    disk.createDirectories(folder);
  }

  @Override
  public boolean createDirectory(Path folder) throws IOException {
    if (full()) {
      throw noSpace();
    }
    return disk.createDirectory(folder);
  }

  @Override
  public void place(Path target, Writing writing) throws IOException {
    boolean fails = full();
    disk.place(
        target,
        temporary -> {
          writing.to(temporary);
          if (fails) {
            throw noSpace();
          }
        });
  }

  @Override
  public Optional<AppendFile> claim(Path file) throws IOException {
    return disk.claim(file).map(Appending::new);
  }

  @Override
  public void delete(Path file) throws IOException {
    disk.delete(file);
  }

  private final class Appending implements AppendFile {
    private final AppendFile file;

    Appending(AppendFile file) {
      this.file = file;
    }

    @Override
    public long length() throws IOException {
      return file.length();
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      if (full()) {
        file.write(bytes, offset, count / 2);
        throw noSpace();
      }
      file.write(bytes, offset, count);
    }

    @Override
    public void cut(long length) throws IOException {
      file.cut(length);
    }

    @Override
    public void force() throws IOException {
      if (full()) {
        throw noSpace();
      }
      file.force();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
