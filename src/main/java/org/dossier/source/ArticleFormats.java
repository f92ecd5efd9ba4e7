package org.dossier.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/// The formats that are known, by the endings of file names. Safe for use by many threads.
public final class ArticleFormats {
  private static final String PACKED = ".gz";

  private final Map<String, ArticleFormat> byEnding = new HashMap<>();
  private final ArticleAssembler assembler;

  ArticleFormats(List<ArticleFormat> formats, ArticleAssembler assembler) {
    this.assembler = assembler;
    for (ArticleFormat format : formats) {
      format.endings().forEach(ending -> byEnding.put(ending, format));
    }
  }

  /// The formats that come with Dossier; dates after the clock's tomorrow are refused.
  public static ArticleFormats standard(Clock clock) {
    return new ArticleFormats(
        List.of(
            new TextFormat(),
            new MarkdownFormat(),
            new HtmlFormat(),
            new JsonFormat(),
            new JsonLinesFormat(),
            new CsvFormat(),
            new XmlFormat(),
            new MailFormat(),
            new MailboxFormat()),
        new ArticleAssembler(PageLayout.standard(), clock));
  }

  /// Whether a file of that name can be read.
  public boolean knows(String name) {
    return format(name).isPresent();
  }

  /// Reads a file of that name from a stream, which stays open; `size` is its length in bytes, -1
  /// where that is not known. Outcomes are handed over in their order; what `to` throws goes
  /// through.
  public void read(String name, InputStream in, long size, Consumer<Reading> to) {
    ArticleFormat format =
        format(name).orElseThrow(() -> new IllegalArgumentException("unknown ending: " + name));
    String place = Names.shown(name);
    Guarded guarded = new Guarded(to);
    AssembledRecords records = new AssembledRecords(name, assembler, guarded);
    try {
      if (size == 0) {
        to.accept(new Reading.Skipped(place, "empty"));
        return;
      }
      format.read(FileContent.of(in, isPacked(name), size), records);
      if (records.count() == 0) {
        to.accept(new Reading.Skipped(place, "empty"));
      }
    } catch (BadContentException e) {
      to.accept(Reading.Failed.file(place, e.reason()));
    } catch (IOException e) {
      to.accept(Reading.Failed.file(place, reason(e, format.kind())));
    } catch (RuntimeException | StackOverflowError e) {
      if (guarded.threw) {
        throw e;
      }
      to.accept(Reading.Failed.file(place, cannotBeRead(format.kind(), e)));
    }
  }

  /// What went wrong with a file, as one clause for people.
  static String reason(IOException e, String kind) {
    if (e instanceof NoSuchFileException) {
      return "it is no longer there";
    }
    if (e instanceof AccessDeniedException) {
      return "it may not be read (permission denied)";
    }
    if (e instanceof UnpackingGuard.UnpackingException) {
      return String.valueOf(e.getMessage());
    }
    if (e instanceof ZipException) {
      return "it is not gzip, or damaged (" + words(e) + ")";
    }
    if (e instanceof EOFException) {
      return "it ends too early";
    }
    if (e instanceof JsonProcessingException json) {
      return "it is not " + kind + " (" + Names.oneLine(json.getOriginalMessage(), 120) + ")";
    }
    return "it cannot be read (" + words(e) + ")";
  }

  private static String cannotBeRead(String kind, Throwable e) {
    return e instanceof StackOverflowError
        ? "it is nested too deeply to be read as " + kind
        : "it cannot be read as " + kind + " (" + words(e) + ")";
  }

  private static String words(Throwable e) {
    String message = e.getMessage();
    return Names.oneLine(message == null ? e.getClass().getSimpleName() : message, 120);
  }

  private Optional<ArticleFormat> format(String name) {
    String plain = isPacked(name) ? name.substring(0, name.length() - PACKED.length()) : name;
    String ending = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(byEnding.get(ending));
  }

  private static boolean isPacked(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(PACKED);
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
