package org.dossier.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/// What a command did: its exit code and what it wrote.
record Ran(int exit, String out, String err) {
  /// Runs the command line as a user would, in this process.
  static Ran dossier(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    String[] args = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = words[i].toString();
    }
    int exit = line.execute(args);
    return new Ran(exit, out.toString(), err.toString());
  }
}
