/** What the models of this module call: task handlers, start forms, delegates and the names they agree on. */
@NullMarked
package org.tripartita.exercise.process;

import org.jspecify.annotations.NullMarked;
