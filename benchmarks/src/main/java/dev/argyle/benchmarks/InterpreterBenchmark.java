// SPDX-License-Identifier: Apache-2.0
package dev.argyle.benchmarks;

import dev.argyle.lang.Language;
import dev.argyle.lang.Script;
import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The programs of benchmarks/programs, in a Java that has warmed up. */
@State(Scope.Thread)
public class InterpreterBenchmark {
  /** The name of a program. */
  @Param({"fib", "loop", "strings"})
  public String program = "";

  /** The language, and the ending of its files. */
  @Param({"min", "kscript:ks"})
  public String language = "";

  private Language interpreter;
  private Source source;
  private Script script;
  private ScriptContext context;

  @Setup(Level.Trial)
  public void read() throws IOException, ScriptError {
    String[] words = language.split(":");
    interpreter = Language.named(words[0]);
    source = Source.read(Path.of("benchmarks/programs", program + "." + words[words.length - 1]));
    script = interpreter.compile(source);
    OutputStream nowhere = OutputStream.nullOutputStream();
    context =
        ScriptContext.ofProcess()
            .withStreams(InputStream.nullInputStream(), nowhere, nowhere)
            .embedded();
  }

  /** A run of a program that was read before. */
  @Benchmark
  public Object run() throws ScriptError {
    return script.run(context);
  }

  /** Reading it and looking for mistakes; min, which reads while it runs, does so only here. */
  @Benchmark
  public Object parse() {
    return interpreter.check(source);
  }
}
