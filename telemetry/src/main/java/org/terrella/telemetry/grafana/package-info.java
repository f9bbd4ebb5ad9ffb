/**
 * The Grafana dashboards, as code: one model of panels and queries, written for two databases.
 *
 * <p>Read {@link org.terrella.telemetry.grafana.Provisioning} first, then {@code Dashboards} for
 * what is shown, {@code Query} for what is asked, and {@code Sql} and {@code InfluxQl} for how each
 * database is asked. {@link org.terrella.telemetry.grafana.DashboardLink} leads there from a
 * report.
 */
@NullMarked
package org.terrella.telemetry.grafana;

import org.jspecify.annotations.NullMarked;
