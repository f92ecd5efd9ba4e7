package org.dossier.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// An HTML page with one article: its text without what surrounds it, and what its metadata states.
final class HtmlFormat implements ArticleFormat {
  static final int MAX_DEPTH = 512;

  /// From this size on, in bytes, the tree of a page may be too large for this process.
  static final int LARGE = 4 << 20;

  private static final int HEAD = 4096;
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)[^>]{0,200}(?:charset|encoding)\\s*=\\s*[\"']?([\\w-]+)");

  @Override
  public Set<String> endings() {
    return Set.of("html", "htm", "xhtml");
  }

  @Override
  public String kind() {
    return "HTML";
  }

  @Override
  public boolean isApart(long size) {
    return size > LARGE;
  }

  @Override
  public void read(FileContent content, Records records) throws IOException, BadContentException {
    byte[] bytes = content.bytes(FileContent.MAX_RECORD);
    String text = FileContent.text(bytes, declared(bytes));
    if (!text.isBlank()) {
      records.only(draft(text));
    }
  }

  /// What the page holds and states.
  ///
  /// @throws BadContentException when no article is found in it
  static ArticleDraft draft(String text) throws BadContentException {
    Document page = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(text, "");
    LinkedData linked = LinkedData.of(page);
    ArticleDraft.Statement stated = HtmlMetadata.of(page, linked);
    String body =
        body(
            HtmlText.of(page, stated.date() != null, HtmlMetadata.summary(page, linked)),
            linked.body());
    if (body.isEmpty()) {
      throw new BadContentException("no text of an article was found in the page");
    }
    return ArticleDraft.of(body, stated);
  }

  /// The text that is seen, unless the page's data for machines holds far more: then scripts would
  /// have shown the rest.
  private static String body(String seen, @Nullable String stated) {
    if (stated == null || stated.indexOf('<') >= 0) {
      return seen;
    }
    return stated.length() > 2 * seen.length() ? stated : seen;
  }

  /// The encoding that the page names in its first bytes, which are ASCII in all that matter.
  static @Nullable String declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher m = DECLARED.matcher(head);
    return m.find() ? m.group(1) : null;
  }
}
