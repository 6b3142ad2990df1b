// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

/** What every transport promises, by number. */
public enum Promise {
  /** 1. */
  DISCOVERY("found by ServiceLoader on the class path and the module path, and no obstacle there"),
  /** 2. */
  PROBE("probe is cheap, repeatable and never throws; open says the same"),
  /** 3. */
  CLOSE("close wakes every waiting thread with CLOSED, and nothing uses the descriptor afterwards"),
  /** 4. */
  INTERRUPT("interrupting a waiting thread ends its wait with CLOSED"),
  /** 5. */
  TIMEOUT("a timeout is TIMED_OUT and never an end of stream, also in connect"),
  /** 6. */
  DUPLEX("reading and writing at the same time works, and half-close does"),
  /** 7. */
  DELIVERY("a stream loses and reorders nothing; messages keep their boundaries"),
  /** 8. */
  VIRTUAL_THREADS("a wait in a virtual thread does not hold its carrier"),
  /** 9. */
  REASONS("the same mistake gives the same reason in every family"),
  /** 10. */
  NAMES("a local endpoint tells the name that the system chose"),
  /** 11. */
  FILES("what a socket creates in the file system it removes, if it created it");

  private final String title;

  Promise(String title) {
    this.title = title;
  }

  /** Its number, from 1. */
  public int number() {
    return ordinal() + 1;
  }

  /** One sentence. */
  public String title() {
    return title;
  }
}
