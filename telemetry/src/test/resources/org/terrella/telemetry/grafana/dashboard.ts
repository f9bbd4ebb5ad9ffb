import type { DataQuery } from "@grafana/schema";
import type {
  AnnotationQuery,
  Dashboard as RawDashboard,
} from "./node_modules/@grafana/schema/dist/types/raw/dashboard/x/types.gen";

/** As in @grafana/data, which is not worth its size here. */
export interface AnnotationEventFieldMapping {
  source?: "field" | "text" | "skip";
  value?: string;
  regex?: string;
}

/** As @grafana/schema exports it, with a query of any datasource, and as @grafana/data extends it. */
export interface Annotation extends Omit<AnnotationQuery, "target"> {
  target: Omit<DataQuery, "datasource"> & Record<string, unknown>;
  mappings: Partial<
    Record<"id" | "time" | "timeEnd" | "title" | "text" | "tags", AnnotationEventFieldMapping>
  >;
}

export interface Dashboard extends Omit<RawDashboard, "annotations"> {
  annotations: { list: Annotation[] };
}
