/**
 * Files that people write: YAML, checked against a schema, every complaint with file, line, column
 * and what would be right.
 *
 * <p>Start at {@link org.terrella.telemetry.document.Document}.
 */
@NullMarked
package org.terrella.telemetry.document;

import org.jspecify.annotations.NullMarked;
