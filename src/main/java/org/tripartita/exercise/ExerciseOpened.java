package org.tripartita.exercise;

import java.util.UUID;

/** An exercise was opened. */
public record ExerciseOpened(UUID exerciseId) {
}
