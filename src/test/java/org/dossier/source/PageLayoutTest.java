package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.article.Layout;
import org.dossier.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageLayoutTest {
  private static final PageLayout LAYOUT = PageLayout.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Get breaking National news",
        "For news impacting Canada and around the world, sign up for breaking news alerts delivered"
            + " directly to you when they happen.",
        "Send this page to someone via email",
        "Read the full article here",
        "Story continues below advertisement",
        "Story Continued Below",
        "ADVERTISEMENT",
        "Advertisement Continue reading the main story",
        "Chat with us in Facebook Messenger. Find out what's happening in the world as it unfolds.",
        "CLOSE",
        "Click here to get the app",
        "CLICK HERE FOR COMPLETE COVERAGE",
        "Share this: Facebook Twitter",
        "Share Tweet Email",
        "Follow us on Twitter @example.",
        "Sign up for our weekly newsletter",
        "By signing up, you agree to our Privacy Policy",
        "Copyright © 2019 The Example Times, LLC. Click here for reprint permission.",
        "© 2020 The Canadian Press",
        "(AP Photo/Jane Doe)",
        "[Photo: Jane Doe/Reuters]",
        "Photo: Jane Doe/Getty Images",
        "Related: Talks resume in Geneva",
        "READ MORE:",
        "We use cookies to improve your experience.",
        "Lire aussi : Les négociations reprennent à Genève",
        "Abonnez-vous à notre infolettre",
        "Mehr zum Thema",
        "Anzeige",
        "Alle Rechte vorbehalten.",
        "Suscríbete a nuestro boletín",
        "Compartir en Facebook",
      })
  void knowsLinesThatBelongToThePage(String line) {
    assertThat(furniture("Iran spoke today.\n\n  " + line + " \nAnd then it rained."))
        .containsExactly("  " + line + " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He asked his followers to share this article with everyone they knew.",
        "Leaders share this view across the region.",
        "She told users to click here and there until the page broke down.",
        "The company said its newsletter had been sent to thousands of readers.",
        "Facebook and Twitter refused to remove the posts.",
        "Advertisements for the film were withdrawn.",
        "The cookies were baked in Ottawa.",
        "Read the full report, he said, and you will understand.",
        "Follow the money, she told us.",
        "Copyright law was changed in 2012 after long debates.",
        "More than 1,500 people were killed.",
        "Close allies of the president resigned.",
        "—With files from Global’s Stewart Bell and the Associated Press",
        "The Associated Press contributed to this report.",
        "Related companies were sanctioned as well.",
        "Watch the borders, the general warned.",
        "Subscribe was a word he had never heard.",
        "Get out of the country, she was told by the news agency.",
        "Anzeigen gegen die Firma wurden erstattet.",
        "Compartir el poder es difícil, dijo.",
      })
  void leavesRunningTextAlone(String line) {
    assertThat(furniture("Iran spoke today.\n\n" + line + "\nAnd then it rained.")).isEmpty();
  }

  @Test
  void takesOnlyTheBeginningOfALineWhereTextFollows() {
    assertThat(furniture("Story highlights A poll finds that most agree with the plan."))
        .containsExactly("Story highlights");
  }

  @Test
  void findsTheStatedTitleAtTheBeginningOfTheBody() {
    String body = "Share\n\nIran’s  “plan” \nIt is known.";
    Layout layout = LAYOUT.of(body, "Iran's \"Plan\"");
    assertThat(layout.headline()).isEqualTo(new Span(7, 21));
    assertThat(LAYOUT.of(body, "Another").headline()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The talks have begun.\nThey go on.",
        "By Jane Doe\nThe talks have begun.",
        "November 16, 2023\nThe talks have begun.",
        "OTTAWA, March 3 — The talks\nhave begun.",
        "A line alone",
        "Word\nThe talks have begun.",
      })
  void findsNoHeadlineInOtherFirstLines(String body) {
    assertThat(LAYOUT.of(body, null).headline()).isNull();
  }

  private static List<String> furniture(String body) {
    return LAYOUT.of(body, "Title").furniture().stream().map(span -> span.of(body)).toList();
  }
}
