package org.tripartita.actionplan;

import java.util.UUID;

/** A report on an exercise's plan is public. */
public record ReportPublished(UUID exerciseId, ReportKind kind, UUID documentId) {
}
