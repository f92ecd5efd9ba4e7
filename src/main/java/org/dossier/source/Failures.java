package org.dossier.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/// What went wrong with a file, as one clause for people.
final class Failures {
  private Failures() {}

  /// `kind` is what the file was read as: "HTML".
  static String reason(Throwable e, String kind) {
    return switch (e) {
      case BadContentException bad -> bad.reason();
      case IOException io -> reason(io, kind);
      case StackOverflowError deep -> "it is nested too deeply to be read as " + kind;
      default -> "it cannot be read as " + kind + " (" + words(e) + ")";
    };
  }

  private static String reason(IOException e, String kind) {
    if (e instanceof NoSuchFileException) {
      return "it is no longer there";
    }
    if (e instanceof AccessDeniedException) {
      return "it may not be read (permission denied)";
    }
    if (e instanceof UnpackingGuard.UnpackingException) {
      return String.valueOf(e.getMessage());
    }
    if (e instanceof ZipException) {
      return "it is not gzip, or damaged (" + words(e) + ")";
    }
    if (e instanceof EOFException) {
      return "it ends too early";
    }
    if (e instanceof JsonProcessingException json) {
      return "it is not " + kind + " (" + Names.oneLine(json.getOriginalMessage(), 120) + ")";
    }
    return "it cannot be read (" + words(e) + ")";
  }

  private static String words(Throwable e) {
    String message = e.getMessage();
    return Names.oneLine(message == null ? e.getClass().getSimpleName() : message, 120);
  }
}
