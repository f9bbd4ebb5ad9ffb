/** What a run concluded: see {@link org.terrella.procedures.verdict.Verdict}. */
@NullMarked
package org.terrella.procedures.verdict;

import org.jspecify.annotations.NullMarked;
