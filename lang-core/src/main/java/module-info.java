// SPDX-License-Identifier: Apache-2.0

/** The min and kscript interpreters. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // the command's is compiled later
module dev.argyle.lang {
  requires transitive dev.argyle.net;
  requires java.net.http;
  requires static java.scripting;
  requires static org.jspecify;

  exports dev.argyle.lang;
  exports dev.argyle.lang.engine;
  // The command starts quicker when it does not have to look for them.
  exports dev.argyle.lang.min to
      dev.argyle.command;
  exports dev.argyle.lang.kscript to
      dev.argyle.command;

  provides dev.argyle.lang.Language with
      dev.argyle.lang.min.MinLanguage,
      dev.argyle.lang.kscript.KscriptLanguage;
  provides javax.script.ScriptEngineFactory with
      dev.argyle.lang.engine.MinEngineFactory,
      dev.argyle.lang.engine.KscriptEngineFactory;

  uses dev.argyle.lang.Language;
}
