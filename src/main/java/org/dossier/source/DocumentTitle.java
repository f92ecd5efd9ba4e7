package org.dossier.source;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The title in the properties of a document, unless a program put it there for want of one.
final class DocumentTitle {
  private static final Pattern NONE =
      Pattern.compile(
          "(?i)(?:Microsoft (?:Word|PowerPoint|Excel) - .*|(?:un|no )titled?\\s*\\d*|document\\s*\\d*"
              + "|(?:word )?document|title|.*\\.(?:docx?|odt|rtf|pdf|indd|qxd|p65|tex|dvi|html?|txt)"
              + "|[^\\p{L}]*|.*\\\\\\d{3}.*"
              // the name of a file or of a job: no blanks, but signs that stand for them
              + "|[\\w.()-]*_[\\w.()-]*|\\w+-\\w+-[\\w.-]+)");

  private DocumentTitle() {}

  static @Nullable String of(@Nullable String stated) {
    String title = stated == null ? "" : CleanText.line(stated);
    return NONE.matcher(title).matches() ? null : title;
  }
}
