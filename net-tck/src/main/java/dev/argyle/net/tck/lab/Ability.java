// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

/** What a lab can do. */
public enum Ability {
  /** Several hosts with addresses of their own. */
  SEVERAL_HOSTS,
  /** Several networks, and hosts that are on more than one. */
  SEVERAL_NETWORKS,
  /** A host's name leads to its IPv4 address. */
  NAMES,
  /** A host's name leads to its IPv6 address. */
  INET6_NAMES,
  /** Multicast on the network. */
  MULTICAST,
  /** A host's link can be cut and restored. */
  CUT,
  /** A host can stand still, while its system still answers for it. */
  PAUSE,
  /** A host's sending can be slowed down. */
  RATE,
  /** A host can lack CAP_NET_RAW. */
  CAPABILITIES,
  /** Hosts can share a folder. */
  SHARED_FOLDER
}
