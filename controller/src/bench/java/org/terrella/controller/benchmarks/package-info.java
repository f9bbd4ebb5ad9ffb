/**
 * Benchmarks, each beside a raw baseline in the same run: {@code ./mvnw -Pbench}. Start at {@link
 * org.terrella.controller.benchmarks.Benchmarks}.
 */
@NullMarked
package org.terrella.controller.benchmarks;

import org.jspecify.annotations.NullMarked;
