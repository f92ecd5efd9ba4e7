package org.dossier.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.dossier.http.LogFile;
import org.dossier.query.SearchRequest;
import org.dossier.search.SearchEngine;
import org.dossier.search.SearchResults;

/// Writes down which words found no article that has them all, so that whoever keeps the authority
/// file sees what readers call things.
///
/// Of each such search the day, the words and whether some of them found something; nothing of who
/// asked. What is asked again while its answer is kept is not noted again.
final class EmptySearchLog implements SearchEngine, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MOST_BYTES = 5L << 20;

  private final SearchEngine engine;
  private final LogFile file;

  private EmptySearchLog(SearchEngine engine, LogFile file) {
    this.engine = engine;
    this.file = file;
  }

  /// @throws IOException if the file can't be written; the message is a sentence for the reader
  static EmptySearchLog open(SearchEngine engine, Path file) throws IOException {
    return new EmptySearchLog(engine, LogFile.open(file, MOST_BYTES));
  }

  @Override
  public SearchResults search(SearchRequest request) {
    SearchResults results = engine.search(request);
    boolean first = request.window().page() == 1 && request.window().cursor() == null;
    boolean empty = results.total() == 0 || results.relaxed();
    if (first && empty && !request.typed().isBlank()) {
      ObjectNode line = JSON.createObjectNode();
      line.put("day", LocalDate.now(ZoneOffset.UTC).toString());
      line.put("q", request.typed());
      line.put("relaxed", results.relaxed());
      file.add(line.toString());
    }
    return results;
  }

  @Override
  public List<Long> totals(List<SearchRequest> requests) {
    return engine.totals(requests);
  }

  @Override
  public String version() {
    return engine.version();
  }

  @Override
  public void close() {
    file.close();
  }
}
