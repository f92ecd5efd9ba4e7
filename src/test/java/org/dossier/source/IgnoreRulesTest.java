package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          *.txt        | a.txt        | true
          *.txt        | b/c/a.txt    | true
          *.txt        | a.txt.gz     | false
          /a.txt       | a.txt        | true
          /a.txt       | b/a.txt      | false
          b/a.txt      | b/a.txt      | true
          b/a.txt      | c/b/a.txt    | false
          drafts/      | drafts/      | true
          drafts/      | b/drafts/    | true
          drafts/      | drafts       | false
          drafts       | drafts/      | true
          **/a         | b/c/a        | true
          **/a         | a            | true
          a/**         | a/b/c        | true
          a/**         | a/           | false
          a/**/c       | a/c          | true
          a/**/c       | a/x/y/c      | true
          a/*/c        | a/x/y/c      | false
          a**b         | axxb         | true
          a**b         | ax/xb        | false
          ?.md         | a.md         | true
          ?.md         | ab.md        | false
          [a-c].md     | b.md         | true
          [!a-c].md    | b.md         | false
          [!a-c].md    | x.md         | true
          [\\d].md     | d.md         | true
          [\\d].md     | 1.md         | false
          [\\Q&&a].md  | &.md         | true
          [a\\-c].md   | -.md         | true
          [a\\-c].md   | b.md         | false
          \\#a         | #a           | true
          \\!a         | !a           | true
          #a           | #a           | false
          a\\*         | a*           | true
          a\\*         | ab           | false
          a.b          | axb          | false
          [            | [            | true
          *a*b*c       | a/xaxbxc     | true
          *a*b*c       | xaxbxcx      | false
          *a*b*c/*d*e  | aabcc/dde    | true
          *a*b*c/*d*e  | aab/cdde     | false
          *ab*ab       | abab         | true
          *ab*ab       | aba          | false
          **/a/**/b    | a/x/a/y/b    | true
          **/a/**/b    | x/b          | false
          **/a/**/b/** | a/b/c        | true
          **/a/*/**/b  | a/x/b        | true
          **/a/*/**/b  | a/b          | false
          """)
  void matchesAsGitDoes(String pattern, String path, boolean matches) {
    boolean isFolder = path.endsWith("/");
    @Nullable IgnorePattern parsed = IgnorePattern.parse(pattern);
    String name = isFolder ? path.substring(0, path.length() - 1) : path;
    assertThat(parsed != null && parsed.matches(name, isFolder)).isEqualTo(matches);
  }

  /// Else a file of strangers could keep a run busy for years.
  @ParameterizedTest
  @CsvSource({"*a, a, b", "**/a/, a/, b"})
  void aNameThatNearlyFitsIsNotTriedInAllWays(String part, String of, String end) {
    IgnorePattern pattern = IgnorePattern.parse(part.repeat(20) + end);
    assertThat(pattern).isNotNull();
    assertThat(pattern.matches(of.repeat(200), false)).isFalse();
    assertThat(pattern.matches(of.repeat(200) + end, false)).isTrue();
  }
}
