// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import dev.argyle.lang.min.eval.MinError;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in CTR mode under a password, in the form that {@code openssl enc -aes-256-ctr -pbkdf2}
 * writes and reads: {@code Salted__}, eight bytes of salt, the encrypted text. The salt makes that
 * no two texts get the same key stream, which would give both away.
 */
final class PasswordCipher {
  private static final byte[] MARK = "Salted__".getBytes(StandardCharsets.US_ASCII);
  private static final int SALT_LENGTH = 8;
  private static final int HEAD_LENGTH = MARK.length + SALT_LENGTH;

  /** What openssl-enc(1) does without the option {@code -iter}. */
  private static final int ROUNDS = 10_000;

  private static final int KEY_LENGTH = 32;
  private static final int BLOCK_LENGTH = 16;

  private PasswordCipher() {}

  /** Decrypts what begins as an encrypted text does, and encrypts everything else. */
  static byte[] turn(byte[] text, byte[] password) {
    boolean encrypted =
        text.length >= HEAD_LENGTH && Arrays.equals(text, 0, MARK.length, MARK, 0, MARK.length);
    if (encrypted) {
      byte[] salt = Arrays.copyOfRange(text, MARK.length, HEAD_LENGTH);
      return apply(Cipher.DECRYPT_MODE, text, HEAD_LENGTH, password, salt);
    }
    byte[] salt = new byte[SALT_LENGTH];
    new SecureRandom().nextBytes(salt);
    byte[] content = apply(Cipher.ENCRYPT_MODE, text, 0, password, salt);
    return ByteBuffer.allocate(HEAD_LENGTH + content.length)
        .put(MARK)
        .put(salt)
        .put(content)
        .array();
  }

  private static byte[] apply(int mode, byte[] text, int from, byte[] password, byte[] salt) {
    try {
      PBEKeySpec secret =
          new PBEKeySpec(
              new String(password, StandardCharsets.UTF_8).toCharArray(),
              salt,
              ROUNDS,
              (KEY_LENGTH + BLOCK_LENGTH) * Byte.SIZE);
      byte[] derived =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(secret).getEncoded();
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(derived, 0, KEY_LENGTH, "AES"),
          new IvParameterSpec(derived, KEY_LENGTH, BLOCK_LENGTH));
      return cipher.doFinal(text, from, text.length - from);
    } catch (GeneralSecurityException e) {
      throw MinError.os("AES is not to be had: " + e.getMessage(), e);
    }
  }
}
