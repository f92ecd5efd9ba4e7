package org.dossier.http;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A file to which lines are added, for people and programs to read.
///
/// It never grows beyond a bound: then it becomes `NAME.1`, in the place of the one before, and a
/// new one begins. Who moves it away meanwhile, as logrotate does, needs to tell nobody: a second
/// later lines go into a new file. Only its owner and group may read it.
///
/// Safe for use by many threads. What can't be written is lost, and that is told once until writing
/// succeeds again: no request fails of it.
public final class LogFile implements AutoCloseable {
  private static final Logger LOG = System.getLogger(LogFile.class.getName());
  private static final long LOOK_NANOS = 1_000_000_000;

  private final Path path;
  private final long most;
  private final ReentrantLock lock = new ReentrantLock();
  private OutputStream out = OutputStream.nullOutputStream();
  private @Nullable Object key;
  private long size;
  private long looked;
  private boolean failing;

  private LogFile(Path path, long most) {
    this.path = path;
    this.most = most;
  }

  /// Opens it, to go on at its end; makes it where there is none.
  ///
  /// @param most how many bytes it may have; it takes twice that with the one before
  /// @throws IOException if it can't be written; the message is a sentence for the reader
  public static LogFile open(Path path, long most) throws IOException {
    LogFile file = new LogFile(path, most);
    try {
      file.begin();
    } catch (IOException e) {
      throw new IOException(
          "The log %s can't be written (%s); choose another file or mend its folder."
              .formatted(path, e.getClass().getSimpleName()),
          e);
    }
    return file;
  }

  /// Adds a line.
  public void add(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    lock.lock();
    try {
      boolean full = size + bytes.length > most;
      if (failing || full || System.nanoTime() - looked > LOOK_NANOS) {
        look();
      }
      if (size > 0 && size + bytes.length > most) {
        Files.move(path, before(), StandardCopyOption.REPLACE_EXISTING);
        look();
      }
      out.write(bytes);
      size += bytes.length;
      failing = false;
    } catch (IOException e) {
      if (!failing) {
        LOG.log(Level.WARNING, "The log {0} can''t be written ({1}).", path, e.getMessage());
      }
      failing = true;
    } finally {
      lock.unlock();
    }
  }

  private Path before() {
    return path.resolveSibling(path.getFileName() + ".1");
  }

  private void begin() throws IOException {
    if (!Files.exists(path)) {
      create();
    }
    out = new FileOutputStream(path.toFile(), true);
    size = Files.size(path);
    key = key();
  }

  private void create() throws IOException {
    try {
      boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
      if (posix) {
        Files.createFile(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
      }
    } catch (FileAlreadyExistsException e) {
      // Somebody else was faster, which is as well.
      LOG.log(Level.DEBUG, "made meanwhile", e);
    }
  }

  // Goes on in the file that is there now, if it is another one. Where files have no keys, only
  // one that is not there tells.
  private void look() throws IOException {
    looked = System.nanoTime();
    if (!Files.exists(path) || !Objects.equals(key, key())) {
      out.close();
      begin();
    }
    size = Files.size(path);
  }

  private @Nullable Object key() throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  @Override
  public void close() {
    lock.lock();
    try {
      out.close();
    } catch (IOException e) {
      // Each line was written when it was added.
      LOG.log(Level.DEBUG, "not closed", e);
    } finally {
      lock.unlock();
    }
  }
}
