package org.dossier.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Gives an option that the command line leaves out its value: `DOSSIER_PORT` in the environment,
/// else `port` in `dossier.properties`. Names are those of the long options.
record Settings(Map<String, String> environment, Properties file) implements IDefaultValueProvider {
  private static final Path FILE = Path.of("dossier.properties");

  /// The settings file of the folder that Dossier was started in; empty when there is none.
  static Properties read() {
    Properties properties = new Properties();
    if (Files.exists(FILE)) {
      try (Reader in = Files.newBufferedReader(FILE)) {
        properties.load(in);
      } catch (IOException | IllegalArgumentException e) {
        throw new CommandException(
            Main.FAILED, FILE + " can't be read (" + e.getMessage() + "); mend or remove it.");
      }
    }
    return properties;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec arg) {
    if (!(arg instanceof OptionSpec option)) {
      return null;
    }
    String name = option.longestName().replaceFirst("^-+", "");
    String variable = "DOSSIER_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    String fromEnvironment = environment.get(variable);
    return fromEnvironment != null ? fromEnvironment : file.getProperty(name);
  }
}
