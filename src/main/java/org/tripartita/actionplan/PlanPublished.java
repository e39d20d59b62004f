package org.tripartita.actionplan;

import java.util.UUID;

/** A version of an exercise's plan is public. */
public record PlanPublished(UUID exerciseId, UUID documentId, int version) {
}
