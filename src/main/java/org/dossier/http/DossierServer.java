package org.dossier.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.util.JavalinLogger;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.Container;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;

/// A running server for one collection.
///
/// The way of a request: Jetty ([GracefulHandler], [FrontGate], [RepeatedAnswers]) → Javalin, for
/// the routes of [ApiRoutes], [CountRoutes], [DossierRoute], [ExportRoute], [FeedRoutes],
/// [SuggestRoutes], [ReportRoute], [InterfaceDescription], [Measurements], [DocumentRoutes],
/// [SearchPageRoute], [ArticlePageRoute], [DossierPageRoute], [ReportPageRoute] and [PageRoutes] →
/// [Reply]. What a route throws goes to [Problems]; what fails before a route is reached, to
/// [JettyErrors]. When it is over, [Measurements] and [AccessLog] are told.
public final class DossierServer implements AutoCloseable {
  private static final long STOP_MILLIS = 10_000;

  // An id may hold any character, so `%2F`, `%25` and their like are let through to the routes,
  // which decode by themselves and look at whole ids only.
  private static final UriCompliance ADDRESSES =
      UriCompliance.DEFAULT.with(
          "dossier",
          Violation.AMBIGUOUS_PATH_SEPARATOR,
          Violation.AMBIGUOUS_PATH_ENCODING,
          Violation.AMBIGUOUS_EMPTY_SEGMENT,
          Violation.SUSPICIOUS_PATH_CHARACTERS);

  private final Javalin javalin;
  private final Measurements measurements;
  private final @Nullable AccessLog log;

  private DossierServer(Javalin javalin, Measurements measurements, @Nullable AccessLog log) {
    this.javalin = javalin;
    this.measurements = measurements;
    this.log = log;
  }

  /// Starts to listen.
  ///
  /// @throws BindException if the port is in use, or the host is not of this machine; the message
  ///   is a sentence for the reader
  /// @throws IOException if the log can't be written, likewise
  public static DossierServer start(ServerSettings settings, ServedCollection collection)
      throws IOException {
    // It would report a port in use by itself, with a trace; here the exception tells.
    JavalinLogger.enabled = false;
    TaggedAnswers answers = new TaggedAnswers(settings.version(), collection.search());
    TrustedProxies proxies = TrustedProxies.parse(settings.access().proxies());
    AccessLog log = settings.log() == null ? null : AccessLog.open(settings.log(), proxies);
    Measurements measurements = new Measurements(collection.stats(), answers);
    Javalin javalin =
        Javalin.create(config -> {
          configure(config, settings, proxies, new RepeatedAnswers(answers, measurements));
          config.requestLogger.http((ctx, millis) -> {
            measurements.took(ctx, millis);
            AccessLog.route(ctx, Measurements.route(ctx));
          });
          RequestLog told =
              log == null ? measurements : new RequestLog.Collection(measurements, log);
          config.jetty.modifyServer(server -> server.setRequestLog(told));
          measurements.addTo(config.routes);
          addRoutes(config.routes, collection, settings, answers);
        });
    try {
      javalin.start(settings.host(), settings.port());
    } catch (RuntimeException e) {
      javalin.stop();
      measurements.close();
      if (log != null) {
        log.close();
      }
      throw refused(settings, e);
    }
    return new DossierServer(javalin, measurements, log);
  }

  // The first that fits an address takes it.
  private static void addRoutes(
      RoutesConfig routes,
      ServedCollection collection,
      ServerSettings settings,
      TaggedAnswers answers) {
    new ApiRoutes(collection, answers).addTo(routes);
    new CountRoutes(collection, answers).addTo(routes);
    new DossierRoute(collection, answers).addTo(routes);
    new ExportRoute(collection.exporter(), answers).addTo(routes);
    new FeedRoutes(collection, answers).addTo(routes);
    new SuggestRoutes(collection).addTo(routes);
    new ReportRoute(collection.report()).addTo(routes);
    InterfaceDescription.addTo(routes);
    ApiRoutes.refuseOthers(routes);
    new DocumentRoutes(settings.documents()).addTo(routes);
    new SearchPageRoute(collection, answers).addTo(routes);
    new ArticlePageRoute(collection, answers).addTo(routes);
    new DossierPageRoute(collection, answers).addTo(routes);
    new ReportPageRoute(collection).addTo(routes);
    new PageRoutes().addTo(routes);
  }

  private static void configure(
      JavalinConfig config,
      ServerSettings settings,
      TrustedProxies proxies,
      RepeatedAnswers repeated) {
    Problems problems = new Problems();
    FrontGate gate = new FrontGate(CorsPolicy.parse(settings.cors()), settings.access());
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyHttpConfiguration(DossierServer::configure);
    config.jetty.modifyServletContextHandler(
        context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
    config.jetty.modifyServer(server -> guard(server, gate, repeated));
    config.jetty.modifyServer(server -> limitConnections(server, proxies));
    config.router.javaLangErrorHandler(problems::answer);
    config.routes.exception(Exception.class, problems::answer);
  }

  private static void configure(HttpConfiguration http) {
    http.setUriCompliance(ADDRESSES);
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
  }

  private static void guard(Server server, FrontGate gate, RepeatedAnswers repeated) {
    server.setStopTimeout(STOP_MILLIS);
    server.setErrorHandler(new JettyErrors(gate));
    // Each is put before those that are there: the last one is the outermost.
    server.insertHandler(repeated);
    server.insertHandler(gate);
    server.insertHandler(new GracefulHandler());
  }

  // The connectors come only when it starts.
  private static void limitConnections(Server server, TrustedProxies proxies) {
    ClientConnections limit = new ClientConnections(proxies, ClientConnections.MOST);
    server.addEventListener(
        new LifeCycle.Listener() {
          @Override
          public void lifeCycleStarting(LifeCycle starting) {
            for (Connector connector : server.getConnectors()) {
              ((Container) connector).addBean(limit);
            }
          }
        });
  }

  private static RuntimeException refused(ServerSettings settings, RuntimeException e)
      throws BindException {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        BindException told =
            new BindException(
                "No address is known for `%s`; choose another with --host."
                    .formatted(settings.host()));
        told.initCause(e);
        throw told;
      }
      if (cause instanceof BindException) {
        BindException told = new BindException(sentence(settings, cause));
        told.initCause(e);
        throw told;
      }
    }
    return e;
  }

  private static String sentence(ServerSettings settings, Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return message.contains("requested address")
        ? "This machine has no address %s to listen on; choose another with --host."
            .formatted(settings.host())
        : "Port %s on %s is in use; stop what listens there or choose another with --port."
            .formatted(Integer.toString(settings.port()), settings.host());
  }

  /// The port that it listens on.
  public int port() {
    return javalin.port();
  }

  /// Takes no more requests, finishes those under way, and stops.
  @Override
  public void close() {
    javalin.stop();
    measurements.close();
    if (log != null) {
      log.close();
    }
  }
}
