/**
 * Benchmarks, each beside a raw baseline in the same run: {@code ./mvnw -Pbench}. Start at {@link
 * org.terrella.telemetry.benchmarks.Benchmarks}.
 */
@NullMarked
package org.terrella.telemetry.benchmarks;

import org.jspecify.annotations.NullMarked;
