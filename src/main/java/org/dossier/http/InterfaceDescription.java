package org.dossier.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The description of the interface, in OpenAPI 3.1, as it is served at `/openapi.json`. Tests hold
/// it against the server.
public final class InterfaceDescription {
  private static final String PATH = "/openapi.json";
  private static final byte[] JSON = read();

  private InterfaceDescription() {}

  private static byte[] read() {
    try (InputStream in = InterfaceDescription.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("openapi.json is missing in the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The description itself, in UTF-8.
  public static byte[] json() {
    return JSON.clone();
  }

  static void addTo(RoutesConfig routes) {
    ApiRoutes.get(routes, PATH, InterfaceDescription::answer);
  }

  private static void answer(Context ctx) throws IOException {
    Reply reply = new Reply(ctx.req(), ctx.res());
    if (!reply.isKnown(Reply.tag(JSON))) {
      reply.send(Reply.JSON, JSON);
    }
  }
}
