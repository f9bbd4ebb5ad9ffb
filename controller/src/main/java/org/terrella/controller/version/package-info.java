/** Which Terrella is running: see {@link org.terrella.controller.version.Version}. */
@NullMarked
package org.terrella.controller.version;

import org.jspecify.annotations.NullMarked;
