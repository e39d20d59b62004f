package org.tripartita.exercise;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The sealed acta of a hand-over of the garante's role; a role that is settled part by part has one of each part (G-29).
 *
 * @param documentId where it is read and verified
 * @param on the day of the last act in it
 */
public record HandOverActa(UUID documentId, LocalDate on) {
}
