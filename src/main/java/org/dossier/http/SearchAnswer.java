package org.dossier.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dossier.search.SearchEngine;
import org.dossier.search.SearchResults;

/// The answer to a search that was asked with the parameters of the interface but without its
/// server: the results, and the JSON that the server would send.
public record SearchAnswer(SearchResults results, List<String> notes, String json) {
  public SearchAnswer {
    notes = List.copyOf(notes);
  }

  /// Asks the engine.
  ///
  /// @throws ProblemException if a parameter is wrong; the message is a sentence for the reader
  public static SearchAnswer of(SearchEngine engine, Map<String, List<String>> parameters) {
    long start = System.nanoTime();
    SearchParameters asked = SearchParameters.parse(new QueryString(parameters));
    SearchResults results = engine.search(asked.request());
    String self = SearchAddress.self(asked);
    byte[] json = SearchJson.of(asked, self, results, System.nanoTime() - start);
    return new SearchAnswer(results, asked.notes(), new String(json, StandardCharsets.UTF_8));
  }
}
