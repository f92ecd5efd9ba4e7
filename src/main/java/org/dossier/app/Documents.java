package org.dossier.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.http.Document;
import org.dossier.source.MarkdownPage;

/// The documents that come with the program, as they lie in `docs/` of the class path.
public final class Documents {
  static final List<String> NAMES =
      List.of(
          "query-language",
          "facets",
          "authority-file",
          "collections",
          "embedding",
          "operating",
          "cluster",
          "hardening",
          "problems");

  private static final Pattern TO_ANOTHER = Pattern.compile("([a-z0-9-]+)\\.md");

  private Documents() {}

  /// All of them, in the order in which they are listed.
  ///
  /// @throws IOException if one is missing in the program
  public static List<Document> read() throws IOException {
    List<Document> documents = new ArrayList<>();
    for (String name : NAMES) {
      MarkdownPage page = MarkdownPage.of(text(name), Documents::address);
      documents.add(new Document(name, page.title(), page.html()));
    }
    documents.add(InterfaceDocument.read());
    return documents;
  }

  // Between files a link names the file, between pages the page.
  private static String address(String link) {
    Matcher m = TO_ANOTHER.matcher(link);
    return m.matches() ? "/docs/" + m.group(1) : link;
  }

  private static String text(String name) throws IOException {
    try (InputStream in = Documents.class.getResourceAsStream("/docs/" + name + ".md")) {
      if (in == null) {
        throw new IOException("docs/" + name + ".md is missing in the program; install it anew.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
