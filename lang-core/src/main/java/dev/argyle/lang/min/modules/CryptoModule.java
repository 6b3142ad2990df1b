// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.value.StringValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The module {@code crypto}. */
final class CryptoModule implements StandardModule {
  @Override
  public String name() {
    return "crypto";
  }

  @Override
  public String summary() {
    return "Hashes, encodes and encrypts strings.";
  }

  @Override
  public List<Operator> operators() {
    return List.of(
        operator(
            "aes",
            "'sym 'sym ==> str",
            "Encrypts the first string with the second as password, or decrypts it if it is the"
                + " result of an encryption: AES-256 in CTR mode, the key by PBKDF2 with SHA-256 in"
                + " 10000 rounds, in the form of openssl enc -aes-256-ctr -pbkdf2. Nothing tells"
                + " whether a decrypted string is the right one.",
            CryptoModule::aes),
        operator("decode", "'sym ==> str", "Decodes Base64.", CryptoModule::decode),
        operator(
            "encode",
            "'sym ==> str",
            "Encodes a string in Base64.",
            machine ->
                machine.push(
                    StringValue.of(Base64.getEncoder().encode(machine.popString().toBytes())))),
        hash("md4", Md4::digest),
        standardHash("md5", "MD5"),
        standardHash("sha1", "SHA-1"),
        standardHash("sha224", "SHA-224"),
        standardHash("sha256", "SHA-256"),
        standardHash("sha384", "SHA-384"),
        standardHash("sha512", "SHA-512"));
  }

  private static Operator standardHash(String name, String algorithm) {
    return hash(name, bytes -> digest(algorithm, bytes));
  }

  private static Operator hash(String name, UnaryOperator<byte[]> function) {
    return operator(
        name,
        "'sym ==> str",
        "Gives the " + name.toUpperCase(Locale.ROOT) + " hash of a string in hexadecimal.",
        machine ->
            machine.push(HexFormat.of().formatHex(function.apply(machine.popString().toBytes()))));
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw MinError.os("This Java has no " + algorithm, e);
    }
  }

  private static void aes(Machine machine) {
    StringValue password = machine.popString();
    StringValue text = machine.popString();
    machine.push(StringValue.of(PasswordCipher.turn(text.toBytes(), password.toBytes())));
  }

  private static void decode(Machine machine) {
    String text = machine.popString().latin();
    String standard = text.replaceAll("[ \t\r\n]", "").replace('-', '+').replace('_', '/');
    try {
      machine.push(StringValue.of(Base64.getDecoder().decode(standard)));
    } catch (IllegalArgumentException e) {
      throw MinError.value("Invalid Base64: " + e.getMessage());
    }
  }
}
