// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import dev.argyle.net.TransportReport;
import dev.argyle.net.Transports;
import java.util.List;

/** {@code argyle transports}: what is installed, what works here, and why the rest does not. */
final class ListTransports implements Subcommand {
  @Override
  public String name() {
    return "transports";
  }

  @Override
  public String synopsis() {
    return "";
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
  public int run(List<String> arguments, Console console) throws WrongUse {
    TransportReport report = Transports.installed().report();
    if (!arguments.isEmpty()) {
      throw new WrongUse("transports takes no '" + arguments.getFirst() + "'");
    }
    console.out().print(TransportTable.of(report));
    return ExitCode.DONE;
  }
}
