/**
 * The front door: {@link org.terrella.controller.Terrella} reads the command line and hands over.
 *
 * <p>The only room that sees all the others.
 */
@NullMarked
package org.terrella.controller;

import org.jspecify.annotations.NullMarked;
