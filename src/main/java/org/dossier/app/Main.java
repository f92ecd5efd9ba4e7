package org.dossier.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Where Dossier starts: reads the words of the command line and runs the command.
///
/// Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some files failed. Whatever goes wrong
/// is said in one line on standard error; a stack trace comes only with `-v`.
public final class Main {
  static final int FAILED = 1;
  static final int SOME_FILES_FAILED = 3;

  // Held here, because a logger that nobody holds is forgotten together with its level.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  public static void main(String[] args) {
    // Libraries speak through java.util.logging; a reader of the terminal wants their warnings
    // only, and not Lucene's advice on how to start Java.
    Logger.getLogger("").setLevel(Level.WARNING);
    LUCENE.setLevel(Level.SEVERE);
    System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s: %5$s%n");
    CommandLine line = commandLine();
    if (!Terminal.IS_OUTPUT) {
      // What goes to a file or another program is UTF-8, whatever the locale says.
      line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    }
    System.exit(line.execute(args));
  }

  /// The command line with all its commands, as it reads words.
  public static CommandLine commandLine() {
    DossierCommand dossier = new DossierCommand();
    CommandLine line = new CommandLine(dossier);
    line.setDefaultValueProvider(new Settings(System.getenv(), Settings.read()));
    line.setParameterExceptionHandler(Main::wrongUsage);
    line.setExecutionExceptionHandler((e, command, parsed) -> {
      command.getErr().println(sentence(e));
      if (dossier.isVerbose()) {
        e.printStackTrace(command.getErr());
      }
      return e instanceof CommandException failed ? failed.exitCode() : FAILED;
    });
    return line;
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(String.valueOf(e.getMessage()).replace("\n", " "));
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println(
          "`" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help` tells more.");
    }
    return ExitCode.USAGE;
  }

  // Our own exceptions carry a sentence for the reader; others are named, so that they can be
  // reported.
  private static String sentence(Exception e) {
    String message = e.getMessage();
    boolean ours = e.getClass().getName().startsWith("org.dossier.");
    if (message != null && (ours || e instanceof IOException)) {
      return message.lines().findFirst().orElse(message);
    }
    return "Something unexpected went wrong ("
        + e.getClass().getSimpleName()
        + (message == null ? "" : ": " + message.lines().findFirst().orElse(""))
        + "). Run it again with -v for the details.";
  }
}
