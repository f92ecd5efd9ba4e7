package org.dossier.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Answers what fails before a route is reached, such as an address that is no address, in the same
/// shape as every other problem.
final class JettyErrors extends ErrorHandler {
  private final FrontGate gate;

  JettyErrors(FrontGate gate) {
    this.gate = gate;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    gate.addHeaders(request, response.getHeaders());
    Problem problem = Problem.ofStatus(response.getStatus());
    write(response, callback, problem, problem.sentence());
    return true;
  }

  static void write(Response response, Callback callback, Problem problem, String detail) {
    response.setStatus(problem.status());
    response.getHeaders().put("Content-Type", Problem.TYPE);
    response.write(true, ByteBuffer.wrap(problem.json(detail, null)), callback);
  }
}
