package org.dossier.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/// An archive of the web (WARC, ARC): an article for each page and text that a server gave, read
/// one record at a time. Answers that are errors, pictures, scripts and the like are passed over.
final class WarcFormat implements ArticleFormat {
  private static final int OK = 200;
  private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

  @Override
  public Set<String> endings() {
    return Set.of("warc", "arc");
  }

  @Override
  public String kind() {
    return "WARC";
  }

  @Override
  public boolean isApart(long size) {
    return true;
  }

  @Override
  public void read(FileContent content, Records records) throws IOException, BadContentException {
    int read = 0;
    long number = 0;
    try (WarcReader reader = new WarcReader(content.stream())) {
      reader.setLenient(true);
      for (WarcRecord record = reader.next().orElse(null);
          record != null;
          record = reader.next().orElse(null)) {
        number++;
        if (record instanceof WarcTargetRecord target
            && target.target().startsWith("http")
            && page(target, number, records)) {
          read++;
        }
      }
    } catch (IllegalArgumentException e) {
      throw new BadContentException("it is not WARC, or damaged");
    }
    if (read == 0) {
      records.skip("an archive without pages");
    }
  }

  /// Whether the record, the `place`th, is a page or a text, which then was handed on.
  private static boolean page(WarcTargetRecord record, long place, Records records)
      throws IOException {
    try {
      byte[] bytes;
      String type;
      if (record instanceof WarcResponse response) {
        if (!response.contentType().base().equals(MediaType.HTTP)) {
          return false;
        }
        HttpResponse http = response.http();
        type = type(http.contentType());
        if (http.status() != OK || !isText(type)) {
          return false;
        }
        bytes = bytes(http.bodyDecoded().stream());
      } else if (record.type().equals("resource")) {
        type = type(record.contentType());
        if (!isText(type)) {
          return false;
        }
        bytes = bytes(record.body().stream());
      } else {
        return false;
      }
      ArticleDraft draft = draft(bytes, type);
      if (draft == null) {
        return false;
      }
      records.next(withUrl(draft, record.target()), place);
    } catch (BadContentException e) {
      records.fail(place, record.target() + ": " + e.reason(), null);
    } catch (IllegalArgumentException e) {
      records.fail(place, record.target() + ": its answer is damaged", null);
    }
    return true;
  }

  private static @Nullable ArticleDraft draft(byte[] bytes, String type)
      throws BadContentException {
    String text = FileContent.text(bytes, HtmlFormat.declared(bytes));
    if (text.isBlank()) {
      return null;
    }
    return PAGES.contains(type) ? HtmlFormat.draft(text) : ArticleDraft.of(text);
  }

  private static ArticleDraft withUrl(ArticleDraft draft, String url) {
    ArticleDraft.Statement stated = draft.stated();
    return stated.url() != null ? draft : ArticleDraft.of(draft.body(), stated.withUrl(url));
  }

  private static byte[] bytes(InputStream in) throws IOException, BadContentException {
    byte[] bytes = in.readNBytes(FileContent.MAX_RECORD);
    if (bytes.length == FileContent.MAX_RECORD) {
      throw new BadContentException("it has more than 20 MB, the limit for one record");
    }
    return bytes;
  }

  private static boolean isText(String type) {
    return PAGES.contains(type) || type.equals("text/plain");
  }

  private static String type(MediaType type) {
    return (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
  }
}
