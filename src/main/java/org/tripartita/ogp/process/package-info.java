/** What the models of this module call: task handlers, the start form, delegates and the names they agree on. */
@NullMarked
package org.tripartita.ogp.process;

import org.jspecify.annotations.NullMarked;
