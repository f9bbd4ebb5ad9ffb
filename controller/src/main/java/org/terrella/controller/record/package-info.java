/**
 * What a run directory tells, whether its run ended or was killed.
 *
 * <p>Start at {@link org.terrella.controller.record.RunAccount}; {@link
 * org.terrella.controller.record.RunHead} is what is known before anything has happened, {@link
 * org.terrella.controller.record.JournalFacts} how whole the journal is, channel by channel.
 */
@NullMarked
package org.terrella.controller.record;

import org.jspecify.annotations.NullMarked;
