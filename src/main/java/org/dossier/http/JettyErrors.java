package org.dossier.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Answers what fails before a route is reached, such as an address that is no address, in the same
/// shape as every other problem.
final class JettyErrors extends ErrorHandler {
  private static final ProblemPage PAGE = new ProblemPage();

  private final FrontGate gate;

  JettyErrors(FrontGate gate) {
    this.gate = gate;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    gate.addHeaders(request, response.getHeaders());
    Problem problem = Problem.ofStatus(response.getStatus());
    write(request, response, callback, new Problems.Told(problem, problem.sentence(), null));
    return true;
  }

  static void write(Request request, Response response, Callback callback, Problems.Told told) {
    HttpFields.Mutable headers = response.getHeaders();
    byte[] body = told.problem().json(told.detail(), null);
    String type = Problem.TYPE;
    HttpURI address = request.getHttpURI();
    String path = address == null || address.getPath() == null ? "/" : address.getPath();
    if (ProblemPage.isWanted(path, request.getHeaders().get("Accept"))) {
      Words words = Words.of(languages(request));
      body = PAGE.of(words, told, path, null);
      type = Page.TYPE;
      headers.put("Content-Security-Policy", PageRoutes.policy(false));
    }
    response.setStatus(told.problem().status());
    headers.put("Content-Type", type);
    headers.add("Vary", "Accept, Accept-Language");
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  private static List<Locale> languages(Request request) {
    return request.getHeaders().contains("Accept-Language")
        ? Request.getLocales(request)
        : List.of();
  }
}
