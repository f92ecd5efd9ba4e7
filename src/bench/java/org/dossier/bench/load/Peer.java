package org.dossier.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;

/// A server that can be filled with the corpus and asked the queries.
interface Peer {
  String name();

  /// Starts it over this folder, which it fills with the corpus if it is not there.
  ServerProcess open(MadeCorpus corpus, Path folder) throws IOException, InterruptedException;

  /// The request for ten articles with three passages each, the total, and twenty values of each of
  /// country, organization and year; where answers are kept, at another address each time.
  HttpRequest request(LoadQuery query);

  /// The total in an answer.
  long total(JsonNode answer);
}
