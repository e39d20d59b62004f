package org.tripartita.exercise;

import java.util.UUID;

/** An exercise came to its end. */
public record ExerciseConcluded(UUID exerciseId) {
}
