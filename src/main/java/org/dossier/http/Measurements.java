package org.dossier.http;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.dossier.search.StatsReader;
import org.dossier.search.UnavailableException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/// What the server measures of itself, at `/metrics` in the form that Prometheus reads.
///
/// Requests are told apart by route and status only: what anybody searched for is in no number. Of
/// those that reach a route, Javalin tells before the answer has left; of all others, which
/// [FrontGate] or Jetty refuses, Jetty does when it has.
final class Measurements implements RequestLog, AutoCloseable {
  private static final String PATH = "/metrics";
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
  private static final String COUNTED = Measurements.class.getName() + ".counted";
  private static final String NO_ROUTE = "none";
  private static final double NANOS_A_MILLI = 1e6;
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2),
    Duration.ofSeconds(10)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
  private final JvmGcMetrics collector = new JvmGcMetrics();

  private record Kind(String route, int status) {}

  Measurements(StatsReader stats, TaggedAnswers answers) {
    List<MeterBinder> process =
        List.of(
            collector,
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics());
    process.forEach(binder -> binder.bindTo(registry));
    gauge("dossier.articles", "Articles in the collection", stats, s -> s.stats().articles());
    gauge("dossier.index.bytes", "Size of the index", stats, s -> s.stats().bytes());
    gauge(
        "dossier.index.age.seconds",
        "Time since the last change of the collection was committed",
        stats,
        s -> age(s.stats().lastCommit()));
    gauge("dossier.answers.kept.bytes", "Kept answers", answers, TaggedAnswers::keptBytes);
    counter("dossier.answers.made", "Answers made", answers, TaggedAnswers::made);
    counter(
        "dossier.answers.repeated",
        "Answers given again, from those kept",
        answers,
        TaggedAnswers::repeated);
  }

  private <T> void counter(String name, String description, T of, ToDoubleFunction<T> value) {
    FunctionCounter.builder(name, of, value).description(description).register(registry);
  }

  private static double age(Instant committed) {
    return Duration.between(committed, Instant.now()).toMillis() / 1e3;
  }

  private <T> void gauge(String name, String description, T of, ToDoubleFunction<T> value) {
    Gauge.builder(name, of, o -> known(value, o)).description(description).register(registry);
  }

  // Where there is no index, that is all that can be told of it.
  private static <T> double known(ToDoubleFunction<T> value, T of) {
    try {
      return value.applyAsDouble(of);
    } catch (UnavailableException e) {
      return Double.NaN;
    }
  }

  void addTo(RoutesConfig routes) {
    ApiRoutes.get(routes, PATH, this::answer);
  }

  /// Counts a request that a route answered.
  void took(Context ctx, float millis) {
    ctx.req().setAttribute(COUNTED, true);
    count(route(ctx), ctx.res().getStatus(), (long) (millis * NANOS_A_MILLI));
  }

  /// Counts a request that was answered in the name of a route.
  void took(Request request, String route, int status, long nanos) {
    request.setAttribute(COUNTED, true);
    count(route, status, nanos);
  }

  /// Counts a request that was answered before any route.
  @Override
  public void log(Request request, Response response) {
    if (request.getAttribute(COUNTED) == null) {
      long nanos = System.nanoTime() - request.getBeginNanoTime();
      count(NO_ROUTE, response.getStatus(), nanos);
    }
  }

  private void count(String route, int status, long nanos) {
    timers.computeIfAbsent(new Kind(route, status), this::timer).record(nanos, NANOSECONDS);
  }

  private Timer timer(Kind kind) {
    return Timer.builder("dossier.requests")
        .description("Answered requests")
        .tag("route", kind.route())
        .tag("status", Integer.toString(kind.status()))
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  /// The route that answered, as it was added; `none` where none did.
  static String route(Context ctx) {
    Endpoint route = ctx.endpoints().lastHttpEndpoint();
    return route == null ? NO_ROUTE : route.path;
  }

  private void answer(Context ctx) throws IOException {
    ctx.res().setHeader("Cache-Control", "no-store");
    new Reply(ctx.req(), ctx.res()).send(TYPE, registry.scrape().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    collector.close();
    registry.close();
  }
}
