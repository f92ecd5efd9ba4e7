package org.dossier.source;

import java.io.IOException;
import java.util.Set;

/// A kind of file that holds articles.
///
/// To add a format:
///
/// 1. Write a class `…Format` that implements this: read what [FileContent] gives, and hand each
///    record to [Records] as an [ArticleDraft]. State only what the file states; title, id, clean
///    text, furniture and dates are made from the draft for all formats alike.
/// 2. Say what is wrong in one sentence: [Records#fail] for one record, a [BadContentException] for
///    the file. Anything else that is thrown becomes "cannot be read as …" with the library's
///    words.
/// 3. Take the bytes through [FileContent] only: it holds the limits, unpacks gzip and decodes.
///    Bound the depth and the time that the parser can take, too; where you cannot, as with binary
///    formats, say so with [#isApart], and the file is read in a process of its own.
/// 4. Add it to [FormatTable#STANDARD], and its endings to the README's table of formats.
/// 5. Test it with [FormatReading] in the tests: a good file, a broken one, an empty one.
interface ArticleFormat {

  /// The endings of the names of such files, in lower case without a dot (`html`). With `.gz` after
  /// them they are known, too.
  Set<String> endings();

  /// What a file of this kind is called in messages: "HTML".
  String kind();

  /// Whether a file of that size, in bytes, is to be read in a process of its own, which can be
  /// stopped: where a parser of binary data is at work, or markup so large that its tree may take
  /// more memory than there is.
  default boolean isApart(long size) {
    return false;
  }

  /// Hands over every record of the file, in its order. A file without any gives none.
  void read(FileContent content, Records records) throws IOException, BadContentException;
}
