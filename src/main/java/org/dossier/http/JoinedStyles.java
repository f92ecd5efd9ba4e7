package org.dossier.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The style sheets of a page as one, so that it can be shown after a single further request.
///
/// Its address names the sheets, in order, and what they say together: what is kept under it never
/// grows old. Each sheet is preceded by `@layer NAME;`, which styles nothing and tells the widget
/// where in the whole the sheets are that it shares with the page.
final class JoinedStyles {
  private static final String FOLDER = "/styles/";
  private static final Pattern ADDRESS =
      Pattern.compile("/styles/([a-z-]{1,30}(?:\\+[a-z-]{1,30}){0,15})\\.([0-9a-f]{20})\\.css");

  private final List<String> names;
  private final byte[] css;

  private JoinedStyles(List<String> names) {
    this.names = List.copyOf(names);
    StringBuilder all = new StringBuilder();
    for (String name : names) {
      all.append("@layer ").append(name).append(";\n").append(read(name));
    }
    this.css = all.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Of the sheets with these addresses.
  static JoinedStyles of(List<String> addresses) {
    return new JoinedStyles(
        addresses.stream()
            .map(address -> address.substring(FOLDER.length(), address.lastIndexOf('.')))
            .toList());
  }

  /// What an address names; empty if it is none of these, or names a sheet that there is not.
  static Optional<JoinedStyles> at(String address) {
    Matcher m = ADDRESS.matcher(address);
    return m.matches() ? found(Arrays.asList(m.group(1).split("\\+"))) : Optional.empty();
  }

  private static Optional<JoinedStyles> found(List<String> names) {
    return names.stream().allMatch(name -> JoinedStyles.class.getResource(file(name)) != null)
        ? Optional.of(new JoinedStyles(names))
        : Optional.empty();
  }

  /// Where it is now. A page that a browser has kept may ask for what it was before.
  String address() {
    return FOLDER + String.join("+", names) + "." + Reply.tag(css) + ".css";
  }

  byte[] css() {
    return css.clone();
  }

  private static String file(String name) {
    return "/web" + FOLDER + name + ".css";
  }

  private static String read(String name) {
    try (InputStream in = JoinedStyles.class.getResourceAsStream(file(name))) {
      if (in == null) {
        throw new IllegalStateException(file(name) + " is missing on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
