/**
 * Asks real databases, filled by a real run, everything that the committed Grafana dashboards ask.
 *
 * <p>Grafana itself is not there: {@code Scene}, {@code Interval} and the two databases do to a
 * query what Grafana and its plugins are documented to do before it reaches the database. Read
 * {@code DashboardsContract} first, then {@code Inspection}.
 */
@NullMarked
package org.terrella.controller.grafana;

import org.jspecify.annotations.NullMarked;
