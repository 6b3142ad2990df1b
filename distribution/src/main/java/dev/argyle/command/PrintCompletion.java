// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import java.util.List;
import java.util.stream.Collectors;

/** {@code argyle completion bash|zsh}: a script that lets the shell complete this command. */
final class PrintCompletion implements Subcommand {
  private static final String BASH =
      """
      _argyle() {
        local word=${COMP_WORDS[COMP_CWORD]}
        COMPREPLY=()
        if [ "$COMP_CWORD" = 1 ]; then
          COMPREPLY=($(compgen -W "%s" -- "$word"))
        fi
        COMPREPLY+=($(compgen -d -- "$word") $(compgen -f -X '!*.@(min|ks)' -- "$word"))
      }
      shopt -s extglob
      complete -o filenames -F _argyle argyle
      """;
  private static final String ZSH =
      """
      #compdef argyle
      _argyle() {
        if (( CURRENT == 2 )); then
          compadd -- %s
        fi
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
  public int run(List<String> arguments, Console console) throws WrongUse {
    String words =
        Subcommands.all().stream().map(Subcommand::name).collect(Collectors.joining(" "))
            + " --lang -e --help --version";
    switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
      case "bash" -> console.out().print(BASH.formatted(words));
      case "zsh" -> console.out().print(ZSH.formatted(words));
      default -> throw new WrongUse("completion is for bash or zsh; say which");
    }
    return ExitCode.DONE;
  }
}
