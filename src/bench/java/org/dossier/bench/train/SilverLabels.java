package org.dossier.bench.train;

import java.util.List;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.annotate.learned.EntityType;
import org.dossier.annotate.learned.Labels;
import org.dossier.annotate.learned.Proposal;
import org.dossier.annotate.learned.Recogniser;
import org.dossier.annotate.learned.Sight;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.Mention;

/// Labels free text without people: what the rules find is taken as right, elsewhere what a
/// recogniser trained on people's labels is sure of; where it is not, nothing is learned.
final class SilverLabels {
  private static final double SURE = 40;

  private final AnnotationPipeline rules;
  private final Recogniser recogniser;

  SilverLabels(AnnotationPipeline rules, Recogniser recogniser) {
    this.rules = rules;
    this.recogniser = recogniser;
  }

  LabelledText of(String text) {
    Sight sight = rules.sight(text);
    int[] labels = new int[sight.size()];
    AnnotatedArticle article = rules.annotate(Article.of("silver", "-", text));
    for (Proposal proposal : recogniser.propose(sight)) {
      if (proposal.margin() >= SURE) {
        Labels.encode(proposal.type(), proposal.from(), proposal.to(), labels);
      } else {
        for (int i = proposal.from(); i < proposal.to(); i++) {
          labels[i] = LabelledText.UNSURE;
        }
      }
    }
    label(article.of(Facet.COUNTRY), EntityType.PLACE, sight, labels);
    label(article.of(Facet.ORGANIZATION), EntityType.ORGANIZATION, sight, labels);
    label(article.of(Facet.PERSON), EntityType.PERSON, sight, labels);
    return new LabelledText(sight, labels);
  }

  private static void label(
      List<Annotation> annotations, EntityType type, Sight sight, int[] labels) {
    for (Annotation annotation : annotations) {
      for (Mention mention : annotation.evidence()) {
        if (mention.part() == Mention.Part.BODY && mention.end() > mention.start()) {
          boolean people = type == EntityType.PLACE && mention.rule().equals("demonym");
          label(mention, people ? EntityType.OTHER : type, sight, labels);
        }
      }
    }
  }

  private static void label(Mention mention, EntityType type, Sight sight, int[] labels) {
    int from = 0;
    int to = sight.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sight.end(middle) <= mention.start()) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    to = from;
    while (to < sight.size() && sight.start(to) < mention.end()) {
      to++;
    }
    if (to == from) {
      return;
    }
    // A longer name that the recogniser was sure of is cut here.
    for (int i = from - 1; i >= 0 && sight.together(from, i) && labels[i] != 0; i--) {
      labels[i] = LabelledText.UNSURE;
    }
    for (int i = to; i < sight.size() && sight.together(from, i) && labels[i] != 0; i++) {
      labels[i] = LabelledText.UNSURE;
    }
    Labels.encode(type, from, to, labels);
  }
}
