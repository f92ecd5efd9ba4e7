package org.dossier.source;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// Sends the records of a file from the process that reads it, each as soon as it is read.
final class SentRecords implements Records {
  private static final String TOO_LONG = "body is longer than 20 million characters";

  private final DataOutputStream out;

  SentRecords(DataOutputStream out) {
    this.out = out;
  }

  @Override
  public void only(ArticleDraft draft) {
    if (isTooLong(draft)) {
      failOnly(1, TOO_LONG);
      return;
    }
    send(() -> {
      out.writeByte(Wire.ONLY);
      Wire.write(out, draft);
    });
  }

  @Override
  public void next(ArticleDraft draft, long line) {
    if (isTooLong(draft)) {
      fail(line, TOO_LONG, null);
      return;
    }
    send(() -> {
      out.writeByte(Wire.NEXT);
      out.writeLong(line);
      Wire.write(out, draft);
    });
  }

  @Override
  public void fail(long line, String reason, @Nullable String id) {
    send(() -> {
      out.writeByte(Wire.FAIL);
      out.writeLong(line);
      Wire.write(out, reason);
      Wire.write(out, id);
    });
  }

  @Override
  public void failOnly(long line, String reason) {
    send(() -> {
      out.writeByte(Wire.FAIL_ONLY);
      out.writeLong(line);
      Wire.write(out, reason);
    });
  }

  @Override
  public void skip(String reason) {
    send(() -> {
      out.writeByte(Wire.SKIP);
      Wire.write(out, reason);
    });
  }

  private static boolean isTooLong(ArticleDraft draft) {
    return draft.body().length() > ArticleAssembler.MAX_BODY;
  }

  private void send(Frame frame) {
    try {
      frame.write();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Frame {
    void write() throws IOException;
  }
}
