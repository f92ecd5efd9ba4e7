package org.dossier.http;

import io.javalin.http.Context;
import java.io.IOException;

/// Sends a page that is filled here, in the language that the reader likes best.
final class PageReply {
  private final Reply reply;
  private final Words words;

  PageReply(Context ctx) {
    this.reply = new Reply(ctx.req(), ctx.res());
    this.words = Words.of(ctx.req());
    PageRoutes.restrict(ctx.res(), false);
    ctx.res().addHeader("Vary", "Accept-Language");
  }

  Words words() {
    return words;
  }

  /// Says what the page's state is called. True if the client has that state: then all is sent.
  boolean isKnown(String tag) throws IOException {
    return reply.isKnown(tag);
  }

  void send(Page page) throws IOException {
    reply.send(Page.TYPE, page.bytes());
  }
}
