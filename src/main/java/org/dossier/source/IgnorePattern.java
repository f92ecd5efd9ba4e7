package org.dossier.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// One line of an ignore file, in the syntax of `.gitignore`.
///
/// `negated`: what matches is taken back in. `foldersOnly`: it matches folders. The path that is
/// matched is relative to the folder of the ignore file.
record IgnorePattern(Pattern path, boolean negated, boolean foldersOnly) {
  private static final String SLASH = "/";
  private static final String STARS = "*";
  private static final String FOLDERS = "**/";

  /// The pattern of a line, null for a blank line, a comment or what can never match.
  static @Nullable IgnorePattern parse(String line) {
    String text = withoutTrailingSpaces(line);
    if (text.isEmpty() || text.startsWith("#")) {
      return null;
    }
    boolean negated = text.startsWith("!");
    if (negated) {
      text = text.substring(1);
    }
    boolean foldersOnly = text.endsWith("/");
    if (foldersOnly) {
      text = text.substring(0, text.length() - 1);
    }
    // A slash before the end ties the pattern to the folder of the file; else it holds at any
    // depth.
    boolean anchored = text.indexOf('/') >= 0;
    text = text.startsWith("/") ? text.substring(1) : text;
    if (text.isEmpty()) {
      return null;
    }
    try {
      String regex = regex(parts(anchored ? text : "**/" + text));
      return new IgnorePattern(Pattern.compile(regex, Pattern.DOTALL), negated, foldersOnly);
    } catch (PatternSyntaxException e) {
      return null;
    }
  }

  boolean matches(String relative, boolean isFolder) {
    return (isFolder || !foldersOnly) && path.matcher(relative).matches();
  }

  private static String withoutTrailingSpaces(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ' && (end < 2 || line.charAt(end - 2) != '\\')) {
      end--;
    }
    return line.substring(0, end);
  }

  private static List<String> parts(String glob) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c == '*') {
        i = stars(glob, i, parts);
      } else if (c == '?') {
        parts.add("[^/]");
      } else if (c == '/') {
        parts.add(SLASH);
      } else if (c == '[' && closing(glob, i) > 0) {
        int close = closing(glob, i);
        parts.add(range(glob.substring(i + 1, close)));
        i = close;
      } else {
        if (c == '\\' && i + 1 < glob.length()) {
          c = glob.charAt(++i);
        }
        parts.add(Pattern.quote(String.valueOf(c)));
      }
    }
    return parts;
  }

  /// `**` between slashes stands for any folders, also none; anywhere else stars stop at slashes.
  private static int stars(String glob, int start, List<String> to) {
    int end = start;
    while (end < glob.length() && glob.charAt(end) == '*') {
      end++;
    }
    boolean opens = start == 0 || glob.charAt(start - 1) == '/';
    boolean closes = end == glob.length() || glob.charAt(end) == '/';
    if (end - start != 2 || !opens || !closes) {
      to.add(STARS);
      return end - 1;
    }
    if (end == glob.length()) {
      to.add(".+");
      return end - 1;
    }
    to.add(FOLDERS);
    return end;
  }

  // Of what may be skipped, the first fit is as good as any if more may be skipped after it: no
  // other is tried, else a name that nearly fits would be tried in all ways there are.
  private static String regex(List<String> parts) {
    StringBuilder out = new StringBuilder();
    boolean inFolders = false;
    boolean inStars = false;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      List<String> rest = parts.subList(i + 1, parts.size());
      if (part.equals(FOLDERS)) {
        out.append(inFolders ? ")" : "");
        inFolders = rest.contains(FOLDERS);
        out.append(inFolders ? "(?>(?:.*?/)??" : "(?:.*/)?");
      } else if (part.equals(STARS)) {
        out.append(inStars ? ")" : "");
        int slash = rest.indexOf(SLASH);
        inStars = rest.subList(0, slash < 0 ? rest.size() : slash).contains(STARS);
        out.append(inStars ? "(?>[^/]*?" : "[^/]*");
      } else {
        out.append(part);
      }
    }
    return out.toString();
  }

  private static int closing(String glob, int open) {
    int from = open + 1;
    if (from < glob.length() && (glob.charAt(from) == '!' || glob.charAt(from) == '^')) {
      from++;
    }
    return glob.indexOf(']', from + 1);
  }

  private static String range(String inside) {
    boolean not = inside.startsWith("!") || inside.startsWith("^");
    StringBuilder members = new StringBuilder();
    for (int i = not ? 1 : 0; i < inside.length(); i++) {
      boolean escaped = inside.charAt(i) == '\\' && i + 1 < inside.length();
      char c = inside.charAt(escaped ? ++i : i);
      boolean isRange = c == '-' && !escaped;
      members.append(isRange || c > '~' || Character.isLetterOrDigit(c) ? "" : "\\").append(c);
    }
    return "(?!/)[" + (not ? "^" : "") + members + "]";
  }
}
