// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import dev.argyle.net.TransportReport;
import java.util.List;

/** {@code argyle transports}: what is installed, what works here, and why the rest does not. */
final class ListTransports implements Subcommand {
  private static final List<String> FORMS = List.of("", "--json", "--html");

  @Override
  public String name() {
    return "transports";
  }

  @Override
  public String synopsis() {
    return "[--json|--html]";
  }

  @Override
  public String summary() {
    return "what sockets are installed, what works here, and why not";
  }

  @Override
  public String details() {
    return "A family is a jar in the folder lib; put another one there and it is listed here.";
  }

  @Override
  public List<String> words() {
    return List.of("--json", "--html");
  }

  @Override
  public int run(List<String> arguments, Console console) throws WrongUse {
    String form = arguments.isEmpty() ? "" : arguments.getFirst();
    if (arguments.size() > 1 || !FORMS.contains(form)) {
      throw new WrongUse("transports takes --json or --html, not " + arguments);
    }
    TransportReport report = InstalledTransports.all().report();
    console
        .out()
        .print(
            switch (form) {
              case "--json" -> TransportJson.of(report);
              case "--html" -> TransportPage.of(report);
              default -> TransportTable.of(report);
            });
    return ExitCode.DONE;
  }
}
