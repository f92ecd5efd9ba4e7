package org.dossier.source;

import java.io.IOException;
import java.util.Set;

/// Plain text, one article a file, as scraped: no title is stated, page furniture stands between.
final class TextFormat implements ArticleFormat {
  @Override
  public Set<String> endings() {
    return Set.of("txt", "text");
  }

  @Override
  public String kind() {
    return "text";
  }

  @Override
  public void read(FileContent content, Records records) throws IOException, BadContentException {
    String text = content.text();
    if (!text.isBlank()) {
      records.only(ArticleDraft.of(text));
    }
  }
}
