package org.dossier.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/// Sends bytes: compressed where the client takes it, and not at all where it has them already.
///
/// The bytes go straight to the response's stream, which costs the server half of what Javalin's
/// own `result` does.
final class Reply {
  static final String JSON = "application/json;charset=utf-8";

  /// How caches are told to ask again each time.
  static final String ASK_AGAIN = "no-cache";

  private static final int STREAMED = 16_384;
  private static final int TAG_LENGTH = 20;
  private static final String GZIPPED = "-gzip";
  private static final Pattern GZIP_WEIGHTED =
      Pattern.compile("gzip;q=(1(\\.0*)?|0\\.0*[1-9]\\d*)");

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final boolean takesGzip;

  Reply(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
    this.takesGzip = takesGzip(request.getHeader("Accept-Encoding"));
  }

  /// A short name for what depends on nothing but these parts.
  static String tag(byte[]... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        sha.update(part);
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest()).substring(0, TAG_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String tag(String... parts) {
    return tag(
        Arrays.stream(parts)
            .map(part -> part.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new));
  }

  /// Says what the answer's state is called. True if the client has that state: then all is sent.
  boolean isKnown(String tag) throws IOException {
    return isSent(tag, ASK_AGAIN);
  }

  /// The same for what never changes at its address, so that clients need not ask again.
  boolean isKeptForGood(String tag) throws IOException {
    return isSent(tag, "public, max-age=31536000, immutable");
  }

  private boolean isSent(String tag, String control) throws IOException {
    response.setHeader("Cache-Control", control);
    response.addHeader("Vary", "Accept-Encoding");
    response.setHeader("ETag", quoted(tag, takesGzip));
    if (!isKnown(request.getHeader("If-None-Match"), tag)) {
      return false;
    }
    response.setContentType(null);
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    // Sent now, for a length of 0 is added later, which caches would take for that of the answer.
    response.flushBuffer();
    return true;
  }

  /// The tag as a header tells it.
  static String quoted(String tag, boolean gzipped) {
    return '"' + tag + (gzipped ? GZIPPED : "") + '"';
  }

  /// Whether the state of that name is one of those that a client says it has; null for none.
  static boolean isKnown(@Nullable String ifNoneMatch, String tag) {
    if (ifNoneMatch != null) {
      for (String known : ifNoneMatch.split(",")) {
        if (names(known.strip(), tag)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean names(String known, String tag) {
    String plain = known.startsWith("W/") ? known.substring(2) : known;
    return plain.equals("*") || plain.equals(quoted(tag, false)) || plain.equals(quoted(tag, true));
  }

  void send(String type, byte[] body) throws IOException {
    send(type, ReplyBody.of(body, takesGzip && isText(type)));
  }

  void send(String type, ReplyBody body) throws IOException {
    response.setContentType(type);
    if (body.isGzipped()) {
      response.setHeader("Content-Encoding", "gzip");
    } else {
      untagGzip();
    }
    response.setContentLength(body.bytes().length);
    response.getOutputStream().write(body.bytes());
  }

  /// Opens a body of a length not known, for a reader who takes it at some pace; the caller closes
  /// it.
  OutputStream stream(String type) throws IOException {
    response.setContentType(type);
    boolean isPacked = isText(type) && takesGzip;
    if (isPacked) {
      response.setHeader("Content-Encoding", "gzip");
    } else {
      untagGzip();
    }
    OutputStream paced =
        new PacedStream(response.getOutputStream(), System::nanoTime, this::cutConnection);
    return isPacked ? new GZIPOutputStream(paced, STREAMED) : paced;
  }

  private void cutConnection() {
    ServletContextRequest.getServletContextRequest(request)
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }

  private void untagGzip() {
    String tag = response.getHeader("ETag");
    response.setHeader("ETag", tag == null ? null : tag.replace(GZIPPED, ""));
  }

  boolean takesGzip() {
    return takesGzip;
  }

  /// Whether who accepts these encodings, null for none, takes what is compressed.
  static boolean takesGzip(@Nullable String accepted) {
    if (accepted != null) {
      for (String part : accepted.toLowerCase(Locale.ROOT).split(",")) {
        String coding = part.replace(" ", "");
        if (coding.equals("gzip") || GZIP_WEIGHTED.matcher(coding).matches()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isText(String type) {
    return type.startsWith("text/")
        || type.contains("json")
        || type.contains("xml")
        || type.contains("svg");
  }
}
