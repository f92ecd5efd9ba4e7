package org.dossier.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Gives an answer again, as it stands, where the same address was answered before and the
/// collection has not changed since: no route is looked for and no parameter read. All others go
/// on. Stands behind [FrontGate], so it sees only requests that read.
final class RepeatedAnswers extends Handler.Wrapper {
  private static final HttpField TYPE =
      new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, Reply.JSON);
  private static final HttpField CONTROL =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, Reply.ASK_AGAIN);
  private static final HttpField VARY =
      new PreEncodedHttpField(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString());
  private static final HttpField PACKED =
      new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");

  private final TaggedAnswers answers;
  private final Measurements measurements;

  RepeatedAnswers(TaggedAnswers answers, Measurements measurements) {
    this.answers = answers;
    this.measurements = measurements;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    long start = System.nanoTime();
    Given given = answers.given(request.getHttpURI().getPathQuery());
    if (given == null || !answer(given, request, response, callback)) {
      return super.handle(request, response, callback);
    }
    measurements.took(request, given.route(), response.getStatus(), System.nanoTime() - start);
    return true;
  }

  private boolean answer(Given given, Request request, Response response, Callback callback)
      throws IOException {
    HttpFields sent = request.getHeaders();
    HttpFields.Mutable headers = response.getHeaders();
    boolean takesGzip = Reply.takesGzip(sent.get(HttpHeader.ACCEPT_ENCODING));
    if (Reply.isKnown(sent.get(HttpHeader.IF_NONE_MATCH), given.tag())) {
      addState(headers, given, takesGzip);
      AccessLog.route(request, given.route());
      response.setStatus(HttpStatus.NOT_MODIFIED_304);
      // Not as the last of the answer, for that has a length of 0, which caches would take for its.
      response.write(false, null, callback);
      return true;
    }
    @Nullable ReplyBody body = answers.repeat(given.tag(), takesGzip);
    if (body == null) {
      return false;
    }
    headers.add(TYPE);
    addState(headers, given, body.isGzipped());
    if (body.isGzipped()) {
      headers.add(PACKED);
    }
    headers.add(HttpHeader.CONTENT_LENGTH, body.bytes().length);
    AccessLog.route(request, given.route());
    AccessLog.kept(request);
    response.write(true, ByteBuffer.wrap(body.bytes()), callback);
    return true;
  }

  private static void addState(HttpFields.Mutable headers, Given given, boolean gzipped) {
    headers.add(CONTROL);
    headers.add(VARY);
    headers.add(HttpHeader.ETAG, Reply.quoted(given.tag(), gzipped));
  }
}
