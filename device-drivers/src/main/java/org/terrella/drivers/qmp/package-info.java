/**
 * Emulated boards: QEMU's machine protocol as the switch of their supply.
 *
 * <p>Start at {@link org.terrella.drivers.qmp.QemuSwitch}.
 */
@NullMarked
package org.terrella.drivers.qmp;

import org.jspecify.annotations.NullMarked;
