package org.dossier.http;

import io.javalin.http.Context;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/// What was asked of the server: one object of JSON a line and request, those that are refused
/// before any route included.
///
/// What somebody looked for stands in the address of a request, and who it was in that of its
/// sender: neither is written unless it is asked for. The route (`/api/v1/facets/{facet}`) stands
/// for the address.
final class AccessLog implements RequestLog, AutoCloseable {
  private static final String ROUTE = AccessLog.class.getName() + ".route";
  private static final String KEPT = AccessLog.class.getName() + ".kept";
  private static final long MOST_BYTES = 100L << 20;
  private static final double NANOS_A_MILLI = 1e6;

  private final AccessLogSettings settings;
  private final TrustedProxies proxies;
  private final LogFile file;

  private AccessLog(AccessLogSettings settings, TrustedProxies proxies, LogFile file) {
    this.settings = settings;
    this.proxies = proxies;
    this.file = file;
  }

  /// @throws IOException if the file can't be written; the message is a sentence for the reader
  static AccessLog open(AccessLogSettings settings, TrustedProxies proxies) throws IOException {
    return new AccessLog(settings, proxies, LogFile.open(settings.file(), MOST_BYTES));
  }

  /// Notes for the log that the request took this route.
  static void route(Context ctx, String route) {
    ctx.req().setAttribute(ROUTE, route);
  }

  static void route(Request request, String route) {
    request.setAttribute(ROUTE, route);
  }

  /// Notes for the log that the answer was one of those kept.
  static void kept(ServletRequest request) {
    request.setAttribute(KEPT, true);
  }

  static void kept(Request request) {
    request.setAttribute(KEPT, true);
  }

  @Override
  public void log(Request request, Response response) {
    Object route = request.getAttribute(ROUTE);
    long nanos = System.nanoTime() - request.getBeginNanoTime();
    file.add(
        Json.text(json -> {
          json.writeStartObject();
          json.writeStringField("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
          json.writeStringField("method", request.getMethod());
          json.writeStringField("route", route == null ? "none" : route.toString());
          json.writeNumberField("status", response.getStatus());
          json.writeNumberField("bytes", Response.getContentBytesWritten(response));
          Json.field(json, "millis", nanos / NANOS_A_MILLI);
          json.writeBooleanField("kept", request.getAttribute(KEPT) != null);
          if (settings.clients()) {
            InetAddress client = proxies.client(request);
            Json.field(json, "client", client == null ? null : client.getHostAddress());
          }
          if (settings.queries()) {
            HttpURI address = request.getHttpURI();
            Json.field(json, "address", address == null ? null : address.getPathQuery());
          }
          json.writeEndObject();
        }));
  }

  @Override
  public void close() {
    file.close();
  }
}
