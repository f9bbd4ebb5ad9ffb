/**
 * Who may use whom, held against the compiled classes of all rooms.
 *
 * <p>Start with {@link org.terrella.controller.architecture.ArchitectureTest}. The classes in
 * {@code org.terrella.telemetry.offending}, compiled with the tests, break each rule on purpose.
 */
@NullMarked
package org.terrella.controller.architecture;

import org.jspecify.annotations.NullMarked;
