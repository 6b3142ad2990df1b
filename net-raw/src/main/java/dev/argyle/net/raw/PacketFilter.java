// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program in the kernel's packet language, classic BPF (Documentation/networking/filter.rst in
 * Linux): it looks at a packet and answers how many of its bytes to keep.
 *
 * <p>An inet4/raw socket's program sees the packet from the IP header on, an inet6/raw socket's
 * from what follows the IPv6 header, a link socket's from what is received on.
 *
 * @param instructions at most 4,096
 */
public record PacketFilter(List<Instruction> instructions) {
  private static final int MOST = 4096;

  private static final int LOAD_BYTE = 0x30;
  private static final int LOAD_HALF = 0x28;
  private static final int LOAD_BYTE_INDEXED = 0x50;
  private static final int LOAD_HALF_INDEXED = 0x48;
  private static final int LOAD_HEADER_LENGTH = 0xB1;
  private static final int JUMP_IF_EQUAL = 0x15;
  private static final int RETURN = 0x06;

  private static final Pattern ICMP =
      Pattern.compile("icmp(?<version>v6)?\\s+(?<type>\\d{1,3})\\s+(?<identifier>\\d{1,5})");

  private static final Instruction KEEP = new Instruction(RETURN, 0, 0, 0xFFFFFFFFL);
  private static final Instruction DROP = new Instruction(RETURN, 0, 0, 0);

  /**
   * One instruction (struct sock_filter).
   *
   * @param code what to do, from 0 to 65535
   * @param jumpTrue how many instructions to skip if a comparison holds, from 0 to 255
   * @param jumpFalse how many if it does not
   * @param operand from 0 to 4294967295
   */
  public record Instruction(int code, int jumpTrue, int jumpFalse, long operand) {
    /** Checks the ranges. */
    public Instruction {
      if ((code & ~0xFFFF) != 0
          || (jumpTrue & ~0xFF) != 0
          || (jumpFalse & ~0xFF) != 0
          || (operand & ~0xFFFFFFFFL) != 0) {
        throw new IllegalArgumentException(
            "an instruction is four numbers up to 65535, 255, 255, 4294967295; not %s %s %s %s"
                .formatted(code, jumpTrue, jumpFalse, operand));
      }
    }
  }

  /** Checks the length. */
  public PacketFilter {
    if (instructions.isEmpty() || instructions.size() > MOST) {
      throw new IllegalArgumentException("a filter has 1 to 4096 instructions");
    }
    instructions = List.copyOf(instructions);
  }

  /**
   * Reads what {@code tcpdump -ddd} writes: the number of instructions, then one a line as four
   * decimal numbers; lines may be separated by semicolons, too. The number may be left out. Or it
   * is {@code icmp TYPE IDENTIFIER} or {@code icmpv6 TYPE IDENTIFIER}, for the filters of these.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static PacketFilter parse(String text) {
    Matcher echo = ICMP.matcher(text.strip());
    if (echo.matches()) {
      int type = Integer.parseInt(echo.group("type"));
      int identifier = Integer.parseInt(echo.group("identifier"));
      return echo.group("version") == null ? icmp(type, identifier) : icmpv6(type, identifier);
    }
    List<Instruction> instructions = new ArrayList<>();
    for (String line : text.strip().split("\\s*[\\n;]\\s*")) {
      String[] numbers = line.strip().split("\\s+");
      if (numbers.length == 4) {
        instructions.add(
            new Instruction(
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]),
                Long.parseLong(numbers[3])));
      } else if (numbers.length != 1 || !instructions.isEmpty()) {
        throw new IllegalArgumentException("an instruction is four numbers, not '" + line + "'");
      }
    }
    return new PacketFilter(instructions);
  }

  /** Keeps ICMP messages of a type and identifier, for inet4/raw sockets. */
  public static PacketFilter icmp(int type, int identifier) {
    return new PacketFilter(
        List.of(
            new Instruction(LOAD_HEADER_LENGTH, 0, 0, 0),
            new Instruction(LOAD_BYTE_INDEXED, 0, 0, 0),
            new Instruction(JUMP_IF_EQUAL, 0, 3, type),
            new Instruction(LOAD_HALF_INDEXED, 0, 0, 4),
            new Instruction(JUMP_IF_EQUAL, 0, 1, identifier),
            KEEP,
            DROP));
  }

  /** Keeps ICMPv6 messages of a type and identifier, for inet6/raw sockets. */
  public static PacketFilter icmpv6(int type, int identifier) {
    return new PacketFilter(
        List.of(
            new Instruction(LOAD_BYTE, 0, 0, 0),
            new Instruction(JUMP_IF_EQUAL, 0, 3, type),
            new Instruction(LOAD_HALF, 0, 0, 4),
            new Instruction(JUMP_IF_EQUAL, 0, 1, identifier),
            KEEP,
            DROP));
  }
}
