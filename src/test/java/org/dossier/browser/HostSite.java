package org.dossier.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Somebody else's site: another origin, a strict policy, styles of its own that spare nobody.
final class HostSite implements AutoCloseable {
  private static final String TYPES = "text/html;charset=utf-8";
  private final HttpServer server;
  private final Map<String, String> files = new ConcurrentHashMap<>();

  private HostSite(HttpServer server) {
    this.server = server;
  }

  /// `policy`: its Content-Security-Policy.
  static HostSite start(String policy) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    HostSite site = new HostSite(server);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] body = site.files.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", type(path));
          exchange.getResponseHeaders().set("Content-Security-Policy", policy);
          exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    server.start();
    return site;
  }

  HostSite with(String path, String content) {
    files.put(path, content);
    return this;
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static String type(String path) {
    return path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : TYPES;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
