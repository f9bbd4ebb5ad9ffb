/**
 * Bench files: what is physically connected, read and checked before anything is opened.
 *
 * <p>Read {@link org.terrella.controller.bench.BenchFile} first, then {@link
 * org.terrella.controller.bench.DeviceSpec} and {@link org.terrella.controller.bench.LinkSpec}.
 */
@NullMarked
package org.terrella.controller.bench;

import org.jspecify.annotations.NullMarked;
