package org.dossier.http;

import java.nio.charset.StandardCharsets;

/// Whatever stands in an address or a header has a meaning or is refused with a sentence.
public final class ParametersFuzz {
  private static final AccessToken TOKEN = new AccessToken("correct horse battery");

  private ParametersFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (TOKEN.opens(text)) {
      throw new AssertionError("`" + text + "` opens");
    }
    refusable(() -> SearchParameters.parse(QueryString.parse(text)));
    refusable(() -> SearchExport.parse(QueryString.parse(text)));
    try {
      TrustedProxies.parse(text);
    } catch (IllegalArgumentException e) {
      if (!String.valueOf(e.getMessage()).startsWith("proxies must be")) {
        throw e;
      }
    }
  }

  private static void refusable(Runnable reading) {
    try {
      reading.run();
    } catch (ProblemException e) {
      if (e.detail().isBlank()) {
        throw e;
      }
    }
  }
}
