/** What the {@code terrella} script at the top of the project does before Java starts. */
@NullMarked
package org.terrella.controller.launcher;

import org.jspecify.annotations.NullMarked;
