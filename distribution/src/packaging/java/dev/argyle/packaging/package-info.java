// SPDX-License-Identifier: Apache-2.0

/**
 * Makes the packages that bring their own Java, from the folder of jars that Maven assembled. Run
 * by the build from its sources, in the JDK that the packages are made of; none of it is shipped.
 */
package dev.argyle.packaging;
