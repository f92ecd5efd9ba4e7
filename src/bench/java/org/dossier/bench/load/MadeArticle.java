package org.dossier.bench.load;

import java.util.List;

/// An article made of real paragraphs; `date` is ISO, `countries` and `organizations` are ids.
record MadeArticle(
    String id,
    String title,
    String body,
    String date,
    String publisher,
    List<String> countries,
    List<String> organizations) {

  String year() {
    return date.substring(0, 4);
  }
}
