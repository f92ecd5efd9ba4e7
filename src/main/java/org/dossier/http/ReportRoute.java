package org.dossier.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dossier.article.Gap;
import org.dossier.search.CollectionReport;
import org.jspecify.annotations.Nullable;

/// What is not in the collection, in JSON, a page at a time.
final class ReportRoute {
  static final String PATH = "/api/v1/report";

  private static final String ALL = "all";
  static final Set<String> PARAMETERS = Set.of("state", "page", "size");
  private static final int SIZE = 100;
  private static final int MOST = 1000;

  private final CollectionReport report;

  ReportRoute(CollectionReport report) {
    this.report = report;
  }

  void addTo(RoutesConfig routes) {
    ApiRoutes.get(routes, PATH, this::report);
  }

  private void report(Context ctx) throws IOException {
    ParameterReader in = new ParameterReader(QueryString.parse(ctx.queryString()), PARAMETERS);
    Gap.@Nullable State state = state(in);
    int page = in.number("page", 1, 1, Integer.MAX_VALUE);
    int size = in.number("size", SIZE, 0, MOST);
    CollectionReport.Part part = report.part(state, (page - 1L) * size, size);
    byte[] body = json(part, state, page, size);
    Reply reply = new Reply(ctx.req(), ctx.res());
    if (!reply.isKnown(Reply.tag(body))) {
      reply.send(Reply.JSON, body);
    }
  }

  /// The state that is asked for, null for all of them.
  static Gap.@Nullable State state(ParameterReader in) {
    String[] choices =
        Stream.concat(Stream.of(ALL), Stream.of(Gap.State.values()).map(Gap.State::key))
            .toArray(String[]::new);
    String key = in.choice("state", ALL, choices);
    return key.equals(ALL) ? null : Gap.State.valueOf(key.toUpperCase(Locale.ROOT));
  }

  private static byte[] json(
      CollectionReport.Part part, Gap.@Nullable State state, int page, int size) {
    return Json.bytes(json -> {
      json.writeStartObject();
      json.writeNumberField("total", part.total(state));
      json.writeObjectFieldStart("totals");
      for (Gap.State each : Gap.State.values()) {
        json.writeNumberField(each.key(), part.total(each));
      }
      json.writeEndObject();
      json.writeNumberField("page", page);
      json.writeNumberField("size", size);
      json.writeArrayFieldStart("gaps");
      for (Gap gap : part.gaps()) {
        json.writeStartObject();
        json.writeStringField("state", gap.state().key());
        json.writeStringField("file", gap.file());
        json.writeStringField("place", gap.place());
        Json.field(json, "article", gap.article());
        json.writeStringField("reason", gap.reason());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }
}
