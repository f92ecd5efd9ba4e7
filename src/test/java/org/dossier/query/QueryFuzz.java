package org.dossier.query;

import java.nio.charset.StandardCharsets;

/// Whatever is typed is read, and what was read is written so that it reads the same.
public final class QueryFuzz {
  private QueryFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String typed = new String(bytes, StandardCharsets.UTF_8);
    if (typed.length() > QueryParser.MAX_LENGTH) {
      typed = typed.substring(0, QueryParser.MAX_LENGTH);
    }
    TextQuery query = QueryParser.parse(typed).query();
    String printed = QueryPrinter.print(query);
    TextQuery again = QueryParser.parse(printed).query();
    if (!again.equals(query)) {
      throw new AssertionError("`%s` is %s, printed `%s`".formatted(typed, query, printed));
    }
  }
}
