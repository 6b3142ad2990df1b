// SPDX-License-Identifier: Apache-2.0

/** The {@code argyle} command. */
@org.jspecify.annotations.NullMarked
module dev.argyle.command {
  requires dev.argyle.lang;
  requires java.rmi;
  requires org.jline.reader;
  requires org.jline.terminal;
  requires static org.jspecify;

  uses dev.argyle.lang.Language;
}
