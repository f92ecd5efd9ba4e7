package org.dossier.torture;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/// A disk in memory that fails as disks do: at a call, when it is full, or for good when the power
/// goes. Knows what was made safe on it, and so what is left after that.
final class FaultyDirectory extends FilterDirectory {
  /// What is to happen at a call.
  enum Fault {
    ERROR,
    POWER_LOSS
  }

  private final Set<String> unsynced = new HashSet<>();
  private final Map<String, String> unsyncedNames = new HashMap<>();
  private Fault fault = Fault.ERROR;
  private long at = Long.MAX_VALUE;
  private long calls;
  private long room = Long.MAX_VALUE;
  private boolean isDead;

  FaultyDirectory() {
    super(new ByteBuffersDirectory());
  }

  /// From now on counts calls, and fails at the n-th.
  synchronized void failAt(long call, Fault how) {
    calls = 0;
    at = call;
    fault = how;
  }

  /// From now on has room for so many bytes more.
  synchronized void fillUp(long bytes) {
    room = bytes;
  }

  synchronized boolean hasFailed() {
    return calls >= at;
  }

  synchronized void heal() {
    at = Long.MAX_VALUE;
    room = Long.MAX_VALUE;
    isDead = false;
  }

  private synchronized void call(long bytes) throws IOException {
    if (isDead) {
      throw new IOException("the power is gone");
    }
    room -= bytes;
    if (room < 0) {
      throw new IOException("No space left on device");
    }
    if (++calls == at) {
      isDead = fault == Fault.POWER_LOSS;
      throw new IOException("no luck at call " + at);
    }
  }

  /// What a machine finds that is started again: what was synced, and of the rest whatever chance
  /// has it, whole, in part, garbled or not at all; new names that were not synced may be gone.
  synchronized Directory afterPowerLoss(Random random) throws IOException {
    ByteBuffersDirectory found = new ByteBuffersDirectory();
    for (String name : in.listAll()) {
      boolean isRenamed = unsyncedNames.containsKey(name);
      String kept = isRenamed && random.nextBoolean() ? unsyncedNames.get(name) : name;
      boolean isSafe = !unsynced.contains(name);
      int fate = isSafe ? 3 : random.nextInt(4);
      if (fate == 0) {
        continue;
      }
      try (IndexInput from = in.openInput(name, IOContext.DEFAULT);
          IndexOutput to = found.createOutput(kept, IOContext.DEFAULT)) {
        byte[] bytes = new byte[(int) from.length()];
        from.readBytes(bytes, 0, bytes.length);
        int length = fate == 1 ? random.nextInt(bytes.length + 1) : bytes.length;
        if (fate == 2 && length > 0) {
          java.util.Arrays.fill(bytes, random.nextInt(length), length, (byte) 0);
        }
        to.writeBytes(bytes, length);
      }
    }
    return found;
  }

  private IndexOutput watched(IndexOutput output) {
    return new FilterIndexOutput("faulty", output.getName(), output) {
      @Override
      public void writeByte(byte b) throws IOException {
        count(1);
        out.writeByte(b);
      }

      @Override
      public void writeBytes(byte[] b, int offset, int length) throws IOException {
        count(length);
        out.writeBytes(b, offset, length);
      }

      // A program's buffers reach the disk some hundred bytes at a time.
      private long buffered;

      private void count(long bytes) throws IOException {
        buffered += bytes;
        if (buffered >= 512) {
          call(buffered);
          buffered = 0;
        }
      }

      @Override
      public void close() throws IOException {
        out.close();
        call(buffered);
      }
    };
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    call(0);
    IndexOutput output = super.createOutput(name, context);
    written(output.getName());
    return watched(output);
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    call(0);
    IndexOutput output = super.createTempOutput(prefix, suffix, context);
    written(output.getName());
    return watched(output);
  }

  private synchronized void written(String name) {
    unsynced.add(name);
    unsyncedNames.remove(name);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    call(0);
    return super.openInput(name, context);
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    for (String name : names) {
      call(0);
      synchronized (this) {
        unsynced.remove(name);
      }
    }
    super.sync(names);
  }

  @Override
  public void syncMetaData() throws IOException {
    call(0);
    super.syncMetaData();
    synchronized (this) {
      unsyncedNames.clear();
    }
  }

  @Override
  public void rename(String from, String to) throws IOException {
    call(0);
    super.rename(from, to);
    synchronized (this) {
      unsyncedNames.put(to, from);
      if (unsynced.remove(from)) {
        unsynced.add(to);
      }
    }
  }

  @Override
  public void deleteFile(String name) throws IOException {
    call(0);
    super.deleteFile(name);
    synchronized (this) {
      unsynced.remove(name);
      unsyncedNames.remove(name);
    }
  }
}
