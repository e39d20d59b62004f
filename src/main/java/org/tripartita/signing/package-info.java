/**
 * Signatures: the page on which somebody signs a text, with the proof that it is who is logged in, and what is kept of
 * it: the words and their hash, the mandate at that moment, how it was proven, the paper where there is one; and the round in
 * which the parties observe a draft before they sign it. It must not know
 * what is signed: the task's handler tells the text and takes the act.
 */
@ApplicationModule(displayName = "Firmas", allowedDependencies = { "workflow", "identity", "record", "deadline", "territory" })
@NullMarked
package org.tripartita.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
