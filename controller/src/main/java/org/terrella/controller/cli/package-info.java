/**
 * The command line: one class for each subcommand, thin, exit codes in one place ({@link
 * org.terrella.controller.cli.Exit}).
 */
@NullMarked
package org.terrella.controller.cli;

import org.jspecify.annotations.NullMarked;
