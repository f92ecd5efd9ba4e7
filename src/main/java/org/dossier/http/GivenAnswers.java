package org.dossier.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What addresses were answered with, those that were asked for last. Safe for use by many threads.
final class GivenAnswers {
  private static final int MOST = 4_096;

  /// Longer ones would take too much memory together.
  private static final int LONGEST = 1_024;

  private final Map<String, Given> given =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Given> eldest) {
          return size() > MOST;
        }
      };

  /// By the path and the query of an address, as they were sent.
  synchronized @Nullable Given get(String address) {
    return given.get(address);
  }

  void put(HttpServletRequest request, Given answer) {
    String query = request.getQueryString();
    String path = request.getRequestURI();
    String address = query == null ? path : path + '?' + query;
    if (address.length() <= LONGEST) {
      synchronized (this) {
        given.put(address, answer);
      }
    }
  }
}
