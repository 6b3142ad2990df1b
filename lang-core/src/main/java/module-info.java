// SPDX-License-Identifier: Apache-2.0

/** The min and kscript interpreters. */
@org.jspecify.annotations.NullMarked
module dev.argyle.lang {
  requires transitive dev.argyle.net;
  requires java.net.http;
  requires static org.jspecify;

  exports dev.argyle.lang;

  provides dev.argyle.lang.Language with
      dev.argyle.lang.min.MinLanguage,
      dev.argyle.lang.kscript.KscriptLanguage;

  uses dev.argyle.lang.Language;
}
