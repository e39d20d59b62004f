/** What the models of this module call: task handlers, delegates and the names agreed with each process. */
@NullMarked
package org.tripartita.actionplan.process;

import org.jspecify.annotations.NullMarked;
