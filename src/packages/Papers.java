import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import org.dossier.app.Main;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Writes what belongs into the packages beside the program: the manual page, completions for bash
/// and zsh, and the notices of the libraries, each from what it tells itself. Puts right what the bill of materials gets wrong.
///
/// Run by the build: `java -cp CLASSES:LIBRARIES src/packages/Papers.java LIBRARIES-FOLDER SBOM INTO`.
public class Papers {
  private static final Path OURS = Path.of("src/packages/licences");

  public static void main(String[] args) throws IOException {
    Path libraries = Path.of(args[0]);
    Path sbom = Path.of(args[1]);
    correct(sbom);
    Path into = Files.createDirectories(Path.of(args[2]));
    CommandLine dossier = Main.commandLine();
    String bash = AutoComplete.bash("dossier", dossier).replaceAll("(?m)^# Generated.*\\R", "");
    Files.writeString(into.resolve("dossier.bash"), bash);
    Files.writeString(
        into.resolve("_dossier"), "#compdef dossier\n" + bash + "\n_bash_complete -o default -F _complete_dossier\n");
    String manual = manual(dossier.getCommandSpec());
    Files.writeString(into.resolve("dossier.1"), manual);
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(into.resolve("dossier.1.gz")))) {
      packed.write(manual.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(into.resolve("THIRD-PARTY.txt"), notices(libraries, licences(sbom)));
  }

  private static String manual(CommandSpec dossier) {
    StringBuilder page = new StringBuilder();
    page.append(".TH DOSSIER 1 \"\" \"Dossier\" \"User Commands\"\n.SH NAME\ndossier \\- ")
        .append("turns a folder of articles into a faceted search site\n.SH SYNOPSIS\n")
        .append(".B dossier\n[\\fIOPTIONS\\fR] [\\fICOMMAND\\fR] [\\fIPATH\\fR...]\n.SH DESCRIPTION\n")
        .append("Without a command it means \\fBup\\fR: index the paths, serve them at\n")
        .append("http://localhost:8080, and follow their changes.\n.SH COMMANDS\n");
    commands(dossier, "", page);
    page.append(".SH OPTIONS\nThey hold for every command, before or after its name.\n");
    options(dossier, true, page);
    page.append(".SH ENVIRONMENT\n.TP\n.B DOSSIER_PORT, DOSSIER_INDEX, ...\n")
        .append("Each option, by its name in capitals.\n.TP\n.B DOSSIER_JAVA_OPTS\n")
        .append("Options for Java, such as \\-Xmx2g.\n.TP\n.B JAVA_HOME\nThe Java to run with.\n")
        .append(".SH FILES\n.TP\n.I dossier.properties\n")
        .append("Options in the folder where Dossier is started: port = 9000\n.TP\n.I authority.tsv\n")
        .append("Names to add, correct, merge or exclude, beside the articles.\n")
        .append(".SH EXIT STATUS\n0 done, 1 failed, 2 wrong usage, 3 done but some files failed.\n")
        .append(".SH SEE ALSO\nA running Dossier shows its documents at http://localhost:8080/docs\n");
    return page.toString();
  }

  private static void commands(CommandSpec of, String before, StringBuilder page) {
    for (CommandLine command : of.subcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      if (spec.usageMessage().hidden()) {
        continue;
      }
      String name = before + spec.name();
      page.append(".SS ").append(name);
      for (PositionalParamSpec p : spec.positionalParameters()) {
        page.append(' ').append(text(p.paramLabel())).append(p.arity().isVariable() ? "..." : "");
      }
      page.append('\n').append(text(String.join(" ", spec.usageMessage().description()))).append('\n');
      options(spec, false, page);
      commands(spec, name + " ", page);
    }
  }

  private static void options(CommandSpec spec, boolean inherited, StringBuilder page) {
    for (OptionSpec option : spec.options()) {
      boolean standard = option.usageHelp() || option.versionHelp();
      if (!option.hidden() && (inherited || !option.inherited() && !standard)) {
        String value = option.typeInfo().isBoolean() ? "" : " \\fI" + text(option.paramLabel()) + "\\fR";
        page.append(".TP\n\\fB").append(text(String.join(", ", option.names()))).append("\\fR").append(value);
        page.append('\n').append(text(String.join(" ", option.description()))).append('\n');
      }
    }
  }

  private static String text(String words) {
    String plain = words.replace("%n", " ").replace("%%", "%").replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }

  // JLine calls its licence "The BSD License". CycloneDX takes that for BSD-4-Clause, but the address that JLine gives
  // and its text (licences/jline.txt, without the clause on advertising) are those of BSD-3-Clause.
  private static void correct(Path sbom) throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode bill = json.readTree(sbom.toFile());
    for (JsonNode component : bill.path("components")) {
      for (JsonNode choice : component.path("licenses")) {
        if (choice.path("license").path("id").asText().equals("BSD-4-Clause")) {
          if (!component.path("group").asText().equals("org.jline")) {
            throw new IllegalStateException(component.path("name") + " must not be BSD-4-Clause; see what it says itself");
          }
          ((ObjectNode) choice.path("license")).put("id", "BSD-3-Clause");
        }
      }
    }
    json.writerWithDefaultPrettyPrinter().writeValue(sbom.toFile(), bill);
  }

  /// The licences that the bill of materials tells, by the name of the library's file.
  private static Map<String, String> licences(Path sbom) throws IOException {
    Map<String, String> licences = new HashMap<>();
    for (JsonNode component : new ObjectMapper().readTree(sbom.toFile()).path("components")) {
      List<String> names = new ArrayList<>();
      for (JsonNode choice : component.path("licenses")) {
        JsonNode licence = choice.path("license");
        String name = licence.path("id").asText(licence.path("name").asText());
        names.add((name.isEmpty() ? choice.path("expression").asText() : name) + " " + licence.path("url").asText());
      }
      String file = component.path("name").asText() + "-" + component.path("version").asText() + ".jar";
      licences.put(file, String.join("; ", names).strip());
    }
    return licences;
  }

  // What must be carried along of libraries that bring no text: the file is called as their names begin.
  private static Map<String, String> ours(String library) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(OURS)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (library.startsWith(name.replace(".txt", "-"))) {
          texts.put(name, Files.readString(file).strip());
        }
      }
    }
    return texts;
  }

  private static String notices(Path libraries, Map<String, String> licences) throws IOException {
    StringBuilder all =
        new StringBuilder("Dossier comes with these libraries. Below each stand its licence and notices as it brings them.\n");
    List<Path> jars;
    try (Stream<Path> files = Files.list(libraries)) {
      jars = files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    }
    for (Path jar : jars) {
      String name = jar.getFileName().toString();
      all.append("\n").append("=".repeat(100)).append("\n").append(name).append("\n");
      String licence = licences.get(name);
      if (licence == null || licence.isEmpty()) {
        throw new IllegalStateException(name + " must state a licence (got: none)");
      }
      all.append("Licence: ").append(licence).append("\n");
      TreeMap<String, String> texts = new TreeMap<>();
      try (JarFile file = new JarFile(jar.toFile())) {
        for (ZipEntry entry : new ArrayList<>(java.util.Collections.list(file.entries()))) {
          String base = entry.getName().replaceFirst(".*/", "").toUpperCase(Locale.ROOT);
          if (!entry.isDirectory() && base.matches("(LICENSE|LICENCE|NOTICE|COPYING)([.-].*)?(?<!\\.CLASS)")) {
            try (InputStream in = file.getInputStream(entry)) {
              texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
            }
          }
        }
      }
      if (texts.isEmpty()) {
        texts.putAll(ours(name));
      }
      if (texts.isEmpty() && !licence.contains("Apache") && !licence.contains("CC0")) {
        throw new IllegalStateException(
            name + " must bring its licence, or have it in " + OURS + " (got: " + licence + ")");
      }
      texts.forEach((entry, text) ->
          all.append("\n--- ").append(entry).append("\n\n").append(text.startsWith("Apache License") || text.contains("Apache License\n") && text.contains("Version 2.0, January 2004") && text.length() < 12_000
              ? "The Apache License 2.0; see LICENSE.\n" : text + "\n"));
    }
    return all.toString();
  }
}
