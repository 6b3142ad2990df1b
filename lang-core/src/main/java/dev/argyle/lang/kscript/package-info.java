// SPDX-License-Identifier: Apache-2.0

/**
 * The kscript language: a text is read by the syntax package, turned into nodes by the eval package
 * and run on the values of the types package; the standard modules are in the modules package.
 */
package dev.argyle.lang.kscript;
