package org.dossier.http;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import org.dossier.search.SearchEngine;
import org.jspecify.annotations.Nullable;

/// Answers what depends on the collection's state and on what was asked, and on nothing else: the
/// state has a name, so that a client that has it is sent nothing, and the same answer is made
/// once.
final class TaggedAnswers {
  private static final long KEPT_BYTES = 32L << 20;

  private final String version;
  private final SearchEngine engine;
  private final KeptAnswers kept = new KeptAnswers(KEPT_BYTES);
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
    String[] parts = new String[asked.length + 2];
    parts[0] = version;
    parts[1] = engine.version();
    System.arraycopy(asked, 0, parts, 2, asked.length);
    return Reply.tag(parts);
  }

  /// Answers with JSON: not at all if the client has it, with what was kept, or with what `body`
  /// makes, in this order. If `body` throws, nothing is kept.
  void json(Context ctx, Body body, String... asked) throws IOException {
    Reply reply = new Reply(ctx.req(), ctx.res());
    String tag = tag(asked);
    if (reply.isKnown(tag)) {
      return;
    }
    @Nullable ReplyBody answer = kept.get(tag);
    if (answer == null) {
      answer = new ReplyBody(body.bytes());
      kept.put(tag, answer);
      made.increment();
    } else {
      repeated.increment();
      AccessLog.kept(ctx.req());
    }
    reply.send(Reply.JSON, answer);
  }
}
