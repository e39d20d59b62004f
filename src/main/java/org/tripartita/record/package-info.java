/**
 * Documents and actas of the exercises: kept, sealed, printed and verified.
 * <p>
 * Other modules file documents with {@link org.tripartita.record.Documents}, pass what people upload through
 * {@link org.tripartita.record.EvidenceIntake} and seal actas with {@link org.tripartita.record.ActaRegister}; anyone
 * verifies with {@link org.tripartita.record.ActaVerifier}. Everything is append-only: a correction is a new record
 * that names the one it replaces, and the database refuses to change or delete what is there. Rows are read and
 * written by SQL into records: nothing here has a state that an entity manager could write back.
 * <p>
 * It must not know the engine, nor what an exercise, a session or a plan is: it gets identifiers, texts and plain
 * values, and asks {@link org.tripartita.record.DocumentReaders} who may read what is not public.
 */
@ApplicationModule(displayName = "Documentos y actas", allowedDependencies = {})
@NullMarked
package org.tripartita.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
