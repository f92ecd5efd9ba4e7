package org.dossier.http;

import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// What every request passes before any route: only methods that read go on, and every answer,
/// errors too, carries the headers that browsers want.
final class FrontGate extends Handler.Wrapper {
  static final String METHODS = "GET, HEAD, OPTIONS";
  private static final Set<String> READING =
      Set.of(HttpMethod.GET.asString(), HttpMethod.HEAD.asString());

  private final CorsPolicy cors;

  FrontGate(CorsPolicy cors) {
    this.cors = cors;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpFields.Mutable headers = response.getHeaders();
    addHeaders(request, headers);
    if (READING.contains(request.getMethod())) {
      return super.handle(request, response, callback);
    }
    headers.put("Allow", METHODS);
    if (HttpMethod.OPTIONS.is(request.getMethod())) {
      cors.preflight(headers);
      response.setStatus(HttpStatus.NO_CONTENT_204);
      callback.succeeded();
      return true;
    }
    JettyErrors.write(
        request,
        response,
        callback,
        new Problems.Told(Problem.METHOD_NOT_ALLOWED, Problem.METHODS_DETAIL, null));
    return true;
  }

  /// Adds the headers that every answer has. Pages loosen the content policy, which here allows
  /// nothing: an answer in JSON has no business running anything.
  void addHeaders(Request request, HttpFields.Mutable headers) {
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
    headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    headers.put("Cross-Origin-Resource-Policy", "cross-origin");
    cors.allow(request.getHeaders().get("Origin"), headers);
  }
}
