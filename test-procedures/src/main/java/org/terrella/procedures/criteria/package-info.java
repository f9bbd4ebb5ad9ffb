/**
 * Judging while it happens. {@link org.terrella.procedures.criteria.Judges} hears every sample and
 * event and gives one {@link org.terrella.procedures.criteria.CriterionResult} for each criterion;
 * one {@link org.terrella.procedures.criteria.Judge} per rule knows what holding means.
 */
@NullMarked
package org.terrella.procedures.criteria;

import org.jspecify.annotations.NullMarked;
