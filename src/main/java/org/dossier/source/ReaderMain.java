package org.dossier.source;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;

/// The process in which files are read whose parsers are not to be trusted with ours: it takes
/// names of files from its standard input, one after another, and writes what it reads, as [Wire]
/// says, to its standard output. It ends at once when its input does.
final class ReaderMain {
  private record Request(String name, Path path, long size) {}

  private final FormatTable formats;
  private final DataOutputStream out;
  private final SynchronousQueue<Request> requests = new SynchronousQueue<>();

  private ReaderMain(List<ArticleFormat> formats, OutputStream out) {
    this.formats = new FormatTable(formats);
    this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    serve(FormatTable.STANDARD);
  }

  /// Reads files with these formats until the standard input ends.
  static void serve(List<ArticleFormat> formats) throws IOException, InterruptedException {
    LogManager.getLogManager().reset();
    OutputStream frames = new FileOutputStream(FileDescriptor.out);
    // What a library prints must not stand between the frames.
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8));
    ReaderMain reader = new ReaderMain(formats, frames);
    Thread.ofPlatform().name("requests").daemon(true).start(reader::listen);
    reader.work();
  }

  /// Takes requests, and ends the process when nobody can make any more, whatever it is doing.
  private void listen() {
    DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
    try {
      while (true) {
        requests.put(new Request(Wire.text(in), Path.of(Wire.text(in)), in.readLong()));
      }
    } catch (EOFException e) {
      Runtime.getRuntime().halt(0);
    } catch (IOException | InterruptedException e) {
      Runtime.getRuntime().halt(1);
    }
  }

  private void work() throws IOException, InterruptedException {
    out.writeByte(Wire.READY);
    out.flush();
    while (true) {
      Request request = requests.take();
      String bad = read(request);
      out.writeByte(bad == null ? Wire.END : Wire.BAD);
      if (bad != null) {
        Wire.write(out, bad);
      }
      out.flush();
    }
  }

  /// Why the file could not be read to its end, null where it could.
  private @Nullable String read(Request request) {
    ArticleFormat format = formats.format(request.name());
    boolean packed = FormatTable.isPacked(request.name());
    SourceFile file = new SourceFile(request.name(), request.path(), request.size());
    try (FileContent content = FileContent.of(file, packed, bytes -> {})) {
      format.read(content, new SentRecords(out));
      return null;
    } catch (UncheckedIOException e) {
      throw e;
    } catch (BadContentException | IOException | RuntimeException | StackOverflowError e) {
      return Failures.reason(e, format.kind());
    }
  }
}
