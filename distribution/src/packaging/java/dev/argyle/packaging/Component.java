// SPDX-License-Identifier: Apache-2.0
package dev.argyle.packaging;

/**
 * Something that a package carries, as a bill of materials names it.
 *
 * @param type as CycloneDX has it: {@code library}, {@code platform}
 * @param purl a package URL, which tells where it is from
 * @param sha256 of its file, in hexadecimal; empty if it is no single file
 * @param licence an SPDX expression, or where to read it
 */
record Component(
    String type, String name, String version, String purl, String sha256, String licence) {
  /** A licence that has no name of SPDX's is a text for people. */
  private static final String TEXT = "see ";

  String json() {
    String hashes =
        sha256.isEmpty()
            ? ""
            : """
                  "hashes": [{"alg": "SHA-256", "content": "%s"}],
            """
                .formatted(sha256);
    String licences =
        licence.startsWith(TEXT)
            ? "{\"license\": {\"name\": \"%s\"}}".formatted(licence)
            : "{\"expression\": \"%s\"}".formatted(licence);
    return """
        {
          "type": "%s",
          "bom-ref": "%s",
          "name": "%s",
          "version": "%s",
    %s      "licenses": [%s],
          "purl": "%s"
        }\
    """
        .formatted(type, purl, name, version, hashes, licences, purl);
  }
}
