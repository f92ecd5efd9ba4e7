package org.dossier.annotate.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Facet;
import org.dossier.article.Mention;

/// What one article teaches of names: the acronyms that it introduces itself, how it spells the
/// organizations that rules, not tables, found in it, and whom it calls by a surname that it also
/// names in full. Each stands there once, in order.
public record NameLesson(
    List<Introduced> acronyms, List<String> spellings, List<Introduced> surnames) {
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern OWNER = Pattern.compile("['\u2019]s(?= )");
  private static final String ACRONYM = "A";
  private static final String SPELLING = "S";
  private static final String SURNAME = "P";

  /// The rule that finds acronyms which the article itself introduces.
  public static final String INTRODUCED = "acronym";

  /// The rule that finds surnames of those whom the article itself names in full.
  public static final String OF_FULL_NAME = "surname";

  // Whatever is merged with what, the words themselves stay those of one of these rules.
  private static final Set<String> BY_RULES =
      Set.of(INTRODUCED, "pattern", "learned", "short form", CollectionNames.SPELLING);

  /// An acronym or a surname, and the label of what the article says it stands for.
  public record Introduced(String name, String label) {}

  public NameLesson {
    acronyms = List.copyOf(acronyms);
    spellings = List.copyOf(spellings);
    surnames = List.copyOf(surnames);
  }

  /// What the annotated article teaches.
  public static NameLesson of(AnnotatedArticle article) {
    Set<String> acronyms = new TreeSet<>();
    Set<String> spellings = new TreeSet<>();
    for (Annotation annotation : article.of(Facet.ORGANIZATION)) {
      for (Mention mention : annotation.evidence()) {
        String name = name(mention.text());
        if (isAcronym(name)) {
          if (mention.rule().equals(INTRODUCED)) {
            acronyms.add(name + "\t" + annotation.value().label());
          }
        } else if (BY_RULES.contains(mention.rule())) {
          spellings.add(name);
        }
      }
    }
    return new NameLesson(introduced(acronyms), List.copyOf(spellings), surnames(article));
  }

  private static List<Introduced> surnames(AnnotatedArticle article) {
    Set<String> surnames = new TreeSet<>();
    for (Annotation annotation : article.of(Facet.PERSON)) {
      String label = ownLabel(annotation);
      for (Mention mention : annotation.evidence()) {
        String surname = mention.text();
        // A surname with nothing but an office before it says nothing of whom others mean by it.
        if (mention.rule().equals(OF_FULL_NAME)
            && !BLANK.matcher(surname).find()
            && !surname.equals(label)) {
          surnames.add(surname + "\t" + label);
        }
      }
    }
    return introduced(surnames);
  }

  // What the article itself calls a person whom others call otherwise.
  private static String ownLabel(Annotation person) {
    for (Mention mention : person.evidence()) {
      if (mention.rule().equals(CollectionNames.SPELLING)) {
        return PersonLabel.of(BLANK.matcher(mention.text()).replaceAll(" "));
      }
    }
    return person.value().label();
  }

  private static List<Introduced> introduced(Set<String> lines) {
    return lines.stream().map(line -> introduced(line.split("\t", 2))).toList();
  }

  /// A name as lessons spell it, of the words of a mention.
  static String name(String words) {
    String plain = isPlain(words) ? words : BLANK.matcher(words).replaceAll(" ");
    if (plain.contains("s ")) {
      plain = OWNER.matcher(plain).replaceAll("");
    }
    return plain.startsWith("The ") || plain.startsWith("the ") ? plain.substring(4) : plain;
  }

  // Whether all blanks are single spaces.
  private static boolean isPlain(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if ((c >= '\t' && c <= '\r') || (c == ' ' && i > 0 && words.charAt(i - 1) == ' ')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAcronym(String name) {
    return name.indexOf(' ') < 0 && name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static Introduced introduced(String[] fields) {
    return new Introduced(fields[0], fields[1]);
  }

  /// The lesson as a text, for [#parse]; empty where the article teaches nothing.
  public String text() {
    StringBuilder text = new StringBuilder();
    acronyms.forEach(a -> line(text, ACRONYM, a.name(), a.label()));
    spellings.forEach(s -> line(text, SPELLING, s));
    surnames.forEach(s -> line(text, SURNAME, s.name(), s.label()));
    return text.toString();
  }

  private static void line(StringBuilder to, String... fields) {
    to.append(String.join("\t", fields)).append('\n');
  }

  /// Reads what [#text] gave.
  public static NameLesson parse(String text) {
    List<Introduced> acronyms = new ArrayList<>();
    List<String> spellings = new ArrayList<>();
    List<Introduced> surnames = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String[] fields = line.split("\t", 3);
      switch (fields[0]) {
        case ACRONYM -> acronyms.add(new Introduced(fields[1], fields[2]));
        case SURNAME -> surnames.add(new Introduced(fields[1], fields[2]));
        default -> spellings.add(fields[1]);
      }
    }
    return new NameLesson(acronyms, spellings, surnames);
  }
}
