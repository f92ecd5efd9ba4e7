package org.dossier.http;

import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// What every request passes before any route. Only requests that read go on, without a body, from
/// clients that show the token and have not asked too much; every answer, errors too, carries the
/// headers that browsers want.
///
/// Whether the server lives can always be asked.
final class FrontGate extends Handler.Wrapper {
  static final String METHODS = "GET, HEAD, OPTIONS";
  private static final Set<String> READING =
      Set.of(HttpMethod.GET.asString(), HttpMethod.HEAD.asString());

  private static final List<HttpField> ALWAYS =
      List.of(
          new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
          new PreEncodedHttpField("Referrer-Policy", "strict-origin-when-cross-origin"),
          new PreEncodedHttpField(
              "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
          new PreEncodedHttpField("Cross-Origin-Resource-Policy", "cross-origin"),
          new PreEncodedHttpField(
              "Permissions-Policy",
              "camera=(), geolocation=(), microphone=(), payment=(), usb=()"));

  private final CorsPolicy cors;
  private final TrustedProxies proxies;
  private final AccessToken token;
  private final RateLimit rate;

  FrontGate(CorsPolicy cors, Access access) {
    this.cors = cors;
    this.proxies = TrustedProxies.parse(access.proxies());
    this.token = new AccessToken(access.token());
    this.rate = new RateLimit(access.rate(), TimeMeter.SYSTEM_NANOTIME);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpFields.Mutable headers = response.getHeaders();
    addHeaders(request, headers);
    if (HttpMethod.OPTIONS.is(request.getMethod())) {
      headers.put("Allow", METHODS);
      cors.preflight(headers);
      response.setStatus(HttpStatus.NO_CONTENT_204);
      callback.succeeded();
      return true;
    }
    Problems.Told refusal = refusal(request, headers);
    if (refusal != null) {
      JettyErrors.write(request, response, callback, refusal);
      return true;
    }
    return super.handle(proxies.plain(request), response, callback);
  }

  private Problems.@Nullable Told refusal(Request request, HttpFields.Mutable headers) {
    boolean hasBody =
        request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    if (hasBody) {
      // It is not read, so nothing that comes after it can be.
      headers.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
    }
    if (!READING.contains(request.getMethod())) {
      headers.put("Allow", METHODS);
      return new Problems.Told(Problem.METHOD_NOT_ALLOWED, Problem.METHODS_DETAIL, null);
    }
    if (hasBody) {
      return told(Problem.BODY_NOT_WANTED);
    }
    if (isHealth(request)) {
      return null;
    }
    InetAddress client = proxies.client(request);
    long wait = client == null || proxies.trusts(client) ? 0 : rate.ask(client);
    if (wait > 0) {
      headers.put(HttpHeader.RETRY_AFTER, wait);
      return told(Problem.TOO_MANY_REQUESTS);
    }
    if (!token.opens(request.getHeaders().get(HttpHeader.AUTHORIZATION))) {
      headers.put(HttpHeader.WWW_AUTHENTICATE, AccessToken.CHALLENGE);
      return told(Problem.TOKEN_WANTED);
    }
    return null;
  }

  private static Problems.Told told(Problem problem) {
    return new Problems.Told(problem, problem.sentence(), null);
  }

  private static boolean isHealth(Request request) {
    String path = request.getHttpURI().getPath();
    return path != null && path.startsWith("/health/");
  }

  /// Adds the headers that every answer has. Pages loosen the content policy, which here allows
  /// nothing: an answer in JSON has no business running anything.
  void addHeaders(Request request, HttpFields.Mutable headers) {
    for (HttpField field : ALWAYS) {
      headers.put(field);
    }
    cors.allow(request.getHeaders().get("Origin"), headers);
  }
}
