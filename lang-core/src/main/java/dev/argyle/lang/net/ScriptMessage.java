// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.net;

import java.util.List;
import java.util.Map;

/**
 * A message as scripts see it.
 *
 * @param content its bytes, whole
 * @param sender the values of the sender's address; empty if the family does not tell
 * @param details what else the family tells, by name
 */
public record ScriptMessage(byte[] content, List<Object> sender, Map<String, Object> details) {}
