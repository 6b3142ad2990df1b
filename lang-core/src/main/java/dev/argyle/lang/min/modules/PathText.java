// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import java.util.ArrayList;
import java.util.List;

/**
 * Paths as texts with slashes: what can be said of them without looking at files. A {@link
 * java.nio.file.Path} will not do, since it drops a slash at the end.
 */
final class PathText {
  private PathText() {}

  static boolean isAbsolute(String path) {
    return path.startsWith("/");
  }

  /** Without empty parts, {@code .}, and {@code ..} where something stands before it. */
  static String normalized(String path) {
    boolean absolute = isAbsolute(path);
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/")) {
      boolean up = part.equals("..");
      boolean outside = parts.isEmpty() || parts.getLast().equals("..");
      if (up && !outside) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".") && !(up && absolute)) {
        parts.add(part);
      }
    }
    String joined = String.join("/", parts);
    return absolute ? "/" + joined : joined.isEmpty() ? "." : joined;
  }

  /** The parts one after the other, normalized; a slash at the end stays. */
  static String join(List<String> parts) {
    String joined = String.join("/", parts.stream().filter(part -> !part.isEmpty()).toList());
    if (joined.isEmpty()) {
      return "";
    }
    String normalized = normalized(joined);
    return joined.endsWith("/") && !normalized.endsWith("/") ? normalized + "/" : normalized;
  }

  /** The folder that holds what the path names; {@code .} if the path has no folder. */
  static String folder(String path) {
    String normalized = normalized(path);
    int slash = normalized.lastIndexOf('/');
    return slash < 0 ? "." : slash == 0 ? "/" : normalized.substring(0, slash);
  }

  /** What stands behind the last slash. */
  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
