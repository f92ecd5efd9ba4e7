package org.dossier.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// An e-mail as programs save it.
final class MailFormat implements ArticleFormat {
  @Override
  public Set<String> endings() {
    return Set.of("eml");
  }

  @Override
  public String kind() {
    return "e-mail";
  }

  @Override
  public void read(FileContent content, Records records) throws IOException, BadContentException {
    byte[] bytes = content.bytes(FileContent.MAX_RECORD);
    if (!new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
      records.only(MailMessage.draft(bytes));
    }
  }
}
