/**
 * The pages of an STL on which people work outside of the forms: the live page of a session, with the feed that shows each
 * of them what the others do, the documents of the agenda
 * and the papers of the STL itself. They show what the module's API hands out and must not know the engine's processes.
 */
@NullMarked
package org.tripartita.secretariat.web;

import org.jspecify.annotations.NullMarked;
