package org.dossier.app;

import java.util.List;
import java.util.Locale;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Facet;
import org.dossier.article.Mention;
import org.dossier.article.Publication;
import org.jspecify.annotations.Nullable;

/// Prints for people what was read out of an article and why: each value with its mentions as they
/// stand in the text, the rule that found each, and the entry that decided whose name it is.
record TerminalArticle(Terminal terminal, AnnotationPipeline pipeline) {
  private static final int AROUND = 40;
  private static final int SHOWN = 5;

  void show(AnnotatedArticle annotated) {
    terminal.say(
        terminal.bold(annotated.article().title()) + "  " + terminal.dim(annotated.article().id()));
    published(annotated.published(), annotated);
    for (Facet facet : Facet.values()) {
      List<Annotation> values = facet == Facet.YEAR ? List.of() : annotated.of(facet);
      if (!values.isEmpty()) {
        terminal.say(terminal.bold(facet.key()));
      }
      values.forEach(value -> show(facet, value, annotated));
    }
    terminal.say("");
  }

  private void published(@Nullable Publication published, AnnotatedArticle annotated) {
    if (published == null) {
      terminal.say(terminal.bold("published") + " not known");
      return;
    }
    String basis = published.basis().name().toLowerCase(Locale.ROOT);
    terminal.say(
        String.format(
            Locale.ROOT,
            "%s %s (%s, sure to %.2f)",
            terminal.bold("published"),
            published.date(),
            basis,
            published.confidence()));
    for (Annotation year : annotated.of(Facet.YEAR)) {
      published
          .evidence()
          .forEach(m -> show(m, pipeline.entry(Facet.YEAR, year.value(), m), annotated));
    }
  }

  private void show(Facet facet, Annotation annotation, AnnotatedArticle annotated) {
    String label = annotation.value().label();
    String id = annotation.value().id();
    terminal.say(
        String.format(
            Locale.ROOT,
            "  %s %s",
            label,
            terminal.dim(
                String.format(
                    Locale.ROOT,
                    "%s· salience %.2f · %s",
                    id.equals(label) ? "" : "[" + id + "] ",
                    annotation.salience(),
                    Terminal.count(annotation.mentions(), "mention")))));
    annotation.evidence().stream()
        .limit(terminal.verbose() ? Long.MAX_VALUE : SHOWN)
        .forEach(m -> show(m, pipeline.entry(facet, annotation.value(), m), annotated));
    if (annotation.mentions() > SHOWN && !terminal.verbose()) {
      terminal.say(
          terminal.dim("    … and " + (annotation.mentions() - SHOWN) + " more; -v shows"));
    }
  }

  private void show(Mention mention, @Nullable String entry, AnnotatedArticle annotated) {
    String why = terminal.dim(entry == null ? mention.rule() : mention.rule() + ", " + entry);
    boolean title = mention.part() == Mention.Part.TITLE;
    String text = title ? annotated.article().title() : annotated.article().body();
    if (mention.start() == mention.end()) {
      terminal.say("    " + why);
      return;
    }
    int from = Math.max(0, mention.start() - AROUND);
    int to = Math.min(text.length(), mention.end() + AROUND);
    String before = text.substring(from, mention.start());
    String after = text.substring(mention.end(), to);
    String context =
        (from == 0 ? before : before.replaceFirst("^\\S*\\s", ""))
            + terminal.marked(text.substring(mention.start(), mention.end()))
            + (to == text.length() ? after : after.replaceFirst("\\s\\S*$", ""));
    String line = context.replaceAll("\\s+", " ").strip();
    terminal.say("    %s%s  %s".formatted(title ? terminal.dim("title: ") : "", line, why));
  }
}
