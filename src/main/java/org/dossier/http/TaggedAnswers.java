package org.dossier.http;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import org.dossier.search.SearchEngine;
import org.dossier.search.UnavailableException;
import org.jspecify.annotations.Nullable;

/// Answers what depends on the collection's state and on what was asked, and on nothing else: the
/// state has a name, so that a client that has it is sent nothing, and the same answer is made
/// once.
final class TaggedAnswers {
  private static final int KEPT_BYTES = 32 << 20;
  private static final String PACKED = "-gzip";

  private final String version;
  private final SearchEngine engine;
  private final KeptAnswers kept = new KeptAnswers(KEPT_BYTES);
  private final GivenAnswers given = new GivenAnswers();
  private final LongAdder made = new LongAdder();
  private final LongAdder repeated = new LongAdder();

  /// Makes an answer's bytes.
  interface Body {
    byte[] bytes() throws IOException;
  }

  TaggedAnswers(String version, SearchEngine engine) {
    this.version = requireNonNull(version);
    this.engine = requireNonNull(engine);
  }

  /// The program's version.
  String version() {
    return version;
  }

  /// How many answers were made, and how many given again from those kept.
  long made() {
    return made.sum();
  }

  long repeated() {
    return repeated.sum();
  }

  long keptBytes() {
    return kept.bytes();
  }

  /// Names the state of an answer: the program's version, the collection's state, and what was
  /// asked.
  String tag(String... asked) {
    return tag(engine.version(), asked);
  }

  private String tag(String state, String... asked) {
    String[] parts = new String[asked.length + 2];
    parts[0] = version;
    parts[1] = state;
    System.arraycopy(asked, 0, parts, 2, asked.length);
    return Reply.tag(parts);
  }

  /// Answers with JSON: not at all if the client has it, with what was kept, or with what `body`
  /// makes, in this order. If `body` throws, nothing is kept.
  void json(Context ctx, Body body, String... asked) throws IOException {
    Reply reply = new Reply(ctx.req(), ctx.res());
    String state = engine.version();
    String tag = tag(state, asked);
    if (!reply.isKnown(tag)) {
      @Nullable ReplyBody answer = repeat(tag, reply.takesGzip());
      if (answer == null) {
        byte[] plain = body.bytes();
        kept.put(tag, plain);
        made.increment();
        answer = encoded(tag, plain, reply.takesGzip());
      } else {
        AccessLog.kept(ctx.req());
      }
      reply.send(Reply.JSON, answer);
    }
    given.put(ctx.req(), new Given(state, tag, Measurements.route(ctx)));
  }

  /// What this address was answered with, if it would be so now; null otherwise.
  @Nullable Given given(String address) {
    Given last = given.get(address);
    try {
      return last == null || !last.version().equals(engine.version()) ? null : last;
    } catch (UnavailableException e) {
      // The route tells why.
      return null;
    }
  }

  /// The answer of that state, as it was kept; null if it was not.
  @Nullable ReplyBody repeat(String tag, boolean takesGzip) throws IOException {
    @Nullable ReplyBody answer = kept(tag, takesGzip);
    if (answer != null) {
      repeated.increment();
    }
    return answer;
  }

  private @Nullable ReplyBody kept(String tag, boolean takesGzip) throws IOException {
    byte @Nullable [] packed = takesGzip ? kept.get(tag + PACKED) : null;
    if (packed != null) {
      return new ReplyBody(packed, true);
    }
    byte @Nullable [] plain = kept.get(tag);
    return plain == null ? null : encoded(tag, plain, takesGzip);
  }

  private ReplyBody encoded(String tag, byte[] plain, boolean takesGzip) throws IOException {
    ReplyBody answer = ReplyBody.of(plain, takesGzip);
    if (answer.isGzipped()) {
      kept.put(tag + PACKED, answer.bytes());
    }
    return answer;
  }
}
