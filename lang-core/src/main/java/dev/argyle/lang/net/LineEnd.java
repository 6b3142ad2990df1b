// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.net;

/** What ends a line of received data. */
public enum LineEnd {
  /** LF, or CR LF. */
  LF,
  /** LF, CR LF, or a CR alone. */
  LF_OR_CR
}
