package org.dossier.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sends the corpus to a server that takes many articles a request.
final class Batches {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final int SIZE = 500;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Batches() {}

  /// Makes the request for some articles.
  interface Request {
    HttpRequest of(List<MadeArticle> batch, ObjectMapper json);
  }

  static void send(MadeCorpus corpus, Request request) throws IOException, InterruptedException {
    for (int from = 0; from < corpus.size(); from += SIZE) {
      List<MadeArticle> batch = new ArrayList<>();
      for (int i = from; i < Math.min(corpus.size(), from + SIZE); i++) {
        batch.add(corpus.article(i));
      }
      expect(request.of(batch, JSON));
    }
  }

  static void expect(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          request.uri() + " must be answered (got: " + answer.statusCode() + " " + answer.body());
    }
  }

  static ObjectNode document(ObjectMapper json, MadeArticle article) {
    ObjectNode document = json.createObjectNode();
    document.put("id", article.id()).put("title", article.title()).put("body", article.body());
    document.put("date", day(article.date())).put("publisher", article.publisher());
    article.countries().forEach(document.putArray("country")::add);
    article.organizations().forEach(document.putArray("organization")::add);
    return document.put("year", article.year());
  }

  /// Days since 1970.
  static long day(@Nullable String date) {
    return LocalDate.parse(String.valueOf(date)).toEpochDay();
  }
}
