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
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    String joined = String.join("/", parts);
    return absolute ? "/" + joined : joined.isEmpty() && !path.isEmpty() ? "." : joined;
  }

  /**
   * The parts one after the other, normalized; a slash at the end stays, and so does the dot if the
   * first part is no more than that.
   */
  static String join(List<String> parts) {
    List<String> filled = parts.stream().filter(part -> !part.isEmpty()).toList();
    if (filled.isEmpty()) {
      return "";
    }
    String joined = String.join("/", filled);
    String normalized = normalized(joined);
    boolean here = filled.getFirst().matches("\\./*") && !normalized.equals(".");
    String path = here ? "./" + normalized : normalized;
    return joined.endsWith("/") && !path.endsWith("/") ? path + "/" : path;
  }

  /**
   * The folder that holds what the path names; {@code .} if the path names just a file, and nothing
   * if it names the root or is made of dots.
   */
  static String folder(String path) {
    String normalized = normalized(path);
    int slash = normalized.lastIndexOf('/');
    if (slash > 0 || slash == 0 && normalized.length() > 1) {
      return slash == 0 ? "/" : normalized.substring(0, slash);
    }
    return slash == 0 || normalized.matches("|\\.|\\.\\.") ? "" : ".";
  }

  /** What stands behind the last slash. */
  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
