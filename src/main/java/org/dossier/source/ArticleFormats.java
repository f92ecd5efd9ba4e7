package org.dossier.source;

import java.io.IOException;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// The formats that are known, by the endings of file names. Safe for use by many threads.
public final class ArticleFormats {
  private final FormatTable formats;
  private final ArticleAssembler assembler;
  private final ReaderProcesses processes;

  ArticleFormats(FormatTable formats, ArticleAssembler assembler, ReaderProcesses processes) {
    this.formats = formats;
    this.assembler = assembler;
    this.processes = processes;
  }

  /// The formats that come with Dossier; dates after the clock's tomorrow are refused.
  public static ArticleFormats standard(Clock clock) {
    return new ArticleFormats(
        new FormatTable(FormatTable.STANDARD),
        new ArticleAssembler(PageLayout.standard(), clock),
        ReaderProcesses.SHARED);
  }

  /// Whether a file of that name can be read.
  public boolean knows(String name) {
    return formats.find(name) != null;
  }

  /// Reads a file of a known name, in a process of its own where its format asks for it. Outcomes
  /// are handed over in their order, in the calling thread; what `to` throws goes through.
  /// `bytesRead` is told of the bytes that were taken in, as far as that is known meanwhile.
  public void read(SourceFile file, Consumer<Reading> to, LongConsumer bytesRead) {
    String place = Names.shown(file.name());
    ArticleFormat format = formats.format(file.name());
    Guarded guarded = new Guarded(to);
    AssembledRecords records = new AssembledRecords(file.name(), assembler, guarded);
    try {
      if (file.size() > 0) {
        read(file, format, records, bytesRead);
      }
      if (records.count() == 0) {
        to.accept(new Reading.Skipped(place, "empty"));
      }
    } catch (BrokenReaderException e) {
      Reading.Scope scope = e.isByFile() ? Reading.Scope.FILE_FOR_GOOD : Reading.Scope.FILE;
      to.accept(new Reading.Failed(place, e.reason(), scope, null));
    } catch (BadContentException | IOException e) {
      to.accept(Reading.Failed.file(place, Failures.reason(e, format.kind())));
    } catch (RuntimeException | StackOverflowError e) {
      if (guarded.threw) {
        throw e;
      }
      to.accept(Reading.Failed.file(place, Failures.reason(e, format.kind())));
    }
  }

  private void read(SourceFile file, ArticleFormat format, Records records, LongConsumer bytesRead)
      throws IOException, BadContentException, BrokenReaderException {
    if (format.isApart(file.size())) {
      processes.read(file, records);
      return;
    }
    boolean packed = FormatTable.isPacked(file.name());
    try (FileContent content = FileContent.of(file, packed, bytesRead)) {
      format.read(content, records);
    }
  }

  /// Tells what the taker of the outcomes threw from what a format threw.
  private static final class Guarded implements Consumer<Reading> {
    private final Consumer<Reading> to;
    private boolean threw;

    Guarded(Consumer<Reading> to) {
      this.to = to;
    }

    @Override
    public void accept(Reading reading) {
      threw = true;
      to.accept(reading);
      threw = false;
    }
  }
}
