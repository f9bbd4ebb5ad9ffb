/**
 * The report for people: one self-contained HTML file, made from nothing but a run directory.
 *
 * <p>Start at {@link org.terrella.controller.report.ReportPage}; {@code report.html}, {@code
 * report.css} and {@code report.js} beside it give the looks. The plots are drawn by uPlot (MIT
 * licence, see {@code uPlot.LICENSE}).
 */
@NullMarked
package org.terrella.controller.report;

import org.jspecify.annotations.NullMarked;
