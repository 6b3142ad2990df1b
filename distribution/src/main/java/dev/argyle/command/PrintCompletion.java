// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import java.util.List;

/** {@code argyle completion bash|zsh}: a script that lets the shell complete this command. */
final class PrintCompletion implements Subcommand {
  private static final String BASH =
      """
      _argyle() {
        local word=${COMP_WORDS[COMP_CWORD]} words=
        case "$COMP_CWORD ${COMP_WORDS[COMP_CWORD - 1]}" in
          "1 "*) words="%s" ;;
      %s  esac
        COMPREPLY=($(compgen -W "$words" -- "$word"))
        if [ "$COMP_CWORD" = 1 ] || [ -z "$words" ]; then
          COMPREPLY+=($(compgen -d -- "$word") $(compgen -f -X '!*.@(min|ks)' -- "$word"))
        fi
      }
      shopt -s extglob
      complete -o filenames -F _argyle argyle
      """;
  private static final String ZSH =
      """
      #compdef argyle
      _argyle() {
        case "$((CURRENT - 1)) $words[CURRENT-1]" in
          "1 "*) compadd -- %s ;;
      %s  esac
        _files -g '*.(min|ks)'
      }
      compdef _argyle argyle
      """;

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public String synopsis() {
    return "bash|zsh";
  }

  @Override
  public String summary() {
    return "print what lets a shell complete this command";
  }

  @Override
  public String details() {
    return """
    In ~/.bashrc:  eval "$(argyle completion bash)"
    In ~/.zshrc:   eval "$(argyle completion zsh)"
    """;
  }

  @Override
  public List<String> words() {
    return List.of("bash", "zsh");
  }

  @Override
  public int run(List<String> arguments, Console console) throws WrongUse {
    String first = String.join(" ", names()) + " --lang -e --help --version";
    console
        .out()
        .print(
            switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
              case "bash" -> BASH.formatted(first, cases("    \"2 %s\") words=\"%s\" ;;\n"));
              case "zsh" -> ZSH.formatted(first, cases("    \"2 %s\") compadd -- %s; return ;;\n"));
              default -> throw new WrongUse("completion is for bash or zsh; say which");
            });
    return ExitCode.DONE;
  }

  private static List<String> names() {
    return Subcommands.all().stream().map(Subcommand::name).toList();
  }

  /** A line of the shell's {@code case} for each word that one of a few words follows. */
  private static String cases(String line) {
    StringBuilder cases =
        new StringBuilder(line.formatted("--lang", String.join(" ", Languages.names())));
    for (Subcommand subcommand : Subcommands.all()) {
      if (!subcommand.words().isEmpty()) {
        cases.append(line.formatted(subcommand.name(), String.join(" ", subcommand.words())));
      }
    }
    return cases.toString();
  }
}
