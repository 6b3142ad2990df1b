// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.os;

import dev.argyle.lang.kscript.types.Comparisons;
import dev.argyle.lang.kscript.types.IteratorValue;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.ObjectType;
import dev.argyle.lang.kscript.types.TupleValue;
import dev.argyle.lang.kscript.types.Type;
import java.util.ArrayDeque;
import java.util.Deque;

/** {@code os.walk}: an iterator over a folder and the folders in it, at any depth. */
final class WalkType extends NativeType {
  private final PathType paths;
  private final FileCalls files;

  WalkType(PathType paths, FileCalls files) {
    super(
        "os.walk",
        ObjectType.TYPE,
        "(path = '.', topdown = false)",
        "An iterator over (path, dirs, files) of a folder and those in it; links are not"
            + " followed.");
    this.paths = paths;
    this.files = files;
  }

  @Override
  protected void declare() {
    magic("__iter", "__next");
  }

  @Override
  protected Object make(Object[] arguments) {
    return new Walk(this, paths.convert(arguments[0]), Comparisons.truth(arguments[1]));
  }

  private static final class Walk extends IteratorValue {
    /** A folder that was listed, and how far its folders have been walked. */
    private static final class Level {
      private final PathValue path;
      private final FileCalls.Listing listing;
      private int walked;

      Level(PathValue path, FileCalls.Listing listing) {
        this.path = path;
        this.listing = listing;
      }

      TupleValue result() {
        return TupleValue.of(
            path,
            FileCalls.Listing.list(listing.folders()),
            FileCalls.Listing.list(listing.files()));
      }
    }

    private final WalkType type;
    private final boolean topDown;
    private final Deque<Level> levels = new ArrayDeque<>();
    private boolean begun;
    private final PathValue start;

    Walk(WalkType type, PathValue start, boolean topDown) {
      this.type = type;
      this.start = start;
      this.topDown = topDown;
    }

    @Override
    public Type type() {
      return type;
    }

    private Level enter(PathValue path) {
      Level level = new Level(path, type.files.list(path));
      levels.push(level);
      return level;
    }

    @Override
    public synchronized Object next() {
      if (!begun) {
        begun = true;
        Level first = enter(start);
        if (topDown) {
          return first.result();
        }
      }
      while (!levels.isEmpty()) {
        Level level = levels.peek();
        if (level.walked < level.listing.folders().size()) {
          String name = level.listing.folders().get(level.walked++);
          PathValue inside = level.path.join(PathValue.parse(type.paths, name));
          if (!inside.isLink()) {
            Level entered = enter(inside);
            if (topDown) {
              return entered.result();
            }
          }
        } else {
          levels.pop();
          if (!topDown) {
            return level.result();
          }
        }
      }
      return END;
    }
  }
}
