// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.util;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.Convertible;
import dev.argyle.lang.kscript.types.Elements;
import dev.argyle.lang.kscript.types.Instance;
import dev.argyle.lang.kscript.types.IntType;
import dev.argyle.lang.kscript.types.IterableValue;
import dev.argyle.lang.kscript.types.Iteration;
import dev.argyle.lang.kscript.types.IteratorValue;
import dev.argyle.lang.kscript.types.ListValue;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.ObjectType;
import dev.argyle.lang.kscript.types.Sized;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;
import java.math.BigInteger;
import java.util.BitSet;

/** {@code util.Bitset}. */
final class BitsetType extends NativeType {
  BitsetType() {
    super(
        "util.Bitset",
        ObjectType.TYPE,
        "(objs = none)",
        "A set of small ints: of the bits of an int, or of the ints in an iterable.");
  }

  @Override
  protected void declare() {
    method("add(self, *args)", "Puts ints into it.");
    method("rem(self, *args)", "Takes ints out that are in it.");
    magic("__len", "__contains", "__iter", "__bool", "__int", "__integral", "__str", "__repr");
  }

  @Override
  protected Object make(Object[] arguments) {
    Object initial = Instance.unwrap(arguments[0]);
    if (initial == Constant.NONE) {
      return new BitsetValue(this, new BitSet());
    }
    if (initial instanceof Long || initial instanceof BigInteger || initial instanceof Boolean) {
      return new BitsetValue(this, bitsOf(Convert.big(initial)));
    }
    BitsetValue set = new BitsetValue(this, new BitSet());
    set.set(Iteration.toArray(arguments[0]), true);
    return set;
  }

  private static BitSet bitsOf(BigInteger number) {
    if (number.signum() < 0) {
      throw Thrown.valError("Expected an int that is not negative, but got " + number);
    }
    byte[] highestFirst = number.toByteArray();
    byte[] lowestFirst = new byte[highestFirst.length];
    for (int i = 0; i < lowestFirst.length; i++) {
      lowestFirst[i] = highestFirst[lowestFirst.length - 1 - i];
    }
    return BitSet.valueOf(lowestFirst);
  }

  @Override
  public Object call(String name, Object[] arguments) {
    ((BitsetValue) arguments[0]).set((Object[]) arguments[1], name.equals("add"));
    return Constant.NONE;
  }

  private static final class BitsetValue
      implements IterableValue, Sized, Elements.Container, Convertible {
    private final BitsetType type;
    private final BitSet bits;

    BitsetValue(BitsetType type, BitSet bits) {
      this.type = type;
      this.bits = bits;
    }

    void set(Object[] elements, boolean present) {
      int[] indices = new int[elements.length];
      for (int i = 0; i < indices.length; i++) {
        long index = Convert.size(elements[i]);
        if (index < 0 || index >= Integer.MAX_VALUE) {
          throw Thrown.valError("Expected a small int that is not negative, but got " + index);
        }
        indices[i] = (int) index;
      }
      synchronized (this) {
        for (int index : indices) {
          bits.set(index, present);
        }
      }
    }

    private synchronized BigInteger number() {
      byte[] lowestFirst = bits.toByteArray();
      byte[] highestFirst = new byte[lowestFirst.length];
      for (int i = 0; i < highestFirst.length; i++) {
        highestFirst[i] = lowestFirst[highestFirst.length - 1 - i];
      }
      return new BigInteger(1, highestFirst);
    }

    @Override
    public boolean contains(Object element) {
      long index = Convert.size(element);
      synchronized (this) {
        return index >= 0 && index < Integer.MAX_VALUE && bits.get((int) index);
      }
    }

    @Override
    public synchronized long size() {
      return bits.cardinality();
    }

    @Override
    public synchronized IteratorValue iterator() {
      ListValue elements = new ListValue();
      for (int bit = bits.nextSetBit(0); bit >= 0; bit = bits.nextSetBit(bit + 1)) {
        elements.add((long) bit);
      }
      return Iteration.iterate(elements);
    }

    @Override
    public Object to(Type wanted) {
      return wanted == IntType.TYPE ? Convert.integer(number()) : Constant.UNDEFINED;
    }

    @Override
    public Type type() {
      return type;
    }

    @Override
    public String toString() {
      return "util.Bitset(0b" + number().toString(2) + ")";
    }
  }
}
