package org.tripartita.actionplan;

import java.util.UUID;

/** A report did not come; the site says so, and it can still be given (E13a). */
public record ReportMissed(UUID exerciseId, ReportKind kind) {
}
